/** Handing out activation codes, blocking accounts. Read {@link AccountsPages} first. */
@NoPersonalData
@NullMarked
package fr.ent.portal.accounts;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
