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
    retention = "three years, or as ent.auth.evidence.keep says, and never shorter than the log",
    recipients = "holders of the right crisis:cut over the territory")
@PersonalData(
    store = "auth.frozen",
    category = "which account is frozen, since when, and who froze it; identifiers only",
    purpose = "open it again once it is in the right hands",
    retention = "until it is opened again, or the person erased",
    recipients = "holders of the right crisis:cut over the person")
@NullMarked
package fr.ent.auth.crisis;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
