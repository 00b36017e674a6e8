package fr.ent.auth.access;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.Right;
import fr.ent.core.EntService;
import java.util.List;
import java.util.Set;

/** The right of the support, and which others it may ask for. */
@EntService
class SupportRights implements DeclaresRights {
  /** By these one comes by rights, accounts, the power to cut off, or what everybody did. */
  private static final Set<String> BARRED =
      Set.of("access", "accounts", "audit", "crisis", "support");

  /** Lifts what stops an account that reads everybody. */
  private static final Right WIDELY = new Right("directory:read-widely");

  private static final Set<String> READING = Set.of("read", "consult");

  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        DeclaredRight.of(
            SupportAccess.ASK,
            "demander aux établissements un accès d’assistance",
            "ask schools to let the support in"));
  }

  static boolean isOffered(Right right) {
    return !BARRED.contains(part(right, 0))
        && !part(right, 1).equals("administer")
        && !right.equals(WIDELY);
  }

  static boolean isReading(Right right) {
    return READING.contains(part(right, 1));
  }

  private static String part(Right right, int place) {
    return right.id().split(":", 2)[place];
  }
}
