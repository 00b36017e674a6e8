package fr.ent.core.doors;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Right;
import java.util.List;
import org.apiguardian.api.API;

/**
 * All doors of this ENT (fr: catalogue des points d'entrée): consumers of events, jobs and
 * endpoints of the REST interface that the container holds, servlets and filters that were mounted.
 *
 * <p>Safe for use by several threads. What the container holds is found at the start.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Doors {
  /** List them, by kind and name. */
  List<DeclaredDoor> all();

  /**
   * Add a servlet or filter, once for all; adding it again changes nothing.
   *
   * @throws fr.ent.core.StartRefusedException if it has no {@link fr.ent.api.access.Door}, or asks
   *     for a right that nobody declares
   */
  void mounted(Class<?> servlet);

  /**
   * Require that some service declares a right.
   *
   * @param door what asks for it, for whoever has to mend it
   * @throws fr.ent.core.StartRefusedException if none does
   */
  void requireDeclared(String door, Right right);
}
