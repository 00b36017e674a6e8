package org.example.hub;

import fr.ent.api.identity.PersonId;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hub that the vendor already has, as far as notices ask for it. */
@EntService
class MessageHub {
  private static final Comparator<Message> LATEST_FIRST =
      Comparator.comparing(Message::due).reversed().thenComparing(one -> one.notice().id().value());

  private final Map<TerritoryId, Map<NoticeId, Message>> rooms = new HashMap<>();

  /** A notice as the hub has it, told from its due moment on. */
  record Message(Notice notice, Instant due, boolean read, Optional<Instant> takenBack) {
    /** Taken back before it was due, it is never told. */
    boolean isTold(Instant now) {
      return !due.isAfter(now) && takenBack.filter(at -> at.isBefore(due)).isEmpty();
    }

    boolean isUnread() {
      return !read && takenBack.isEmpty();
    }

    private boolean concerns(PersonId person) {
      return notice.recipient().equals(person) || notice.about().filter(person::equals).isPresent();
    }
  }

  /** Take a message; the same again is the one already there. */
  synchronized void post(TerritoryId territory, Notice notice, Instant due) {
    room(territory).putIfAbsent(notice.id(), new Message(notice, due, false, Optional.empty()));
  }

  private Map<NoticeId, Message> room(TerritoryId territory) {
    return rooms.computeIfAbsent(territory, none -> new HashMap<>());
  }

  synchronized void takeBack(TerritoryId territory, String topic, Instant at) {
    room(territory)
        .replaceAll(
            (id, one) ->
                one.notice().topic().equals(topic) && one.takenBack().isEmpty()
                    ? new Message(one.notice(), one.due(), one.read(), Optional.of(at))
                    : one);
  }

  /** List what somebody was told, latest first. */
  synchronized List<Message> toldTo(TerritoryId territory, PersonId person, Instant now) {
    return room(territory).values().stream()
        .filter(one -> one.notice().recipient().equals(person) && one.isTold(now))
        .sorted(LATEST_FIRST)
        .toList();
  }

  synchronized void read(TerritoryId territory, Collection<Message> messages) {
    messages.forEach(
        one ->
            room(territory)
                .computeIfPresent(
                    one.notice().id(),
                    (id, now) -> new Message(now.notice(), now.due(), true, now.takenBack())));
  }

  /** Forget people, told or told about. */
  synchronized void forget(TerritoryId territory, Collection<PersonId> people) {
    room(territory).values().removeIf(one -> people.stream().anyMatch(one::concerns));
  }
}
