package fr.ent.services.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonRefusedException;
import fr.ent.api.liaison.LiaisonReplied;
import fr.ent.api.liaison.LiaisonReply;
import fr.ent.api.liaison.LiaisonThread;
import fr.ent.api.liaison.UnknownLiaisonMessageException;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What the school and one guardian say to each other under a message. */
@EntService
class LiaisonTalk {
  private static final int LONGEST = 2000;

  private final Database database;
  private final LiaisonReading reading;
  private final SchoolSide school;
  private final Circle circle;
  private final EventBus events;
  private final Clock clock;

  /** The side from which somebody looks at a thread, and the message as it stands. */
  private record Side(LiaisonMessage message, boolean fromSchool) {}

  @Inject
  LiaisonTalk(
      Database database,
      LiaisonReading reading,
      SchoolSide school,
      Circle circle,
      EventBus events,
      Clock clock) {
    this.database = database;
    this.reading = reading;
    this.school = school;
    this.circle = circle;
    this.events = events;
    this.clock = clock;
  }

  List<LiaisonReply> replies(Actor actor, LiaisonThread thread) {
    return side(actor, thread).isEmpty()
        ? List.of()
        : database.inTerritory(
            actor.territory(), handle -> new ReceiptShelf(handle, clock.instant()).replies(thread));
  }

  LiaisonReply reply(Actor actor, LiaisonThread thread, String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("a reply has 1 to " + LONGEST + " characters");
    }
    var side = side(actor, thread).orElseThrow(UnknownLiaisonMessageException::new);
    if (side.message().state() == LiaisonMessage.State.WITHDRAWN) {
      throw new LiaisonRefusedException(LiaisonRefusedException.Reason.WITHDRAWN);
    }
    var author = actor.isHouse() ? Optional.<PersonId>empty() : Optional.of(actor.person());
    var reply = new LiaisonReply(thread, author, side.fromSchool(), clock.instant(), text);
    new ReceiptShelf(database.handle(), clock.instant()).say(reply);
    events.publish(
        new LiaisonReplied(clock.instant(), actor.territory(), thread, side.fromSchool()));
    return reply;
  }

  private Optional<Side> side(Actor actor, LiaisonThread thread) {
    return thread.guardian().equals(actor.person())
        ? reading
            .find(actor, thread.message(), thread.pupil())
            .map(entry -> new Side(entry.message(), false))
        : atSchool(actor, thread);
  }

  private Optional<Side> atSchool(Actor actor, LiaisonThread thread) {
    return database
        .inTerritory(
            actor.territory(),
            handle -> new MessageShelf(handle, clock.instant()).find(thread.message()))
        .filter(kept -> school.follows(actor, kept) && reaches(actor, kept, thread))
        .map(kept -> new Side(kept.message(), true));
  }

  private boolean reaches(Actor actor, Kept kept, LiaisonThread thread) {
    return kept.pupils().contains(thread.pupil())
        && circle.of(actor.territory(), thread.pupil()).containsKey(thread.guardian())
        && (!kept.message().isFromFamily()
            || kept.message().author().filter(thread.guardian()::equals).isPresent());
  }
}
