/**
 * Work that nobody waits for, kept in the database and done by one node at a time (fr: tâches).
 * Read {@link fr.ent.core.jobs.RecurringJob} and {@link fr.ent.core.jobs.JobOnDemand} first; a bean
 * that implements one is all there is to hook in.
 */
@NullMarked
package fr.ent.core.jobs;

import org.jspecify.annotations.NullMarked;
