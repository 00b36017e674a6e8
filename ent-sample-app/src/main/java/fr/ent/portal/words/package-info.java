/**
 * What the portal says, in French and in English. Read {@link fr.ent.portal.words.Words} first; a
 * sentence is added to both bundles, or the build fails.
 */
@NoPersonalData
@NullMarked
package fr.ent.portal.words;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
