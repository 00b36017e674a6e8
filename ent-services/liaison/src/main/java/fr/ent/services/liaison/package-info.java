/**
 * The liaison book and appointments. Read {@link fr.ent.services.liaison.DefaultLiaisonBook} first;
 * whom a message reaches is {@link fr.ent.services.liaison.Circle}'s, who follows it at the school
 * is {@link fr.ent.services.liaison.SchoolSide}'s.
 */
@PersonalData(
    store = "liaison.message",
    category = "who wrote to families, about which pupils",
    purpose = "exchange between the school and those who follow a pupil",
    retention =
        "ninety days after the school year in which it was sent (ent.liaison.keep), then erased",
    recipients =
        "those whom the law lets follow the pupil; the author, form teacher, school life, head")
@PersonalData(
    store = "liaison.wording",
    category = "the text of messages, as it was shown each time",
    purpose = "a signature stands for exactly the text that was shown",
    retention = "as long as its message",
    recipients = "as for its message")
@PersonalData(
    store = "liaison.about",
    category = "which pupils a message is about",
    purpose = "show it to those who follow the pupil on the day",
    retention = "as long as its message",
    recipients = "as for its message")
@PersonalData(
    store = "liaison.receipt",
    category = "whom a message reached, when it was first opened, what was seen, reminders, slips",
    purpose = "follow up messages and hand out slips to families without access",
    retention = "as long as its message",
    recipients = "who follows the message at the school")
@PersonalData(
    store = "liaison.act",
    category = "acknowledgements, signatures and answers, with time and assurance of the sign-in",
    purpose = "prove who agreed to which text",
    retention = "as long as its message",
    recipients = "the person; who follows the message at the school; no other guardian")
@PersonalData(
    store = "liaison.reply",
    category = "what the school and one guardian said under a message",
    purpose = "short exchange about a message",
    retention = "as long as its message",
    recipients = "that guardian; who follows the message at the school; no other guardian")
@PersonalData(
    store = "liaison.document",
    category = "that a message carries a document, of which kind and size",
    purpose = "send documents to families with a message",
    retention = "as long as its message",
    recipients = "those whom the message reaches, until it is withdrawn; who follows it")
@PersonalData(
    store = "liaison.document_part",
    category = "what these documents hold",
    purpose = "send documents to families with a message",
    retention = "as long as its message",
    recipients = "as for liaison.document")
@PersonalData(
    store = "liaison.put_away",
    category =
        "replies, acknowledgements, signatures and answers given with an account in wrong hands",
    purpose = "show them to nobody, and keep them as evidence",
    retention = "as long as its message",
    recipients = "nobody; who runs the database, when evidence is asked for")
@PersonalData(
    store = "liaison.offer",
    category = "when and where a member of staff meets families",
    purpose = "let families book appointments",
    retention = "ninety days after the school year of the appointment (ent.liaison.keep)",
    recipients = "families of the pupils it is offered to; the host; school life and the head")
@PersonalData(
    store = "liaison.offered_to",
    category = "to the families of which pupils a time is offered",
    purpose = "let families book appointments",
    retention = "as for liaison.offer",
    recipients = "nobody; each family sees its own")
@PersonalData(
    store = "liaison.booking",
    category = "who meets whom about which pupil, and when it was given up",
    purpose = "hold appointments",
    retention = "as for liaison.offer",
    recipients = "the guardian who booked; the host; for a meeting, school life and the head")
@NullMarked
package fr.ent.services.liaison;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
