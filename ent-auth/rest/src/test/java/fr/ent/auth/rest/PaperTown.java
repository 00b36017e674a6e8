package fr.ent.auth.rest;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.directory.PeopleJoined;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.auth.servlet.RequestSessions;
import fr.ent.auth.servlet.SignOnServlets;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** A town whose people all teach at the collège and have chosen the password {@link #GOOD}. */
@ApplicationScoped
public class PaperTown {
  static final String GOOD = "une girafe dans le grenier";

  @Inject private PaperHouse house;
  @Inject private LoginDesk desk;
  @Inject private Accounts accounts;
  @Inject private Database database;
  @Inject private EventBus events;
  @Inject private RecordedEvents recorded;
  @Inject private Clock clock;
  @Inject private SignOnServlets signOn;
  @Inject private RequestSessions sessions;
  @Inject private RestServlets rest;

  RestSite open() throws Exception {
    return new RestSite(signOn, rest, sessions, this);
  }

  Actor actor(PersonId person) {
    return Fixture.actor(person, Profile.TEACHER);
  }

  PersonId active() {
    var person = house.add("Nora", "Belval");
    var joined =
        new PeopleJoined(clock.instant(), Fixture.TERRITORY, Fixture.SCHOOL, List.of(person));
    database.useTerritory(Fixture.TERRITORY, handle -> events.publish(joined));
    recorded.awaitDelivery();
    var code = accounts.issueCodes(Fixture.house(), List.of(person)).get(0);
    var credentials = new Credentials(code.login(), GOOD);
    desk.activate(Fixture.TERRITORY, credentials, code.code(), new Caller("192.0.2.1", ""));
    return person;
  }

  Credentials credentials(PersonId person) {
    var login = accounts.find(Fixture.house(), person).orElseThrow().logins().get(0);
    return new Credentials(login, GOOD);
  }

  LoginDesk desk() {
    return desk;
  }
}
