/** A rectorate's own access policy in place of ours, with its proof. */
@NoPersonalData
@NullMarked
package org.example.rectorate;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
