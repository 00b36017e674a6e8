/** Proof of the web of the portal. */
@NullMarked
package fr.ent.portal.web;

import org.jspecify.annotations.NullMarked;
