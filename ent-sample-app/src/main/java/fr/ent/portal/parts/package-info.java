/**
 * The page that shows every part of the portal in every state, in the demonstration only. Read
 * {@code PartsPages} first; a new part is shown by its template.
 */
@NoPersonalData
@NullMarked
package fr.ent.portal.parts;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
