/**
 * The portal as a program. Read {@link fr.ent.portal.Portal} first; the rooms are in the packages
 * below.
 */
@NoPersonalData
@NullMarked
package fr.ent.portal;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
