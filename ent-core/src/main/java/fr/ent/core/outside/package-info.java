/**
 * Requests that leave the house, and where they may go (SEC-17). Read {@link
 * fr.ent.core.outside.OutsideHosts} first.
 */
@NoPersonalData
@NullMarked
package fr.ent.core.outside;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
