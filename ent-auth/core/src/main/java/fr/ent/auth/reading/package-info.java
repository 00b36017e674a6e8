/**
 * The fuse of reading: how many different people an account is shown in a while, and who was
 * stopped. Read {@link fr.ent.auth.reading.StoppedReadings} first.
 */
@PersonalData(
    store = "auth.reading",
    category = "which account was shown whom, when; identifiers only",
    purpose = "stop an account that carries the directory away, and know whom it was shown",
    retention = "24 hours, or as ent.auth.reading.window says",
    recipients = "nobody; sealed with the evidence where the account is frozen")
@PersonalData(
    store = "auth.reading_stop",
    category = "which account was stopped, and how many people it was shown",
    purpose = "show who was stopped to those who may lift it",
    retention = "24 hours, or as ent.auth.reading.window says",
    recipients = "holders of the right crisis:cut over the person")
@NullMarked
package fr.ent.auth.reading;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
