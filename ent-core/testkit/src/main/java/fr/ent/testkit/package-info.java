/**
 * A started ENT for tests (fr: banc d'essai): PostgreSQL, the container, a clock that one sets, the
 * events that were published. Read {@link fr.ent.testkit.EntTest} first.
 */
@NoPersonalData
@NullMarked
package fr.ent.testkit;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
