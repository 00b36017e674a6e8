package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * That a teacher teaches a subject to a class or group (fr: service d'enseignement).
 *
 * @param subject empty where the source does not say
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Course(
    PersonId teacher,
    GroupId group,
    StructureId structure,
    Optional<SubjectCode> subject,
    Period period) {
  public Course {
    Objects.requireNonNull(teacher, "teacher");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(period, "period");
  }
}
