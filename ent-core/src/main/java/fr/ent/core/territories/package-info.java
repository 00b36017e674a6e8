/**
 * The list of territories, in PostgreSQL. Read {@link fr.ent.api.territory.Territories} first; a
 * replacement of it is the only way to hook in.
 */
@NullMarked
package fr.ent.core.territories;

import org.jspecify.annotations.NullMarked;
