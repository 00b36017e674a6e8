package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A notice to be printed and posted (fr: courrier). Its text form tells the id.
 *
 * @param name whom it is for
 * @param address where to; empty where none is known
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PaperNotice(
    NoticeId id,
    PersonId recipient,
    String name,
    List<String> address,
    String subject,
    String text) {
  public PaperNotice {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(name, "name");
    address = List.copyOf(address);
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return "notice " + id;
  }
}
