package fr.ent.core;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Marks a bean of a service: one instance, made through its one constructor. Most provide a
 * contract.
 *
 * <p>The class is package-private and not final. Each contract has exactly one provider; a second
 * one stops the start, unless it is a {@link Replacement}.
 */
@Documented
@Stereotype
@Singleton
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@API(status = EXPERIMENTAL, since = "0.1")
public @interface EntService {}
