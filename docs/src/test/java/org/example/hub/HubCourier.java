package org.example.hub;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.identity.Structure;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeSettings;
import fr.ent.api.notices.Urgency;
import fr.ent.core.EntService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Carries to the hub what is kept, and says when it may be told. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Remettre au concentrateur de messages ce qui est envoyé ou repris.",
    english = "Hand the message hub what is sent or taken back.")
class HubCourier {
  private final MessageHub hub;
  private final NoticeSettings settings;
  private final Directory directory;
  private final Clock clock;

  @Inject
  HubCourier(MessageHub hub, NoticeSettings settings, Directory directory, Clock clock) {
    this.hub = hub;
    this.settings = settings;
    this.directory = directory;
    this.clock = clock;
  }

  // tag::courier[]
  void hand(@Observes NoticeHanded event) {
    hub.post(event.territory(), event.notice(), due(event));
  }

  void takeBack(@Observes TopicTakenBack event) {
    hub.takeBack(event.territory(), event.topic(), event.at());
  }

  void forget(@Observes PeopleDeleted event) {
    hub.forget(event.territory(), event.people());
  }

  /** After the grace period, and outside the quiet hours of the school unless it is urgent. */
  private Instant due(NoticeHanded event) {
    var notice = event.notice();
    var first = notice.notBefore().isAfter(event.at()) ? notice.notBefore() : event.at();
    return notice.urgency() == Urgency.URGENT
        ? first
        : afterTheQuietHours(Actor.house(event.territory()), notice, first);
  }

  // end::courier[]

  private Instant afterTheQuietHours(Actor house, Notice notice, Instant first) {
    var zone =
        directory
            .findStructure(house, notice.structure())
            .map(Structure::zone)
            .orElseGet(clock::getZone);
    return settings.rules(house, RulePlace.of(notice.structure())).quiet().nextOpen(first, zone);
  }
}
