package fr.ent.services.webhooks;

import fr.ent.api.access.Actor;
import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.GivenRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Who administers hooks in tests, and how things happen. */
@ApplicationScoped
public class HookTown {
  @Inject private GivenRights rights;
  @Inject private Database database;
  @Inject private EventBus events;
  @Inject private RecordedEvents recorded;
  @Inject private Postman postman;
  @Inject private SettableClock clock;

  private final Actor administrator = Fixture.actor(PersonId.random(), Profile.STAFF);
  private final Actor head = Fixture.actor(PersonId.random(), Profile.HEAD);

  Actor administrator() {
    rights.give(administrator.person(), WebHooks.ADMINISTER);
    return administrator;
  }

  Actor head() {
    rights.give(head.person(), WebHooks.ADMINISTER, Fixture.SCHOOL);
    return head;
  }

  void happens(EntEvent event) {
    database.useTerritory(Fixture.TERRITORY, handle -> events.publish(event));
    recorded.awaitDelivery();
    postman.postAll(Fixture.TERRITORY);
  }

  void passes(Duration time) {
    clock.advance(time);
    postman.postAll(Fixture.TERRITORY);
  }
}
