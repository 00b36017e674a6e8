/**
 * What all {@link fr.ent.api.connectors.Connectors} do, as tests. Read {@link
 * fr.ent.tck.connectors.ConnectorsContract} first; implement it in a test of your own
 * implementation.
 */
@NullMarked
@NoPersonalData
package fr.ent.tck.connectors;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
