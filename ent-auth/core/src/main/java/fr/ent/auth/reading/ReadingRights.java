package fr.ent.auth.reading;

import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.access.ReadingBudget;
import fr.ent.core.EntService;
import java.util.List;

/** The right to read widely: nobody holds it who was not given it, best for a few days. */
@EntService
class ReadingRights implements DeclaresRights {
  @Override
  public List<DeclaredRight> rights() {
    return List.of(
        DeclaredRight.byName(
            ReadingBudget.WIDELY,
            "lire beaucoup de fiches à la suite (rentrée, export)",
            "read many cards in a row (new school year, export)"));
  }
}
