package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A subject that is taught (fr: matière).
 *
 * @param attachedTo the national subject that it is counted under
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record SchoolSubject(SubjectCode code, String label, Optional<SubjectCode> attachedTo) {
  public SchoolSubject {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(attachedTo, "attachedTo");
  }
}
