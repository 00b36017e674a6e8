package fr.ent.auth;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.sessions.Sessions;
import fr.ent.tck.accounts.SecondFactorsContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;

@EntTest(beans = {PaperDirectory.class, PaperPeople.class})
class DefaultSecondFactorsTest implements SecondFactorsContract {
  private final SecondFactors factors;
  private final Sessions sessions;
  private final PaperPeople people;
  private final SettableClock clock;

  DefaultSecondFactorsTest(
      SecondFactors factors, Sessions sessions, PaperPeople people, SettableClock clock) {
    this.factors = factors;
    this.sessions = sessions;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public SecondFactors factors() {
    return factors;
  }

  @Override
  public Actor newcomer() {
    return Fixture.actor(people.active("Nora", "Contrat"), Profile.TEACHER);
  }

  @Override
  public SessionId sessionOf(Actor actor) {
    return sessions.mine(actor).get(0).id();
  }

  @Override
  public Actor administrator() {
    return Fixture.actor(PersonId.random(), Profile.HEAD);
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void pass(Duration time) {
    clock.advance(time);
  }
}
