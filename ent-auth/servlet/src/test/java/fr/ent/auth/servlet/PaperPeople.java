package fr.ent.auth.servlet;

import fr.ent.api.accounts.Accounts;
import fr.ent.api.directory.PeopleJoined;
import fr.ent.api.identity.PersonId;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** People of the collège who have chosen the password {@link #GOOD}. */
@ApplicationScoped
public class PaperPeople {
  static final String GOOD = "une girafe dans le grenier";

  @Inject private LoginDesk desk;
  @Inject private Accounts accounts;
  @Inject private PaperHouse house;
  @Inject private Database database;
  @Inject private EventBus events;
  @Inject private RecordedEvents recorded;
  @Inject private Clock clock;

  PersonId active(String first, String last) {
    var person = house.add(first, last);
    var joined =
        new PeopleJoined(clock.instant(), Fixture.TERRITORY, Fixture.SCHOOL, List.of(person));
    database.useTerritory(Fixture.TERRITORY, handle -> events.publish(joined));
    recorded.awaitDelivery();
    var code = accounts.issueCodes(Fixture.house(), List.of(person)).get(0);
    var credentials = new Credentials(code.login(), GOOD);
    desk.activate(Fixture.TERRITORY, credentials, code.code(), new Caller("192.0.2.1", ""));
    return person;
  }

  String login(PersonId person) {
    return accounts.find(Fixture.house(), person).orElseThrow().logins().get(0);
  }
}
