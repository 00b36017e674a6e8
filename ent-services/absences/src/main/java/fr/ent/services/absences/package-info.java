/**
 * Roll calls and the register of absences. Read {@link
 * fr.ent.services.absences.DefaultAbsenceRegister} and {@link
 * fr.ent.services.absences.DefaultRollCalls} first; {@link fr.ent.services.absences.GuardianAlerts}
 * tells families. Another register is a bean that replaces {@link
 * fr.ent.api.absences.AbsenceRegister}: roll calls write into whichever there is.
 */
@PersonalData(
    store = "absences.absence",
    category = "when a pupil was missing, and whether the school accepts the reason",
    purpose = "keep the register, tell guardians, follow up",
    retention = "ent.absences.keep (four years), at most until the pupil is erased",
    recipients = "the pupil, guardians by legal level, teachers of the pupil, school life, heads")
@PersonalData(
    store = "absences.change",
    category = "who changed an absence, and when",
    purpose = "show what became of an absence",
    retention = "with the absence",
    recipients = "school life, heads")
@PersonalData(
    store = "absences.roll_call",
    category = "who took the roll call of a lesson, and when",
    purpose = "know which roll call counts",
    retention = "ent.absences.keep (four years)",
    recipients = "school life, heads")
@PersonalData(
    store = "absences.called",
    category = "which roll call counts for a lesson",
    purpose = "know which lessons were called",
    retention = "with the roll call",
    recipients = "teachers of the lesson, school life, heads")
@PersonalData(
    store = "absences.roll_mark",
    category = "pupils missing, late, sent out, at the infirmary or exempted, by lesson",
    purpose = "record absences and lateness",
    retention = "with the roll call, at most until the pupil is erased",
    recipients = "the pupil, guardians by legal level, teachers of the lesson, school life, heads")
@PersonalData(
    store = "absences.explanation",
    category = "why a pupil was missing, in a family’s words, and what the school answered",
    purpose = "judge an absence",
    retention = "ent.absences.keep (four years), at most until the pupil is erased",
    recipients = "the pupil, guardians by legal level, school life, heads")
@PersonalData(
    store = "absences.document",
    category = "documents that families add, which may tell of health",
    purpose = "judge an absence",
    retention = "ent.absences.documents.keep (one year), at most until the pupil is erased",
    recipients = "who gave it, school life, heads")
@PersonalData(
    store = "absences.document_part",
    category = "content of those documents",
    purpose = "judge an absence",
    retention = "with the document",
    recipients = "who gave it, school life, heads")
@PersonalData(
    store = "absences.exemption",
    category = "that a pupil need not come to lessons, or a class is away",
    purpose = "not look for whom nobody misses",
    retention = "ent.absences.keep (four years), at most until the pupil is erased",
    recipients = "the pupil, guardians by legal level, teachers of the lesson, school life, heads")
@PersonalData(
    store = "absences.told",
    category = "who was sent word of an absence, and of which lateness in its place",
    purpose = "tell once, and tell of a correction",
    retention = "with the absence, at most until the recipient is erased",
    recipients = "school life, heads")
@PersonalData(
    store = "absences.followed",
    category = "months in which a pupil was missing often without a reason",
    purpose = "tell school life once a month",
    retention = "ent.absences.keep (four years), at most until the pupil is erased",
    recipients = "school life, heads")
@PersonalData(
    store = "absences.incident",
    category = "what happened against the rules of a school, and who reported it",
    purpose = "answer it",
    retention =
        "until the end of its school year and of its last measure, at most until all its pupils are erased",
    recipients = "who reported it, school life, heads")
@PersonalData(
    store = "absences.involved",
    category = "which pupils did, suffered or saw it",
    purpose = "answer it",
    retention = "with the incident, at most until the pupil is erased",
    recipients = "who reported it, school life, heads")
@PersonalData(
    store = "absences.measure",
    category = "punishments and sanctions of a pupil",
    purpose = "carry them out, tell the family",
    retention =
        "R511-13: until the last day of the school year, or of the first or second one after it",
    recipients =
        "the pupil, guardians by legal level, who reported the incident, school life, heads")
@PersonalData(
    store = "absences.measure_change",
    category = "who changed a measure, and when",
    purpose = "show what became of it",
    retention = "with the measure",
    recipients = "who reported the incident, school life, heads")
@NullMarked
package fr.ent.services.absences;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
