package fr.ent.auth.exports;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Many people at once, on their way out (fr: extraction).
 *
 * @param kind whether it adds up with others
 * @param name what it is, {@code register} for instance: a short word, for the log and for who
 *     confirms
 * @param content tells this one from others of its kind, its address for instance; without personal
 *     data
 * @param right by which it is taken
 * @param place the structure over which; empty for the whole territory
 * @param people whom it names
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Export(
    Kind kind,
    String name,
    String content,
    Right right,
    Optional<StructureId> place,
    Set<PersonId> people) {
  /** How it leaves. */
  public enum Kind {
    /** A file: what an account takes in a day counts as one, so that slices lead nowhere. */
    FILE,
    /** Paper to be handed out, a piece for each: it counts by itself. */
    SHEET
  }

  public Export {
    Objects.requireNonNull(kind, "kind");
    if (!name.matches("[a-z-]{1,40}")) {
      throw new IllegalArgumentException("an export is named by a short word");
    }
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(right, "right");
    Objects.requireNonNull(place, "place");
    people = Set.copyOf(people);
  }

  @Override
  public String toString() {
    return name + " of " + people.size();
  }
}
