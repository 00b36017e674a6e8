/**
 * Ways in from outside: who vouches for a person, and whom they mean. Read {@link
 * fr.ent.api.signon.SsoConnector} first; a new way in is a bean that implements it.
 */
@NullMarked
package fr.ent.api.signon;

import org.jspecify.annotations.NullMarked;
