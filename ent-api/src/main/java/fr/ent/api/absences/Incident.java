package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Something that happened at a school against its rules (fr: incident). Its text form tells the id
 * only.
 *
 * @param by who reported it
 * @param measures what was decided because of it, oldest first
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Incident(
    IncidentId id,
    StructureId structure,
    LocalDateTime when,
    String place,
    String words,
    List<Involved> involved,
    PersonId by,
    Instant reported,
    List<Measure> measures) {
  public Incident {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(words, "words");
    involved = List.copyOf(involved);
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(reported, "reported");
    measures = List.copyOf(measures);
  }

  /** Tell which part a pupil has; nothing for whoever has none. */
  public Optional<Involved.Part> partOf(PersonId pupil) {
    return involved.stream()
        .filter(one -> one.pupil().equals(pupil))
        .map(Involved::part)
        .findFirst();
  }

  @Override
  public String toString() {
    return "incident " + id;
  }
}
