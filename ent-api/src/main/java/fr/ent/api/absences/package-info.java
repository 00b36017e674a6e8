/**
 * Who was missing, late or excused, and what became of it (fr: absences et retards). Read {@link
 * fr.ent.api.absences.AbsenceRegister} first.
 */
@NullMarked
package fr.ent.api.absences;

import org.jspecify.annotations.NullMarked;
