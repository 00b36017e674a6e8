/**
 * What every implementation of {@code fr.ent.api.timetable} must do. Read {@link TimetableContract}
 * first.
 */
@NullMarked
@NoPersonalData
package fr.ent.tck.timetable;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
