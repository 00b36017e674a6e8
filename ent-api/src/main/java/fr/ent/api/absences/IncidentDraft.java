package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.StructureId;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * An incident as somebody reports it (fr: rapport d'incident). Its text form tells the id only.
 *
 * @param id made by whoever reports, so that sending twice is reporting once
 * @param when on the clocks of the school
 * @param place where, in up to 100 characters
 * @param words what happened, in up to 2000 characters; families never read it
 * @param involved the pupils who have a part, each once; 1 to 30
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record IncidentDraft(
    IncidentId id,
    StructureId structure,
    LocalDateTime when,
    String place,
    String words,
    List<Involved> involved) {
  private static final int MOST = 30;

  public IncidentDraft {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(when, "when");
    if (place.isBlank() || place.length() > 100) {
      throw new IllegalArgumentException("an incident has a place, in up to 100 characters");
    }
    if (words.isBlank() || words.length() > 2000) {
      throw new IllegalArgumentException("an incident is told, in up to 2000 characters");
    }
    involved = List.copyOf(involved);
    var pupils = new HashSet<>(involved.stream().map(Involved::pupil).toList());
    if (involved.isEmpty() || involved.size() > MOST || pupils.size() != involved.size()) {
      throw new IllegalArgumentException("an incident has 1 to 30 pupils, each once");
    }
  }

  @Override
  public String toString() {
    return "incident " + id;
  }
}
