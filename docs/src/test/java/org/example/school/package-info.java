/** An invented school, as vendors of other products enter it into the directory for their tests. */
@NoPersonalData
@NullMarked
package org.example.school;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
