/** A vendor's notices and bell in place of ours: the message hub that it already has. */
@PersonalData(
    store = "the hub itself",
    category = "who was told what about which pupil, and whether it was read",
    purpose = "tell people by the hub that the vendor already has",
    retention = "as the hub does; erased with the person told or told about",
    recipients = "the person told")
@NullMarked
package org.example.hub;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
