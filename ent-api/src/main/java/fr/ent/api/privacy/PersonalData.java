package fr.ent.api.privacy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Declares what a room of the house keeps about people (fr: registre des traitements).
 *
 * <p>Written on the package of whoever stores the data, once for each database table and kind of
 * file. The register of processing (GDPR art. 30, PRIV-1) is made from it. A package that stores
 * nothing about people says {@link NoPersonalData}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
@Repeatable(PersonalDataRegister.class)
@API(status = EXPERIMENTAL, since = "0.1")
public @interface PersonalData {
  /** The table or kind of file, {@code directory.person} for instance. */
  String store();

  /** What is kept: names, birth dates, relations. */
  String category();

  /** What for. */
  String purpose();

  /** How long, with the text that says so. */
  String retention();

  /** Who gets to see it. */
  String recipients();
}
