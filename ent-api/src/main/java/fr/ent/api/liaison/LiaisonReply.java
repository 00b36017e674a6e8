package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One contribution to a {@link LiaisonThread} (fr: réponse). Its text form hides what was said.
 *
 * @param author empty once the author was erased
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonReply(
    LiaisonThread thread, Optional<PersonId> author, boolean fromSchool, Instant at, String text) {
  public LiaisonReply {
    Objects.requireNonNull(thread, "thread");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return "reply under " + thread.message();
  }
}
