/**
 * Tells outside products what has happened, as signed CloudEvents. Read {@link
 * fr.ent.services.webhooks.DefaultWebHooks} for the rules, {@link fr.ent.services.webhooks.Heard}
 * for how an event becomes messages, and {@link fr.ent.services.webhooks.Postman} for how they
 * leave.
 */
@PersonalData(
    store = "webhooks.hook",
    category = "who registered the address of a product, and when",
    purpose = "tell products what has happened, and whom to ask about it",
    retention = "until it is removed",
    recipients = "administrators of the school or territory")
@PersonalData(
    store = "webhooks.message",
    category = "identifiers of people and dates, as the table of events in the guide says",
    purpose = "tell a product once more when it did not answer, and show what it was told",
    retention = "ent.webhooks.keep, thirty days; of who is erased, as soon as it was posted",
    recipients = "the product that the school or territory registered")
@NullMarked
package fr.ent.services.webhooks;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
