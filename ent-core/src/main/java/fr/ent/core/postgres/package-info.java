/**
 * PostgreSQL itself, started from a folder when no other is configured. Read {@link
 * fr.ent.core.postgres.EmbeddedPostgres} first.
 */
@NullMarked
package fr.ent.core.postgres;

import org.jspecify.annotations.NullMarked;
