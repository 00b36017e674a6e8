/** Families as they are: who follows a pupil, on the whole house. */
@NullMarked
package fr.ent.portal.family;

import org.jspecify.annotations.NullMarked;
