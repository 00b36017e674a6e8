package fr.ent.api.audit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What happened (fr: fait tracé).
 *
 * @param operation {@code account:activate}, {@code feed:apply}: stable, in a catalogue
 * @param target what it was done to: an id, never a name; empty where there is nothing
 * @param outcome {@code done}, {@code refused} or {@code failed}
 * @param detail short and free of personal data; empty where there is none
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AuditFact(String operation, String target, String outcome, String detail) {
  public AuditFact {
    if (operation.isBlank()) {
      throw new IllegalArgumentException("an audit fact names its operation");
    }
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(detail, "detail");
  }

  /** Tell that something was done. */
  public static AuditFact done(String operation, String target) {
    return new AuditFact(operation, target, "done", "");
  }

  /** Tell that something was refused, and why. */
  public static AuditFact refused(String operation, String target, String why) {
    return new AuditFact(operation, target, "refused", why);
  }
}
