/**
 * The people, structures and groups of a digital workspace, and the values that name them. Read
 * {@link fr.ent.api.identity.Person} first.
 */
@NullMarked
package fr.ent.api.identity;

import org.jspecify.annotations.NullMarked;
