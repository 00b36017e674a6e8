/**
 * What a portal needs before anybody can sign in. Read {@link fr.ent.portal.setup.FirstSteps}
 * first.
 */
@NoPersonalData
@NullMarked
package fr.ent.portal.setup;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
