package fr.ent.portal.account;

import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.identity.Profile;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.sessions.Sessions;
import fr.ent.core.EntService;
import fr.ent.portal.web.Recognition;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Reads what the page of one's own account shows. */
@EntService
class AccountReader {
  private final Accounts accounts;
  private final Sessions sessions;
  private final AdultPupils adults;
  private final SecondFactors factors;
  private final Recognition recognition;

  @Inject
  AccountReader(
      Accounts accounts,
      Sessions sessions,
      AdultPupils adults,
      SecondFactors factors,
      Recognition recognition) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.adults = adults;
    this.factors = factors;
    this.recognition = recognition;
  }

  AccountView view(Visit visit, Map<String, String> errors, String told) {
    var actor = visit.actor();
    return new AccountView(
        visit.visitor(),
        accounts.find(actor, actor.person()),
        sessions.mine(actor),
        session(visit).map(SessionId::toString).orElse(""),
        followed(visit),
        factors.mine(actor).isPresent(),
        errors,
        told);
  }

  /** The session in which the page is looked at. */
  Optional<SessionId> session(Visit visit) {
    return recognition.sessionOf(visit.request());
  }

  private Optional<Boolean> followed(Visit visit) {
    var actor = visit.actor();
    boolean pupil =
        visit.visitor().hats().stream().anyMatch(hat -> hat.profile().equals(Profile.PUPIL));
    return pupil && adults.isOfAge(actor)
        ? Optional.of(adults.guardiansFollow(actor))
        : Optional.empty();
  }
}
