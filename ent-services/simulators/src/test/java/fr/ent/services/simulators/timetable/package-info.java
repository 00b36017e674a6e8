/** Tests of invented timetables. */
@NullMarked
package fr.ent.services.simulators.timetable;

import org.jspecify.annotations.NullMarked;
