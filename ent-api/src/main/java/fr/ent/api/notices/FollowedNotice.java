package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A notice as school life follows it (fr: suivi d'une notification). Its text form tells the id.
 *
 * @param words what its kind is called
 * @param sent when the service sent it
 * @param told when it was told in the portal; empty where it waits, or was taken back before
 * @param paper since when no channel is left, and it is to be printed
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record FollowedNotice(
    NoticeId id,
    String words,
    PersonId recipient,
    Optional<PersonId> about,
    Instant sent,
    Optional<Instant> told,
    boolean takenBack,
    List<DeliveryReceipt> receipts,
    Optional<Instant> paper,
    Optional<Instant> printed) {
  public FollowedNotice {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(sent, "sent");
    Objects.requireNonNull(told, "told");
    receipts = List.copyOf(receipts);
    Objects.requireNonNull(paper, "paper");
    Objects.requireNonNull(printed, "printed");
  }

  @Override
  public String toString() {
    return "notice " + id;
  }
}
