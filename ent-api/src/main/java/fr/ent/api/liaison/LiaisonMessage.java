package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A message between the school and families (fr: mot).
 *
 * @param author empty once the author was erased
 * @param desk to whom a guardian wrote; empty where the school wrote
 * @param group the class or group that it was sent to; empty where pupils were named
 * @param version 1, and one more for each correction
 * @param fingerprint of the text as it is now: what a signature stands for
 * @param changed when it was sent, or last corrected
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonMessage(
    LiaisonMessageId id,
    StructureId structure,
    Optional<PersonId> author,
    Optional<LiaisonDesk> desk,
    LiaisonKind kind,
    Optional<GroupId> group,
    LiaisonText text,
    int version,
    String fingerprint,
    Instant sent,
    Instant changed,
    State state) {
  /** Where it stands. */
  public enum State {
    /** It waits, or may be read anew by whoever comes to follow the pupil. */
    OPEN,
    /** Its day is over. */
    OVER,
    /** Its author has withdrawn it. */
    WITHDRAWN
  }

  public LiaisonMessage {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(desk, "desk");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(sent, "sent");
    Objects.requireNonNull(changed, "changed");
    Objects.requireNonNull(state, "state");
  }

  /** Tell whether a guardian wrote it. */
  public boolean isFromFamily() {
    return desk.isPresent();
  }

  @Override
  public String toString() {
    return "message " + id;
  }
}
