package fr.ent.auth.opening;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Ground;
import fr.ent.api.identity.Profile;
import fr.ent.core.EntService;
import java.util.List;

/** The right of the start of the year: a head's, in the own school. */
@EntService
class OpeningRights implements DeclaresRights {
  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        DeclaredRight.of(
                YearOpening.ADMINISTER,
                "différer l’ouverture pour des élèves ou leurs responsables",
                "put off the opening for pupils or their guardians")
            .usually(Profile.HEAD, Ground.STRUCTURE));
  }
}
