/** The page that shows every part of the portal in every state, in the demonstration only. */
@NoPersonalData
@NullMarked
package fr.ent.portal.parts;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
