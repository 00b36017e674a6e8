/**
 * What is shut at once in a crisis: cuts, frozen accounts, sealed evidence. Read {@link
 * fr.ent.auth.crisis.Crisis} first.
 */
@PersonalData(
    store = "auth.cut",
    category = "who cut something off, by number",
    purpose = "stop harm, and know who stopped it",
    retention = "until the cut is ended",
    recipients = "holders of the right crisis:cut")
@PersonalData(
    store = "auth.evidence",
    category = "sessions and log entries of a frozen account; identifiers and kinds of device",
    purpose = "show afterwards what an account in wrong hands did",
    retention =
        "until the procedure it serves is over; then the owner of the database takes it out",
    recipients = "holders of the right crisis:cut over the territory")
@NullMarked
package fr.ent.auth.crisis;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
