package fr.ent.auth.cas;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.connectors.Connectors;
import fr.ent.core.EntService;
import java.util.List;

/** The right that connectors ask for. */
@EntService
class ConnectorRights implements DeclaresRights {
  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        DeclaredRight.everywhere(Connectors.ADMINISTER, "relier des services", "connect services"));
  }
}
