/** Looking people up. Read {@link fr.ent.portal.people.DirectoryPages} first. */
@NoPersonalData
@NullMarked
package fr.ent.portal.people;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
