package fr.ent.api.webhooks;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.Hook;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A bean that says which events of a service outside products may be told. Any number may be there;
 * two that name the same event or give the same name stop the start.
 *
 * <p>Safe for use by several threads; asked once, when the container has started.
 */
@Hook
@API(status = EXPERIMENTAL, since = "0.1")
public interface TellsEvents {
  /** List the events of the service. */
  List<ToldEvent> events();
}
