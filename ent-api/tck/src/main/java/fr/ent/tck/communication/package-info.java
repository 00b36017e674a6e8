/**
 * What every implementation of {@code fr.ent.api.communication} must do. Read {@link
 * CommunicationContract} first.
 */
@NullMarked
@NoPersonalData
package fr.ent.tck.communication;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
