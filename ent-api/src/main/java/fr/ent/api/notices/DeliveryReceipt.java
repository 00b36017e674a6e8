package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What became of one message (fr: accusé de remise). Its text form tells ids.
 *
 * @param outcome what the channel has answered last; empty as long as it was not asked
 * @param attempts how often it was tried
 * @param reason why it was not taken, in a word that names nobody; empty where it was
 * @param at when it was last looked at
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record DeliveryReceipt(
    ChannelName channel,
    Optional<Handover.Outcome> outcome,
    int attempts,
    String reason,
    Instant at) {
  public DeliveryReceipt {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(at, "at");
  }
}
