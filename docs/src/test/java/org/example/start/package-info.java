/** The first day of a portal, without its pages. */
@NoPersonalData
@NullMarked
package org.example.start;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
