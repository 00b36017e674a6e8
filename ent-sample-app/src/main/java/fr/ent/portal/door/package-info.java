/**
 * Where the portal meets sign-on and the protocols: who sent a request, and what opens and closes
 * sessions. Read {@link fr.ent.portal.door.Door} first.
 */
@NoPersonalData
@NullMarked
package fr.ent.portal.door;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
