package fr.ent.auth.access;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.List;

/** What the support may ask for. */
@EntService
class SupportOffer {
  private final RightsCatalogue catalogue;
  private final Ties ties;

  @Inject
  SupportOffer(RightsCatalogue catalogue, Ties ties) {
    this.catalogue = catalogue;
    this.ties = ties;
  }

  List<DeclaredRight> rights() {
    return catalogue.all().stream()
        .filter(one -> !one.everywhere() && SupportRights.isOffered(one.right()))
        .toList();
  }

  void require(Actor actor, SupportRequest.Wish wish) {
    if (!ties.isStructure(actor, wish.structure())) {
      throw new IllegalArgumentException("there is no such structure");
    }
    if (!rights().stream().map(DeclaredRight::right).toList().containsAll(wish.rights())) {
      throw new IllegalArgumentException("one of these rights is not offered to the support");
    }
  }
}
