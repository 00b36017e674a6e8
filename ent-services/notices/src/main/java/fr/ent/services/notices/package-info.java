/**
 * Tells people what they should know, by the bell of the portal, e-mail, text message, web push, or
 * on paper. Read {@link fr.ent.services.notices.DefaultNotices} for how a notice comes in, {@link
 * fr.ent.services.notices.Planner} for when and by which channels it is told, and {@link
 * fr.ent.services.notices.Deliveries} for how it leaves; another channel is a bean of type {@link
 * fr.ent.api.notices.NoticeChannel}.
 */
@PersonalData(
    store = "notices.notice",
    category = "who was told what about which pupil, when, and whether it was read",
    purpose = "tell guardians, pupils and staff what they should know, and prove it (ABS-02)",
    retention = "ent.notices.keep, one year; erased with the person told or told about",
    recipients = "the person told; school life of the school sees that it was told and how")
@PersonalData(
    store = "notices.delivery",
    category = "by which channel somebody was told, when, and what the channel answered",
    purpose = "try again, try another channel, and prove that somebody was told",
    retention = "as long as the notice",
    recipients = "school life of the school")
@PersonalData(
    store = "notices.person",
    category = "the language in which somebody is told",
    purpose = "write so that it is understood",
    retention = "until the person is erased",
    recipients = "the person only")
@PersonalData(
    store = "notices.choice",
    category = "by which channels somebody wants to be told",
    purpose = "tell each person as they chose (SOC-06)",
    retention = "until the person is erased",
    recipients = "the person only")
@PersonalData(
    store = "notices.device",
    category = "address and keys of a browser that shows notices, and what the person calls it",
    purpose = "show notices on a device",
    retention = "until the person or the push service ends it, or the person is erased",
    recipients = "the person; the push service of the browser gets sealed messages")
@NullMarked
package fr.ent.services.notices;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
