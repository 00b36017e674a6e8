package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One thing that one person is told once (fr: notification).
 *
 * @param id chosen by the sender, so that sending again after a crash is sending once
 * @param topic what it hangs on, {@code absences/<id>} for instance: what is withdrawn takes its
 *     notices back by it
 * @param recipient who is told
 * @param about the pupil that it is about, whose name the text tells; empty where nobody
 * @param structure the school that tells it: its name, templates, clocks and quiet hours count
 * @param facts values for the places of the template, {@code from} = {@code 08:05} for instance;
 *     never a name of a person, which is looked up when the text is made
 * @param path where in the portal to read on, from {@code /}
 * @param notBefore the end of the grace period: taken back until then, nobody hears of it
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Notice(
    NoticeId id,
    NoticeKind kind,
    Urgency urgency,
    String topic,
    PersonId recipient,
    Optional<PersonId> about,
    StructureId structure,
    Map<String, String> facts,
    String path,
    Instant notBefore) {
  public Notice {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(urgency, "urgency");
    if (topic.isBlank()) {
      throw new IllegalArgumentException("a notice hangs on something");
    }
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(structure, "structure");
    facts = Map.copyOf(facts);
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("a notice leads into the portal");
    }
    Objects.requireNonNull(notBefore, "notBefore");
  }

  @Override
  public String toString() {
    return "notice " + id + " of " + kind;
  }
}
