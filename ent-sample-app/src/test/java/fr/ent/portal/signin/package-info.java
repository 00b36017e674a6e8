/** A desk on paper. */
@NullMarked
package fr.ent.portal.signin;

import org.jspecify.annotations.NullMarked;
