package fr.ent.auth.keys;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.core.EntService;
import java.util.List;

/** What keys ask for: nobody makes one by office. */
@EntService
class KeyRights implements DeclaresRights {
  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        DeclaredRight.byName(
            ApiKeys.MAKE, "laisser un logiciel agir en son nom", "let a product act as oneself"));
  }
}
