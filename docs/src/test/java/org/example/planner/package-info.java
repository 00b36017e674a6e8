/** What a maker of timetable software writes against the timetable. */
@NullMarked
package org.example.planner;

import org.jspecify.annotations.NullMarked;
