/**
 * What every implementation of {@code fr.ent.api.access} must do. Read {@link AccessPolicyContract}
 * first.
 */
@NullMarked
@NoPersonalData
package fr.ent.tck.access;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
