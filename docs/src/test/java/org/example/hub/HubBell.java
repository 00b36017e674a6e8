package org.example.hub;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.notices.NoticeBox;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.NoticePreferences;
import fr.ent.api.notices.OfferedKind;
import fr.ent.api.notices.ToldNotice;
import fr.ent.core.Replacement;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.example.hub.MessageHub.Message;

/** Shows in the bell of the portal what the hub has told. */
@Replacement
@Door(
    as = Door.As.ACTOR,
    french = "Chacun ne lit que ses propres notifications.",
    english = "Everybody reads only their own notices.")
class HubBell implements NoticeBox {
  private final MessageHub hub;
  private final NoticePreferences preferences;
  private final Clock clock;

  @Inject
  HubBell(MessageHub hub, NoticePreferences preferences, Clock clock) {
    this.hub = hub;
    this.preferences = preferences;
    this.clock = clock;
  }

  private List<Message> toldTo(Actor actor) {
    return hub.toldTo(actor.territory(), actor.person(), clock.instant());
  }

  @Override
  public int unread(Actor actor) {
    return (int) toldTo(actor).stream().filter(Message::isUnread).limit(MANY).count();
  }

  @Override
  public List<ToldNotice> latest(Actor actor, NoticeLanguage language) {
    return page(toldTo(actor), titles(actor, language), language);
  }

  @Override
  public List<ToldNotice> before(Actor actor, NoticeLanguage language, NoticeId notice) {
    var all = toldTo(actor);
    var ids = all.stream().map(one -> one.notice().id()).toList();
    int place = ids.indexOf(notice);
    return place < 0
        ? List.of()
        : page(all.subList(place + 1, all.size()), titles(actor, language), language);
  }

  private Map<NoticeKind, String> titles(Actor actor, NoticeLanguage language) {
    return preferences.kinds(actor, language).stream()
        .collect(Collectors.toUnmodifiableMap(OfferedKind::kind, OfferedKind::words));
  }

  private static List<ToldNotice> page(
      List<Message> messages, Map<NoticeKind, String> titles, NoticeLanguage language) {
    var text =
        language == NoticeLanguage.FR
            ? "Une information vous attend."
            : "Something waits for you to be read.";
    return messages.stream()
        .limit(PAGE)
        .map(one -> told(one, titles.getOrDefault(one.notice().kind(), "Information"), text))
        .toList();
  }

  private static ToldNotice told(Message one, String title, String text) {
    return new ToldNotice(
        one.notice().id(),
        one.notice().kind(),
        one.notice().urgency(),
        title,
        text,
        one.notice().path(),
        one.due(),
        one.read(),
        one.takenBack().isPresent());
  }

  @Override
  public void read(Actor actor, NoticeId notice) {
    hub.read(
        actor.territory(),
        toldTo(actor).stream().filter(one -> one.notice().id().equals(notice)).toList());
  }

  @Override
  public void readAll(Actor actor) {
    hub.read(actor.territory(), toldTo(actor));
  }
}
