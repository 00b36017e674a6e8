package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A level and track of study (fr: MEF, module élémentaire de formation).
 *
 * @param attachedTo the MEF that it is counted under
 * @param statistical eleven-character statistical code; empty where not known
 * @param level level of study, in the words of the source
 * @param track track, in the words of the source (fr: filière)
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Mef(
    MefCode code,
    String label,
    Optional<MefCode> attachedTo,
    String statistical,
    String level,
    String track) {
  public Mef {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(attachedTo, "attachedTo");
    Objects.requireNonNull(statistical, "statistical");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(track, "track");
  }
}
