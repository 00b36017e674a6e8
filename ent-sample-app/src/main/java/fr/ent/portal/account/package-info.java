/** One's own account: password, sessions, comfort of reading. */
@NoPersonalData
@NullMarked
package fr.ent.portal.account;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
