/** Proof of the home page. */
@NullMarked
package fr.ent.portal.home;

import org.jspecify.annotations.NullMarked;
