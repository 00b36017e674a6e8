/**
 * Events kept with the change they tell, and delivered after it. Read {@link
 * fr.ent.core.events.EventBus} first.
 */
@PersonalData(
    store = "ent.outbox",
    category = "identifiers of people, as each event declares",
    purpose = "tell the other services what has changed",
    retention = "until delivered; a dead letter until an administrator delivers or drops it",
    recipients = "the services of the same installation")
@NullMarked
package fr.ent.core.events;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
