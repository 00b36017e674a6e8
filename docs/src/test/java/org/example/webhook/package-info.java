/** A product that is told events, and believes only what is signed. */
@NoPersonalData
@NullMarked
package org.example.webhook;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
