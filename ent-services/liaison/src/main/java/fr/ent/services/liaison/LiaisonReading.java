package fr.ent.services.liaison;

import static fr.ent.api.liaison.LiaisonMessage.State.OPEN;
import static fr.ent.api.liaison.LiaisonMessage.State.WITHDRAWN;
import static fr.ent.api.liaison.LiaisonRefusedException.Reason.NOT_ASKED;
import static fr.ent.api.liaison.LiaisonRefusedException.Reason.NOT_YOURS_TO_DECIDE;
import static fr.ent.api.liaison.LiaisonRefusedException.Reason.NO_SUCH_CHOICE;
import static fr.ent.api.liaison.LiaisonRefusedException.Reason.TEXT_CHANGED;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonAct;
import fr.ent.api.liaison.LiaisonEntry;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonRefusedException;
import fr.ent.api.liaison.LiaisonSheet;
import fr.ent.api.liaison.LiaisonSigned;
import fr.ent.api.liaison.UnknownLiaisonMessageException;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What families read, acknowledge, sign and answer. */
@EntService
class LiaisonReading {
  private final Database database;
  private final Circle circle;
  private final EventBus events;
  private final Clock clock;

  @Inject
  LiaisonReading(Database database, Circle circle, EventBus events, Clock clock) {
    this.database = database;
    this.circle = circle;
    this.events = events;
    this.clock = clock;
  }

  List<LiaisonEntry> entries(Actor actor) {
    var followed = circle.followed(actor);
    return followed.isEmpty()
        ? List.of()
        : database.inTerritory(
            actor.territory(),
            handle -> new ReceiptShelf(handle, clock.instant()).entries(actor.person(), followed));
  }

  /** Find a message that reaches an actor. */
  Optional<LiaisonEntry> find(Actor actor, LiaisonMessageId message, PersonId pupil) {
    return circle
        .standing(actor, pupil)
        .flatMap(
            standing ->
                database.inTerritory(
                    actor.territory(),
                    handle ->
                        new ReceiptShelf(handle, clock.instant())
                            .entry(actor.person(), Map.of(pupil, standing), message)));
  }

  Optional<LiaisonEntry> open(Actor actor, LiaisonMessageId message, PersonId pupil) {
    var found = find(actor, message, pupil);
    if (found.filter(one -> one.message().state() != WITHDRAWN).isPresent()) {
      new ReceiptShelf(database.handle(), clock.instant()).read(message, pupil, actor.person());
    }
    return found;
  }

  LiaisonEntry act(Actor actor, LiaisonSheet sheet, LiaisonKind kind, String choice) {
    new MessageShelf(database.handle(), clock.instant()).hold(sheet.message());
    var entry = require(actor, sheet);
    requireAsked(entry.message(), sheet, kind, choice);
    if (!entry.isAsked()) {
      throw new LiaisonRefusedException(NOT_YOURS_TO_DECIDE);
    }
    if (entry.isDone() && !changes(entry, choice)) {
      return entry;
    }
    var deed =
        new Deed(
            entry.message(),
            sheet.pupil(),
            actor.person(),
            choice,
            actor.assurance(),
            Optional.empty());
    keep(actor, deed);
    return require(actor, sheet);
  }

  private LiaisonEntry require(Actor actor, LiaisonSheet sheet) {
    return find(actor, sheet.message(), sheet.pupil())
        .orElseThrow(UnknownLiaisonMessageException::new);
  }

  private static boolean changes(LiaisonEntry entry, String choice) {
    return entry.message().state() == OPEN
        && entry.act().map(LiaisonAct::choice).filter(choice::equals).isEmpty();
  }

  /** Check that a message asks for this, with the text that lay before whoever acts. */
  static void requireAsked(
      LiaisonMessage message, LiaisonSheet sheet, LiaisonKind kind, String choice) {
    if (message.state() == WITHDRAWN) {
      throw new LiaisonRefusedException(LiaisonRefusedException.Reason.WITHDRAWN);
    }
    if (message.isFromFamily() || message.kind() != kind || !kind.asks()) {
      throw new LiaisonRefusedException(NOT_ASKED);
    }
    if (!message.fingerprint().equals(sheet.fingerprint())) {
      throw new LiaisonRefusedException(TEXT_CHANGED);
    }
    if (kind == LiaisonKind.TO_ANSWER
        ? !message.text().choices().contains(choice)
        : !choice.isEmpty()) {
      throw new LiaisonRefusedException(NO_SUCH_CHOICE);
    }
  }

  /** Keep a deed and tell the others. */
  void keep(Actor actor, Deed deed) {
    var shelf = new ReceiptShelf(database.handle(), clock.instant());
    if (deed.enteredBy().isEmpty()) {
      shelf.read(deed.message().id(), deed.pupil(), deed.person());
    } else {
      shelf.reach(deed.message().id(), deed.pupil(), List.of(deed.person()));
    }
    shelf.act(deed);
    events.publish(
        new LiaisonSigned(
            clock.instant(),
            actor.territory(),
            deed.message().id(),
            deed.pupil(),
            deed.person(),
            deed.message().kind()));
  }
}
