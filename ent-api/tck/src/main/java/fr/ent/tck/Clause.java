package fr.ent.tck;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Names what a test proves: a requirement id ({@code ANN-05}), a goal ({@code SEC-7}), an edge case
 * of the feeds ({@code AAF-EDGE-12}), or a sentence of a contract ({@code Directory.find: …}).
 *
 * <p>The conformance table in {@code docs/} is made from it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Clauses.class)
@API(status = EXPERIMENTAL, since = "0.1")
public @interface Clause {
  /** What is proved. */
  String value();
}
