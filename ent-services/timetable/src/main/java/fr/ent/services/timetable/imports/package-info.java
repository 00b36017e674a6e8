/**
 * Timetables made elsewhere: read, put together with the directory, taken over. Read {@link
 * fr.ent.services.timetable.imports.DefaultTimetableImports} first; one {@link
 * fr.ent.services.timetable.imports.Format} reads each kind of file into what is {@link
 * fr.ent.services.timetable.imports.Written}, and {@link
 * fr.ent.services.timetable.imports.SchoolRoll} tells whom and what it names.
 */
@PersonalData(
    store = "timetable.import",
    category = "who imported which timetable file, when, and what it changed",
    purpose = "finish an import begun earlier, and tell where the timetable comes from",
    retention = "until the end of the school year after the one of the import",
    recipients = "those who may change the timetable of the school")
@PersonalData(
    store = "timetable.import_name",
    category =
        "names and birth dates of teachers as timetable software has them, hashes of those of pupils",
    purpose = "find in the directory who gives a lesson, and to which class or group",
    retention = "until a newer file is applied, the import is dropped, or sixty days have passed",
    recipients = "those who may change the timetable of the school")
@PersonalData(
    store = "timetable.import_lesson",
    category = "which teacher of the file gives which lesson to whom, when and where",
    purpose = "show what an import would change before it does",
    retention = "until a newer file is applied, the import is dropped, or sixty days have passed",
    recipients = "those who may change the timetable of the school")
@PersonalData(
    store = "timetable.import_choice",
    category = "hash of a name in timetable software, whom it stands for, and who said so",
    purpose = "not to ask again at the next import",
    retention = "as long as the person is in the directory",
    recipients = "those who may change the timetable of the school")
@NullMarked
package fr.ent.services.timetable.imports;

import fr.ent.api.privacy.PersonalData;
import org.jspecify.annotations.NullMarked;
