package fr.ent.api.sharing;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.Hook;
import fr.ent.api.access.Actor;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What the things of a service are called (fr: intitulés des ressources partagées), told to the
 * page of the portal on which people share them. A service that brings it links to {@code
 * /sharing?service=WORD&thing=ID}. Who sees that page, and what is done on it, {@link Sharing}
 * decides: it is asked only about things that the actor may manage.
 *
 * <p>Called by several threads at once.
 */
@Hook
@API(status = EXPERIMENTAL, since = "0.1")
public interface SharedThings {
  /** What a thing is called, and the path of the page that shows it. */
  record Named(String title, String path) {
    public Named {
      if (!path.startsWith("/") || path.startsWith("//")) {
        throw new IllegalArgumentException("a path of the portal starts with one slash");
      }
    }
  }

  /** The word of the service, as in its {@link ThingId}s. */
  String service();

  /** Find what a thing is called, or nothing if there is no such thing. */
  Optional<Named> find(Actor actor, ThingId thing);
}
