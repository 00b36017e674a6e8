package fr.ent.api.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Declares what lets something into the ENT without a person at a contract (fr: point d'entrée): a
 * consumer of events, a job, a servlet, a filter; and each method of the REST interface.
 *
 * <p>Written on the class, or on a method that differs from its class. Whatever the container holds
 * without it stops the start (ISO-1), and so does a right that no {@link DeclaresRights} declares.
 * A method of a service that asks nobody for leave says so with it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@API(status = EXPERIMENTAL, since = "0.1")
public @interface Door {
  /** As whom something acts. */
  enum As {
    /** As the ENT itself, see {@link Actor#house}: what has happened or the hour asks for it. */
    HOUSE,
    /** As nobody in particular: whoever knocks is answered, and the code behind judges. */
    EVERYBODY,
    /** As the person who asks, with the rights of that person. */
    ACTOR
  }

  /** As whom it acts. */
  As as();

  /** The ids of the rights that it asks for, {@code absences:record} for instance. */
  String[] rights() default {};

  /** Why it is there, and why it asks for no right where it asks for none: for administrators. */
  String french();

  /** The same. */
  String english();
}
