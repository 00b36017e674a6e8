/**
 * Who has which lesson, when and where (fr: emploi du temps). Read {@link
 * fr.ent.api.timetable.Timetable} first.
 */
@NullMarked
package fr.ent.api.timetable;

import org.jspecify.annotations.NullMarked;
