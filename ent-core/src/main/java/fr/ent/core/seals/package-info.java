/**
 * Secrets at rest: what the ENT must read again, and whoever carries a copy of the database away
 * must not. Read {@link fr.ent.core.seals.Seals}.
 */
@NoPersonalData
@NullMarked
package fr.ent.core.seals;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
