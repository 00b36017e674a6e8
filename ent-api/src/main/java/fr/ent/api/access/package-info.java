/** Who may do what. Read {@link fr.ent.api.access.AccessPolicy} first. */
@NullMarked
package fr.ent.api.access;

import org.jspecify.annotations.NullMarked;
