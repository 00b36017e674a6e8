/**
 * Invented timetables for schools that are there (fr: emplois du temps synthétiques). Read {@link
 * fr.ent.services.simulators.timetable.DrawnTimetable} first.
 */
@NullMarked
@NoPersonalData
package fr.ent.services.simulators.timetable;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
