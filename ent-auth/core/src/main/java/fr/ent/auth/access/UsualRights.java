package fr.ent.auth.access;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import java.util.Set;

/** What a head of school may do in the school, without being given it (fr: droits de fonction). */
final class UsualRights {
  private static final Set<Right> OF_A_HEAD =
      Set.of(Directory.CONSULT, Accounts.ADMINISTER, AuditLog.READ, new Right("portal:appearance"));

  private UsualRights() {}

  static boolean hold(Actor actor, Right right, StructureId structure) {
    return actor
        .affiliation()
        .map(
            hat ->
                hat.profile().equals(Profile.HEAD)
                    && hat.structure().equals(structure)
                    && OF_A_HEAD.contains(right))
        .orElse(false);
  }
}
