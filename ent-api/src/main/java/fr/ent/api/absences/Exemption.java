package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * That a pupil need not come to lessons for a time (fr: dispense), or that a class or group is away
 * with the school (fr: absence collective).
 *
 * @param pupil the one who is exempted; empty for an outing
 * @param group the class or group that is away; empty for an exemption
 * @param subject code of the only subject that it is about; empty for all
 * @param title what it is, in the school's words, without anything of health
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Exemption(
    ExemptionId id,
    StructureId structure,
    Optional<PersonId> pupil,
    Optional<GroupId> group,
    TimeSpan covers,
    String subject,
    String title) {
  public Exemption {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(covers, "covers");
    Objects.requireNonNull(subject, "subject");
    if (pupil.isPresent() == group.isPresent()) {
      throw new IllegalArgumentException("an exemption is of a pupil, or of a class or group");
    }
    if (title.isBlank() || title.length() > 100) {
      throw new IllegalArgumentException("an exemption has a title of up to 100 characters");
    }
  }

  @Override
  public String toString() {
    return "exemption " + id;
  }
}
