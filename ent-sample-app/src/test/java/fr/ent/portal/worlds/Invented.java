package fr.ent.portal.worlds;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A service whose rights go with every ground. */
@ApplicationScoped
public class Invented implements DeclaresRights {
  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        of("worlds:follow")
            .usually(Profile.PUPIL, Ground.SELF)
            .usually(Profile.GUARDIAN, Ground.OWN_CHILD)
            .usually(Profile.TEACHER, Ground.TAUGHT),
        of("worlds:decide")
            .usually(Profile.TEACHER, Ground.FORM_CLASS)
            .usually(Profile.STAFF, "ADF", Ground.STRUCTURE));
  }

  private static DeclaredRight of(String right) {
    return DeclaredRight.of(new Right(right), "faire " + right, "do " + right);
  }
}
