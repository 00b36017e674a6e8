/** A service that asks families for leave before an outing, through the liaison book. */
@NoPersonalData
@NullMarked
package org.example.outing;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
