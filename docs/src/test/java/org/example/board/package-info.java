/** Another way to tell people things. */
@NoPersonalData
@NullMarked
package org.example.board;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
