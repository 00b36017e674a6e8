package fr.ent.portal.family;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A service that asks who follows a pupil, and who teaches one. */
@ApplicationScoped
public class Follow implements DeclaresRights {
  static final Right READ = new Right("marks:read");

  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        DeclaredRight.of(READ, "lire les notes", "read marks")
            .usually(Profile.GUARDIAN, Ground.OWN_CHILD)
            .usually(Profile.TEACHER, Ground.TAUGHT));
  }
}
