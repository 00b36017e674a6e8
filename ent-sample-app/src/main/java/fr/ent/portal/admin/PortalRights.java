package fr.ent.portal.admin;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Ground;
import fr.ent.api.identity.Profile;
import fr.ent.core.EntService;
import java.util.List;

/** The right that the portal itself asks for. */
@EntService
class PortalRights implements DeclaresRights {
  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        DeclaredRight.of(
                AppearancePages.APPEARANCE,
                "choisir le nom, le logo et les couleurs",
                "choose the name, the logo and the colours")
            .usually(Profile.HEAD, Ground.STRUCTURE));
  }
}
