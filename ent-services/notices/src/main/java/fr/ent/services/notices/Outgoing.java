package fr.ent.services.notices;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.OutgoingNotice;
import fr.ent.api.notices.TextRoom;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Takes messages that are due and writes them: what is then handed over is nobody else's. */
@EntService
class Outgoing {
  private static final int BATCH = 256;

  /** For how long a batch is ours; whoever dies has lost it afterwards. */
  static final Duration HELD = Duration.ofMinutes(2);

  private final Database database;
  private final Directory directory;
  private final Letters letters;
  private final Clock clock;

  /** A message, and what of it is kept. */
  record Written(DeliveryShelf.Claimed claimed, OutgoingNotice message) {}

  @Inject
  Outgoing(Database database, Directory directory, Letters letters, Clock clock) {
    this.database = database;
    this.directory = directory;
    this.letters = letters;
    this.clock = clock;
  }

  /** Take up to a batch for a channel; those that must wait after all are put back. */
  List<Written> take(TerritoryId territory, NoticeChannel channel) {
    return database.inTerritory(
        territory,
        handle -> {
          var shelf = new DeliveryShelf(handle);
          var now = clock.instant();
          var claimed = shelf.claim(channel.name(), now, now.plus(HELD), BATCH);
          return claimed.isEmpty()
              ? List.<Written>of()
              : new Batch(territory, channel, handle, claimed).written();
        });
  }

  /** Those that were taken together. */
  private final class Batch {
    private final TerritoryId territory;
    private final NoticeChannel channel;
    private final DeliveryShelf shelf;
    private final List<DeliveryShelf.Claimed> claimed;
    private final Map<NoticeId, List<KeptNotice>> told;
    private final Letters.Desk desk;
    private final Map<PersonId, Person> people;
    private final Map<PersonId, NoticeLanguage> languages;
    private final List<DeliveryShelf.Noted> back = new ArrayList<>();

    Batch(
        TerritoryId territory,
        NoticeChannel channel,
        Handle handle,
        List<DeliveryShelf.Claimed> claimed) {
      this.territory = territory;
      this.channel = channel;
      this.shelf = new DeliveryShelf(handle);
      this.claimed = claimed;
      this.told = shelf.told(claimed.stream().map(one -> one.notice().id()).toList());
      var all =
          Stream.concat(
              claimed.stream().map(DeliveryShelf.Claimed::notice),
              told.values().stream().flatMap(List::stream));
      this.desk = letters.desk(territory, handle, all.toList());
      var recipients =
          claimed.stream().map(one -> one.notice().recipient()).collect(Collectors.toSet());
      this.people =
          directory.findAll(Actor.house(territory), recipients).stream()
              .collect(Collectors.toMap(Person::id, one -> one));
      this.languages = new ChoiceShelf(handle).languagesOf(recipients);
    }

    List<Written> written() {
      var written = claimed.stream().flatMap(one -> write(one).stream()).toList();
      shelf.note(back, clock.instant());
      return written;
    }

    private Optional<Written> write(DeliveryShelf.Claimed one) {
      var notice = one.notice();
      var now = clock.instant();
      var open = desk.school(notice).nextOpen(notice.urgency(), now);
      var person = people.get(notice.recipient());
      var together = told.getOrDefault(notice.id(), List.of());
      if (open.isAfter(now)) {
        back.add(new DeliveryShelf.Noted(one, channel.name(), "READY", "quiet-hours", open, 1));
      } else if (together.isEmpty()) {
        back.add(new DeliveryShelf.Noted(one, channel.name(), "DROPPED", "", now, 1));
      } else if (person == null) {
        back.add(
            new DeliveryShelf.Noted(one, channel.name(), "UNREACHABLE", "person-gone", now, 1));
      } else {
        return Optional.of(new Written(one, message(notice, person, together)));
      }
      return Optional.empty();
    }

    private OutgoingNotice message(KeptNotice notice, Person person, List<KeptNotice> together) {
      var language = languages.getOrDefault(person.id(), NoticeLanguage.FR);
      var words = desk.write(together, language);
      return new OutgoingNotice(
          notice.id() + "." + channel.name(),
          territory,
          person,
          language,
          notice.urgency(),
          desk.school(notice).name(),
          words.subject(),
          channel.room() == TextRoom.FULL ? words.text() : words.brief(),
          letters.link(together.size() == 1 ? notice.path() : "/notices"));
    }
  }
}
