/**
 * The timetable: whose day and week, changes, one's own agenda. Read {@code TimetablePages} first.
 */
@NoPersonalData
@NullMarked
package fr.ent.portal.timetable;

import fr.ent.api.privacy.NoPersonalData;
import org.jspecify.annotations.NullMarked;
