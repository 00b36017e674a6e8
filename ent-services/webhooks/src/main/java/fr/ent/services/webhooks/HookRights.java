package fr.ent.services.webhooks;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.core.EntService;
import java.util.List;

/** Data leaves the house: nobody lets it by office. */
@EntService
class HookRights implements DeclaresRights {
  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        DeclaredRight.byName(
            WebHooks.ADMINISTER,
            "envoyer des événements à des logiciels extérieurs",
            "tell outside products what has happened"));
  }
}
