/** Tests of the timetable, beside a directory and a policy on paper. */
@NullMarked
package fr.ent.services.timetable;

import org.jspecify.annotations.NullMarked;
