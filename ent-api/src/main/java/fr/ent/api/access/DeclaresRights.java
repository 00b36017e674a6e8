package fr.ent.api.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.Hook;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A bean that says which rights a service asks for (fr: déclaration des droits). Any number may be
 * there; a right that two of them declare differently stops the start.
 *
 * <p>Safe for use by several threads; asked once, when the container has started.
 */
@Hook
@API(status = EXPERIMENTAL, since = "0.1")
public interface DeclaresRights {
  /** List the rights of the service. */
  List<DeclaredRight> rights();
}
