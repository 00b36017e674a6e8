/** Formats of timetable files, read with forged ones first. */
@NullMarked
package fr.ent.services.timetable.imports;

import org.jspecify.annotations.NullMarked;
