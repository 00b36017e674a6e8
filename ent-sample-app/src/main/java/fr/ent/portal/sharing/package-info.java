/** Sharing one thing of any service. Read {@link fr.ent.portal.sharing.SharingPages} first. */
@NoPersonalData
@NullMarked
package fr.ent.portal.sharing;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
