package org.example.hub;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.access.Right;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.Notices;
import fr.ent.core.Atomic;
import fr.ent.core.Replacement;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;

// tag::notices[]
/** Keeps what is sent with the sender's change; {@link HubCourier} then carries it to the hub. */
@Replacement
@Door(
    as = Door.As.HOUSE,
    french = "Seule la maison envoie des notifications.",
    english = "Only the house sends notices.")
class HubNotices implements Notices {
  private static final Right SEND = new Right("hub:send");

  private final EventBus events;
  private final Clock clock;

  @Inject
  HubNotices(EventBus events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  @Atomic
  @Override
  public void send(Actor house, Notice notice) {
    requireHouse(house);
    events.publish(new NoticeHanded(clock.instant(), house.territory(), notice));
  }

  @Atomic
  @Override
  public void takeBack(Actor house, String topic) {
    requireHouse(house);
    events.publish(new TopicTakenBack(clock.instant(), house.territory(), topic));
  }

  private static void requireHouse(Actor actor) {
    if (!actor.isHouse()) {
      throw new AccessRefusedException(SEND);
    }
  }
}
// end::notices[]
