package fr.ent.auth.access;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Ground;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.Profile;
import fr.ent.core.EntService;
import java.util.List;

/** The rights of accounts, the log and rights themselves. */
@EntService
class HouseRights implements DeclaresRights {
  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        DeclaredRight.of(Accounts.ADMINISTER, "gérer les comptes", "look after accounts")
            .usually(Profile.HEAD, Ground.STRUCTURE),
        DeclaredRight.everywhere(AuditLog.READ, "lire le journal", "read the log"),
        DeclaredRight.byName(
            Grants.ADMINISTER, "donner et reprendre des droits", "give and take rights"));
  }
}
