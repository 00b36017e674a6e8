package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A notice as the bell of the portal shows it (fr: notification reçue). Its text form tells the id.
 *
 * @param title what it is about, in a few words
 * @param at when it was told
 * @param read whether the person has read it
 * @param takenBack whether what it tells has been withdrawn since
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ToldNotice(
    NoticeId id,
    NoticeKind kind,
    Urgency urgency,
    String title,
    String text,
    String path,
    Instant at,
    boolean read,
    boolean takenBack) {
  public ToldNotice {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(urgency, "urgency");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(at, "at");
  }

  @Override
  public String toString() {
    return "notice " + id;
  }
}
