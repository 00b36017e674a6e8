/** A vendor's canteen: a service that the house does not have. */
@NoPersonalData
@NullMarked
package org.example.canteen;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
