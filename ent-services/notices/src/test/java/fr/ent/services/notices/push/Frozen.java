package fr.ent.services.notices.push;

import fr.ent.api.accounts.AccountFrozen;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.testkit.RecordedEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells that an account is frozen, and waits until everybody has heard. */
@ApplicationScoped
public class Frozen {
  private final Database database;
  private final EventBus events;
  private final RecordedEvents recorded;

  @Inject
  Frozen(Database database, EventBus events, RecordedEvents recorded) {
    this.database = database;
    this.events = events;
    this.recorded = recorded;
  }

  void tell(AccountFrozen frozen) {
    database.useTerritory(frozen.territory(), handle -> events.publish(frozen));
    recorded.awaitDelivery();
  }
}
