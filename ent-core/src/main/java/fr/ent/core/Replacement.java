package fr.ent.core;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/** Marks a bean that provides a contract in place of ours; two for one contract stop the start. */
@Documented
@Stereotype
@Singleton
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@API(status = EXPERIMENTAL, since = "0.1")
public @interface Replacement {}
