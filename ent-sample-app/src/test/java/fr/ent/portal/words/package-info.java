/** Proof of the words of the portal. */
@NullMarked
package fr.ent.portal.words;

import org.jspecify.annotations.NullMarked;
