package fr.ent.core;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Runs a method in one transaction: what it changes and what it publishes are kept together, or
 * neither is.
 *
 * <p>The first parameter is an {@code Actor} or a {@code TerritoryId}; it sets the territory of the
 * transaction. Inside another transaction of the same territory it joins that one. The method may
 * run again after a conflict with another transaction: what it does outside the database must bear
 * that. A call from within the same object is not intercepted.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@API(status = EXPERIMENTAL, since = "0.1")
public @interface Atomic {}
