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
  /**
   * Somebody who gives lessons; invented.
   *
   * @param key of the national feed; empty where the software has none
   */
  public record Teacher(
      PersonId id, String first, String last, Optional<LocalDate> birth, String key) {
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

  /** The same school where the software has somebody's key of the national feed. */
  public FileSchool keyed(PersonId person, String key) {
    var keyed =
        teachers.stream()
            .map(
                one ->
                    one.id.equals(person)
                        ? new Teacher(one.id, one.first, one.last, one.birth, key)
                        : one)
            .toList();
    return new FileSchool(uai, keyed, groups, subjects, plan);
  }

  @Override
  public String toString() {
    return "file of " + uai;
  }
}
