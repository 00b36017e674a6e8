package fr.ent.core.doors;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Door;
import fr.ent.api.access.Right;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A door with what it declares (fr: point d'entrée déclaré).
 *
 * @param name its class, and its method where it is one
 * @param rights what it asks for, by id
 * @param french why it is there
 * @param english the same
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record DeclaredDoor(
    Kind kind, String name, Door.As as, List<Right> rights, String french, String english)
    implements Comparable<DeclaredDoor> {
  private static final Comparator<DeclaredDoor> ORDER =
      Comparator.comparing(DeclaredDoor::kind).thenComparing(DeclaredDoor::name);

  /** What kind of door it is. */
  public enum Kind {
    /** A method that hears of events. */
    CONSUMER,
    /** Work done again and again, or when asked for. */
    JOB,
    /** A method of a resource of the REST interface. */
    ENDPOINT,
    /** A servlet or a filter. */
    SERVLET
  }

  public DeclaredDoor {
    if (french.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException("nobody could tell what the door " + name + " is for");
    }
    rights = List.copyOf(rights);
  }

  static DeclaredDoor of(Kind kind, String name, Door door) {
    var rights = Arrays.stream(door.rights()).sorted().map(Right::new).toList();
    return new DeclaredDoor(kind, name, door.as(), rights, door.french(), door.english());
  }

  @Override
  public int compareTo(DeclaredDoor other) {
    return ORDER.compare(this, other);
  }
}
