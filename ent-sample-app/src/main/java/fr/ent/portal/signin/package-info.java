/** Coming in and going out: who you are first, then one form. */
@NoPersonalData
@NullMarked
package fr.ent.portal.signin;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
