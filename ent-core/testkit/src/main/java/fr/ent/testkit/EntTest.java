package fr.ent.testkit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a started ENT on a fresh database of a real PostgreSQL.
 *
 * <p>Beans are asked for as parameters of constructors and test methods. One server runs for all
 * classes of the process; each class has a database of its own, in which the territory {@link
 * Fixture#TERRITORY} is registered. The clock is a {@link SettableClock}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(StartedEnt.class)
@API(status = EXPERIMENTAL, since = "0.1")
public @interface EntTest {
  /** Beans that lie in no bean archive: the test's own. */
  Class<?>[] beans() default {};

  /** Settings, each {@code key=value}. */
  String[] settings() default {};
}
