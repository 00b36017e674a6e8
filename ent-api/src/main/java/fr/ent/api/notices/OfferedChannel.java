package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A channel as people choose it (fr: canal proposé).
 *
 * @param reaches whether it can reach the person who asks
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record OfferedChannel(ChannelName name, String words, boolean reaches) {
  public OfferedChannel {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(words, "words");
  }
}
