package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A group that somebody made, as its managers see it (fr: groupe manuel).
 *
 * @param structure the school in which it was made
 * @param last its last day; empty where it goes on
 * @param managers those of today whom the actor may know of, by name
 * @param members those of today whom the actor may know of, by name; nobody once it is over
 * @param unseen how many members beside these there are
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record MadeGroup(
    GroupId id,
    StructureId structure,
    String label,
    Optional<LocalDate> last,
    List<PersonId> managers,
    List<PersonId> members,
    int unseen) {
  public MadeGroup {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(last, "last");
    managers = List.copyOf(managers);
    members = List.copyOf(members);
  }

  /** Tell whether it is over on a day. */
  public boolean isOver(LocalDate day) {
    return last.filter(day::isAfter).isPresent();
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
