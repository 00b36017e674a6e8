package fr.ent.auth;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.sessions.Sessions;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.tck.sessions.SessionsContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.Duration;

@EntTest(beans = {PaperDirectory.class, PaperPeople.class})
class SessionRegistryTest implements SessionsContract {
  private final Sessions sessions;
  private final PaperPeople people;
  private final LoginDesk desk;
  private final SettableClock clock;

  SessionRegistryTest(Sessions sessions, PaperPeople people, LoginDesk desk, SettableClock clock) {
    this.sessions = sessions;
    this.people = people;
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public Actor newcomer() {
    PersonId person = people.active("Nora", "Contrat");
    sessions.closeOthers(Actor.of(Fixture.TERRITORY, person), SessionId.of(person.toString()));
    return Actor.of(Fixture.TERRITORY, person);
  }

  @Override
  public SessionId open(Actor actor) {
    clock.advance(Duration.ofSeconds(2));
    var secret = people.enter(people.login(actor.person()), PaperPeople.GOOD).secret();
    return desk.find(Fixture.TERRITORY, secret).orElseThrow().session();
  }
}
