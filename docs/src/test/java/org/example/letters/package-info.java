/** A service that sends something to people, and asks first to whom it may. */
@NoPersonalData
@NullMarked
package org.example.letters;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
