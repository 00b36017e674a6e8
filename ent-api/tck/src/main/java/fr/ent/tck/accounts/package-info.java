/**
 * What every implementation of {@code fr.ent.api.accounts} must do. Read {@link AccountsContract}
 * first.
 */
@NullMarked
@NoPersonalData
package fr.ent.tck.accounts;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
