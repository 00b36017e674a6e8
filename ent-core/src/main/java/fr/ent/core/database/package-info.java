/**
 * The one way to PostgreSQL: a transaction has a territory, and sees nothing else. Read {@link
 * fr.ent.core.database.Database} first.
 */
@NullMarked
package fr.ent.core.database;

import org.jspecify.annotations.NullMarked;
