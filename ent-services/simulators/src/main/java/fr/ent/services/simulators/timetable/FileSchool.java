package fr.ent.services.simulators.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Group;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.identity.Uai;
import fr.ent.api.timetable.TimetablePlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A school as timetable software knows it (fr: base d'emploi du temps synthétique).
 *
 * @param subjects what subjects are called
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record FileSchool(
    Uai uai,
    List<Teacher> teachers,
    List<Group> groups,
    Map<SubjectCode, String> subjects,
    TimetablePlan plan) {
  /** Somebody who gives lessons; invented. */
  public record Teacher(PersonId id, String first, String last, Optional<LocalDate> birth) {
    @Override
    public String toString() {
      return id.toString();
    }
  }

  public FileSchool {
    teachers = List.copyOf(teachers);
    groups = List.copyOf(groups);
    subjects = Map.copyOf(subjects);
  }

  /** The same school with another plan. */
  public FileSchool planning(TimetablePlan other) {
    return new FileSchool(uai, teachers, groups, subjects, other);
  }

  @Override
  public String toString() {
    return "file of " + uai;
  }
}
