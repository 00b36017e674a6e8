/** What everybody may read: help, legal notices, accessibility, personal data. */
@NoPersonalData
@NullMarked
package fr.ent.portal.info;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
