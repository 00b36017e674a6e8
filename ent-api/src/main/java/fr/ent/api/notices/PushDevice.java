package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * A browser that shows notices (fr: appareil abonné). Its text form tells the id.
 *
 * @param label what the person calls it
 * @param since when it was added
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PushDevice(UUID id, String label, Instant since) {
  public PushDevice {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(since, "since");
  }

  @Override
  public String toString() {
    return "device " + id;
  }
}
