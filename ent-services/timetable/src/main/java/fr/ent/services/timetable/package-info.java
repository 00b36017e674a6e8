/**
 * Lessons, who changed them, and the school calendar. Read {@link
 * fr.ent.services.timetable.DefaultTimetable} for what is asked, {@link
 * fr.ent.services.timetable.DefaultTimetableIntake} for what timetable software hands in and {@link
 * fr.ent.services.timetable.DefaultTimetableChanges} for what is changed by hand.
 */
@PersonalData(
    store = "timetable.lesson",
    category = "which teacher gives which lesson to which class or group, when and where",
    purpose = "show everybody their timetable",
    retention = "until the end of the school year after the one of the lesson",
    recipients =
        "the teacher, pupils of the class or group and their guardians, teachers and staff of the"
            + " school")
@PersonalData(
    store = "timetable.lesson_change",
    category = "who changed a lesson, when and how",
    purpose = "tell why a lesson is not as planned, and who decided it",
    retention = "as long as the lesson",
    recipients = "those who may change the lesson")
@PersonalData(
    store = "timetable.calendar_address",
    category =
        "who has an address for a calendar application, for whose timetable, and when it was read",
    purpose = "let people see lessons in their own calendar application",
    retention = "until revoked, or a year after it was last read",
    recipients = "the owner; the application that the owner gave the address to")
@NullMarked
package fr.ent.services.timetable;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
