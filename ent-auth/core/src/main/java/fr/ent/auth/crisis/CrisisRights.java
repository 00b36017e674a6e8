package fr.ent.auth.crisis;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.core.EntService;
import java.util.List;

/** The right of a crisis: nobody holds it who was not given it. */
@EntService
class CrisisRights implements DeclaresRights {
  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        DeclaredRight.byName(
            Crisis.CUT,
            "couper un accès ou geler un compte en cas de crise",
            "cut off access or freeze an account in a crisis"));
  }
}
