/**
 * Taking many people out of the ENT at once: a fresh second factor, and a second person. Read
 * {@link fr.ent.auth.exports.Exports} first.
 */
@PersonalData(
    store = "auth.export_request",
    category = "who asked to take how many people out, why, and who answered",
    purpose = "a second person decides, and it is known afterwards who did",
    retention = "ninety days",
    recipients = "the asker, and those who hold the same right over the place")
@PersonalData(
    store = "auth.exported",
    category = "which account took whom out in a file, when; identifiers only",
    purpose = "files taken one after the other count as one",
    retention = "24 hours",
    recipients = "nobody")
@NullMarked
package fr.ent.auth.exports;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
