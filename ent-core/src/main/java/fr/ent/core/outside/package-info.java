/**
 * Requests that leave the house, and where they may go (SEC-17). Read {@link
 * fr.ent.services.notices.outside.OutsideHosts} first.
 */
@NoPersonalData
@NullMarked
package fr.ent.services.notices.outside;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
