package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/** Names one run of a feed (fr: identifiant d'un passage d'alimentation). */
@API(status = EXPERIMENTAL, since = "0.1")
public record FeedRunId(UUID value) {
  public FeedRunId {
    Objects.requireNonNull(value, "value");
  }

  public static FeedRunId of(String text) {
    return new FeedRunId(UUID.fromString(text));
  }

  public static FeedRunId random() {
    return new FeedRunId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
