package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Right;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Rights that go together under a name (fr: rôle). It is given like a right; who holds it holds
 * those that it has at that moment.
 *
 * @param id as it is given, {@code role:caretaker} for instance
 * @param label as the school calls it
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Role(Right id, String label, Set<Right> rights) {
  private static final String SERVICE = "role:";

  public Role {
    rights = Set.copyOf(rights);
    if (!isRole(id)) {
      throw new IllegalArgumentException("a role is named role:name, not " + id);
    }
    if (label.isBlank() || label.length() > 60) {
      throw new IllegalArgumentException("the name of a role has 1 to 60 characters");
    }
    if (rights.isEmpty() || rights.stream().anyMatch(Role::isRole)) {
      throw new IllegalArgumentException("a role is made of rights, at least one");
    }
  }

  /** Tell whether a right is a role. */
  public static boolean isRole(Right right) {
    return right.id().startsWith(SERVICE);
  }
}
