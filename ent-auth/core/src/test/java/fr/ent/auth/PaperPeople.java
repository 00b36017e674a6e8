package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.accounts.Accounts;
import fr.ent.api.directory.PeopleJoined;
import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.Entrance;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** People who join the collège, get accounts, and come in. */
@ApplicationScoped
public class PaperPeople {
  static final Caller HOME = new Caller("192.0.2.7", "Firefox");
  static final String GOOD = "une girafe dans le grenier";

  @Inject private LoginDesk desk;
  @Inject private Accounts accounts;
  @Inject private PaperDirectory directory;
  @Inject private Database database;
  @Inject private EventBus events;
  @Inject private RecordedEvents recorded;
  @Inject private Clock clock;

  PersonId join(String first, String last) {
    var person = directory.add(first, last, Profile.TEACHER);
    publish(new PeopleJoined(clock.instant(), Fixture.TERRITORY, Fixture.SCHOOL, List.of(person)));
    return person;
  }

  /** Publish an event and wait until it has been taken. */
  void publish(EntEvent event) {
    database.useTerritory(Fixture.TERRITORY, handle -> events.publish(event));
    recorded.awaitDelivery();
  }

  String login(PersonId person) {
    return accounts.find(Fixture.house(), person).orElseThrow().logins().get(0);
  }

  String code(PersonId person) {
    return accounts.issueCodes(Fixture.house(), List.of(person)).get(0).code();
  }

  Entrance activate(PersonId person, String code) {
    return activate(person, code, GOOD);
  }

  Entrance activate(PersonId person, String code, String password) {
    return desk.activate(Fixture.TERRITORY, new Credentials(login(person), password), code, HOME);
  }

  /** Somebody new, with the password {@link #GOOD}. */
  public PersonId active(String first, String last) {
    var person = join(first, last);
    assertThat(activate(person, code(person)).outcome()).isEqualTo(Entrance.Outcome.ENTERED);
    return person;
  }

  Entrance enter(String login, String password) {
    return enter(login, password, HOME);
  }

  Entrance enter(String login, String password, Caller caller) {
    return desk.enter(Fixture.TERRITORY, new Credentials(login, password), caller);
  }
}
