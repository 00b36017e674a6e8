/**
 * The tenant: the ENT project of a local authority or of several. Read {@link
 * fr.ent.api.territory.Territory} first.
 */
@NullMarked
package fr.ent.api.territory;

import org.jspecify.annotations.NullMarked;
