/**
 * What all {@link fr.ent.api.territory.Territories} do, as tests. Read {@link
 * fr.ent.tck.territory.TerritoriesContract} first; implement it in a test of your own
 * implementation.
 */
@NullMarked
@NoPersonalData
package fr.ent.tck.territory;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
