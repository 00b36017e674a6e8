/**
 * The liaison book and appointments, for families and for the school. Read {@code LiaisonPages}
 * first for families, {@code SchoolPages} for the school.
 */
@NoPersonalData
@NullMarked
package fr.ent.portal.liaison;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
