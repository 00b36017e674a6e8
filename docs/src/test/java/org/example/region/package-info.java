/** A region's own sign-in page as a way in, and its own way to say whom it means. */
@NoPersonalData
@NullMarked
package org.example.region;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
