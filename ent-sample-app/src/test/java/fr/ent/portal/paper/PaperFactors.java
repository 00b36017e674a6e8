package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.SecondFactor;
import fr.ent.api.accounts.SecondFactorOffer;
import fr.ent.api.accounts.SecondFactorRefusedException;
import fr.ent.api.accounts.SecondFactorRefusedException.Reason;
import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.identity.PersonId;
import fr.ent.api.sessions.SessionId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Nobody of the paper school keeps a second factor. */
@Singleton
public class PaperFactors implements SecondFactors {
  @Override
  public Optional<SecondFactor> mine(Actor actor) {
    return Optional.empty();
  }

  @Override
  public SecondFactorOffer offer(Actor actor) {
    return new SecondFactorOffer("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  @Override
  public List<String> keep(Actor actor, SessionId session, String code) {
    throw new SecondFactorRefusedException(Reason.WRONG);
  }

  @Override
  public List<String> printAgain(Actor actor, String code) {
    throw new SecondFactorRefusedException(Reason.WRONG);
  }

  @Override
  public void drop(Actor actor, String code) {
    throw new SecondFactorRefusedException(Reason.WRONG);
  }

  @Override
  public boolean isKept(Actor actor, PersonId person) {
    return false;
  }

  @Override
  public void remove(Actor actor, PersonId person) {}
}
