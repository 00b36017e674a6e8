/** Proof of the browser of the portal. */
@NullMarked
package fr.ent.portal.browser;

import org.jspecify.annotations.NullMarked;
