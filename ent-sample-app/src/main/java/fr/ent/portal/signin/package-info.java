/**
 * Coming in and going out: who you are first, then one form. Read {@code SignInPages} first.
 * Another way in is an {@link fr.ent.api.signon.SsoConnector}: it has a button here by its label.
 */
@NoPersonalData
@NullMarked
package fr.ent.portal.signin;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
