package fr.ent.core.database;

import static org.apiguardian.api.API.Status.INTERNAL;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.apiguardian.api.API;

/** Marks the data source that the job scheduler uses; everybody else asks {@link Database}. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@API(status = INTERNAL, since = "0.1")
public @interface ForJobs {}
