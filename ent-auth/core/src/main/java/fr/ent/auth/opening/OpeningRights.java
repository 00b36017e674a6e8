package fr.ent.auth.opening;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Ground;
import fr.ent.api.identity.Profile;
import fr.ent.api.opening.ServiceOpenings;
import fr.ent.core.EntService;
import java.util.List;

/** The right to open services and the year: a head's, in the own school. */
@EntService
class OpeningRights implements DeclaresRights {
  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        DeclaredRight.of(
                ServiceOpenings.ADMINISTER,
                "décider à qui et quand les services s’ouvrent, et différer l’ouverture de l’année",
                "decide to whom and when services open, and put off the start of the year")
            .usually(Profile.HEAD, Ground.STRUCTURE));
  }
}
