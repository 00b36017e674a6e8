/** Proof of the look of the portal. */
@NullMarked
package fr.ent.portal.look;

import org.jspecify.annotations.NullMarked;
