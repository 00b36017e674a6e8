package fr.ent.services.notices;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.access.Right;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.Notices;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Keeps notices in the transaction of who sends them, and wakes who delivers them. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Seule la maison envoie des notifications : ses services décident de qui.",
    english = "Only the house sends notices: its services decide to whom.")
class DefaultNotices implements Notices {
  private static final Right SEND = new Right("notices:send");

  private final Kinds kinds;
  private final Database database;
  private final Deliveries deliveries;
  private final Clock clock;

  @Inject
  DefaultNotices(Kinds kinds, Database database, Deliveries deliveries, Clock clock) {
    this.kinds = kinds;
    this.database = database;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Atomic
  @Override
  public void send(Actor house, Notice notice) {
    sendAll(house, List.of(notice));
  }

  @Atomic
  @Override
  public void sendAll(Actor house, List<Notice> notices) {
    require(house);
    if (notices.isEmpty()) {
      return;
    }
    var now = clock.instant();
    new NoticeShelf(database.handle()).add(notices, kinds::must, now);
    // What is due later is found when its hour has come: nobody need look for it now.
    if (notices.stream().anyMatch(notice -> !notice.notBefore().isAfter(now))) {
      database.afterCommit(() -> deliveries.wake(house.territory()));
    }
  }

  @Atomic
  @Override
  public void takeBack(Actor house, String topic) {
    require(house);
    new NoticeShelf(database.handle()).takeBack(topic, clock.instant());
  }

  private static void require(Actor actor) {
    if (!actor.isHouse()) {
      throw new AccessRefusedException(SEND);
    }
  }
}
