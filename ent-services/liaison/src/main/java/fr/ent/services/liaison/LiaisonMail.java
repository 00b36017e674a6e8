package fr.ent.services.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.liaison.LiaisonFollowUp;
import fr.ent.api.liaison.LiaisonFollowUp.Line;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonMessageCorrected;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonMessageSent;
import fr.ent.api.liaison.LiaisonMessageWithdrawn;
import fr.ent.api.liaison.LiaisonReplied;
import fr.ent.api.liaison.LiaisonThread;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.Notices;
import fr.ent.api.notices.Urgency;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Tells families, by notices, that something waits for them in the book. Without {@link Notices} it
 * tells nobody, and the book is read all the same.
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Prévenir les familles d’un mot, d’une correction ou d’une réponse.",
    english = "Tell families of a message, a correction or a reply.")
class LiaisonMail {
  private static final Duration GRACE = Duration.ofMinutes(5);

  private final Database database;
  private final FollowedLines followed;
  private final Instance<Notices> notices;
  private final Clock clock;

  @Inject
  LiaisonMail(Database database, FollowedLines followed, Instance<Notices> notices, Clock clock) {
    this.database = database;
    this.followed = followed;
    this.notices = notices;
    this.clock = clock;
  }

  void sent(@Observes LiaisonMessageSent event) {
    toAll(event.territory(), event.message(), new NoticeKind("liaison:message"));
  }

  void corrected(@Observes LiaisonMessageCorrected event) {
    ifNotices(one -> one.takeBack(Actor.house(event.territory()), topic(event.message())));
    toAll(event.territory(), event.message(), new NoticeKind("liaison:corrected"));
  }

  void withdrawn(@Observes LiaisonMessageWithdrawn event) {
    ifNotices(one -> one.takeBack(Actor.house(event.territory()), topic(event.message())));
  }

  void replied(@Observes LiaisonReplied event) {
    if (event.fromSchool()) {
      var kept = kept(event.territory(), event.thread().message());
      kept.ifPresent(
          one ->
              send(
                  event.territory(),
                  one.message(),
                  event.thread(),
                  new What(new NoticeKind("liaison:reply"), event.at().toString())));
    }
  }

  private Optional<Kept> kept(TerritoryId territory, LiaisonMessageId message) {
    return database.inTerritory(
        territory, handle -> new MessageShelf(handle, clock.instant()).find(message));
  }

  /** Tell those who follow the pupils; whoever has it done already hears nothing. */
  private void toAll(TerritoryId territory, LiaisonMessageId id, NoticeKind kind) {
    kept(territory, id)
        .filter(kept -> !kept.message().isFromFamily())
        .map(kept -> followed.of(Actor.house(territory), kept))
        .filter(found -> found.message().state() == LiaisonMessage.State.OPEN)
        .ifPresent(found -> toAll(territory, found, kind));
  }

  private void toAll(TerritoryId territory, LiaisonFollowUp found, NoticeKind kind) {
    var once = String.valueOf(found.message().version());
    found.lines().stream()
        .filter(line -> line.standing().isPresent() && !found.isDone(line))
        .forEach(
            line -> send(territory, found.message(), thread(found, line), new What(kind, once)));
  }

  /** Remind some of those whom a message reaches. */
  void remind(Actor actor, LiaisonMessage message, List<Line> lines) {
    var found = new LiaisonFollowUp(message, lines);
    lines.forEach(
        line ->
            send(
                actor.territory(),
                message,
                thread(found, line),
                new What(
                    new NoticeKind("liaison:reminder"), String.valueOf(line.reminders() + 1))));
  }

  private static LiaisonThread thread(LiaisonFollowUp found, Line line) {
    return new LiaisonThread(found.message().id(), line.pupil(), line.person());
  }

  /**
   * What is told.
   *
   * @param once what tells it from others of its kind under the same message
   */
  private record What(NoticeKind kind, String once) {}

  private void send(TerritoryId territory, LiaisonMessage message, LiaisonThread to, What what) {
    var notice =
        new Notice(
            id(to, what),
            what.kind(),
            message.kind().asks() ? Urgency.USUAL : Urgency.DIGEST,
            topic(message.id()),
            to.guardian(),
            Optional.of(to.pupil()),
            message.structure(),
            message.text().due().map(day -> Map.of("due", day.toString())).orElse(Map.of()),
            "/liaison/" + message.id() + "/" + to.pupil(),
            clock.instant().plus(GRACE));
    ifNotices(one -> one.send(Actor.house(territory), notice));
  }

  private void ifNotices(Consumer<Notices> work) {
    if (!notices.isUnsatisfied()) {
      work.accept(notices.get());
    }
  }

  static String topic(LiaisonMessageId message) {
    return "liaison/" + message;
  }

  private static NoticeId id(LiaisonThread to, What what) {
    var name = String.join("/", to.toString(), what.kind().id(), what.once());
    return new NoticeId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
