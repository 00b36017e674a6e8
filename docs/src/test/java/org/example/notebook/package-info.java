/** A vendor's club notebooks: a service whose things are shared one by one. */
@NoPersonalData
@NullMarked
package org.example.notebook;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
