package fr.ent.services.absences.rest;

import fr.ent.api.absences.Absence;
import org.apiguardian.api.API;

/**
 * An absence as products read it: ids, and the clock of the school (fr: absence).
 *
 * @param from {@code 2026-11-27T08:00}, on the clock of the structure
 * @param state UNEXPLAINED, EXPLAINED, JUSTIFIED, UNJUSTIFIED or WITHDRAWN
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record AbsenceText(
    String id, String pupil, String structure, String from, String to, String state) {
  static AbsenceText of(Absence absence) {
    return new AbsenceText(
        absence.id().toString(),
        absence.pupil().toString(),
        absence.structure().toString(),
        absence.missed().from().toString(),
        absence.missed().to().toString(),
        absence.state().name());
  }
}
