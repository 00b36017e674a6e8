package fr.ent.portal.account;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.AdultPupils;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Troubles;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;

/** Pupils of age say whether their guardians follow them; for everybody else there is no page. */
@EntService
class AdultPages implements Pages {
  private final AdultPupils adults;
  private final Troubles troubles;

  @Inject
  AdultPages(AdultPupils adults, Troubles troubles) {
    this.adults = adults;
    this.troubles = troubles;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.post("/account/guardians/let", Access.SIGNED_IN, this::let),
        Page.post("/account/guardians/stop", Access.SIGNED_IN, this::stop));
  }

  private Answer let(Visit visit) {
    return decide(visit, adults::letGuardiansFollow, "majority.follow.done");
  }

  private Answer stop(Visit visit) {
    return decide(visit, adults::stopGuardians, "majority.alone.done");
  }

  private Answer decide(Visit visit, Consumer<Actor> decision, String told) {
    if (!adults.isOfAge(visit.actor())) {
      return Answer.trouble(troubles.missing());
    }
    decision.accept(visit.actor());
    return Answer.to("/account?told=" + told + "#majority");
  }
}
