package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A class, a teaching group, or another set of people of one structure (fr: division, groupe).
 *
 * @param code as the source has it: opaque, compared exactly, unique in its structure and kind
 * @param label what people call it
 * @param classes the classes that a teaching group draws from
 * @param sourceId an id that outlives a change of code, where the source has one
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Group(
    GroupId id,
    GroupKind kind,
    StructureId structure,
    String code,
    String label,
    List<GroupId> classes,
    Optional<String> sourceId) {
  public Group {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(structure, "structure");
    if (code.isBlank()) {
      throw new IllegalArgumentException("a group has a code");
    }
    Objects.requireNonNull(label, "label");
    classes = List.copyOf(classes);
    Objects.requireNonNull(sourceId, "sourceId");
  }
}
