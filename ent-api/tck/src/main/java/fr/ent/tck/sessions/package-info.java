/**
 * What every implementation of {@code fr.ent.api.sessions} must do. Read {@link SessionsContract}
 * first.
 */
@NullMarked
@NoPersonalData
package fr.ent.tck.sessions;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
