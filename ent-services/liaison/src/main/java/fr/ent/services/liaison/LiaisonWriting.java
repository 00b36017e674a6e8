package fr.ent.services.liaison;

import static fr.ent.api.liaison.LiaisonMessage.State.OPEN;
import static fr.ent.api.liaison.LiaisonMessage.State.WITHDRAWN;
import static fr.ent.api.liaison.LiaisonRefusedException.Reason.DAY_PASSED;
import static fr.ent.api.liaison.LiaisonRefusedException.Reason.NOBODY_AT_DESK;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDesk;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonMessageCorrected;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonMessageSent;
import fr.ent.api.liaison.LiaisonMessageWithdrawn;
import fr.ent.api.liaison.LiaisonRefusedException;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.api.liaison.UnknownLiaisonMessageException;
import fr.ent.core.EntService;
import fr.ent.core.Sha256;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes, corrects and withdraws messages, in the transaction that is open. */
@EntService
class LiaisonWriting {
  private final Database database;
  private final Circle circle;
  private final Pupils pupils;
  private final SchoolSide school;
  private final AccessPolicy access;
  private final AuditLog audit;
  private final EventBus events;
  private final Clock clock;

  @Inject
  LiaisonWriting(
      Database database,
      Circle circle,
      Pupils pupils,
      SchoolSide school,
      AccessPolicy access,
      AuditLog audit,
      EventBus events,
      Clock clock) {
    this.database = database;
    this.circle = circle;
    this.pupils = pupils;
    this.school = school;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  private MessageShelf shelf() {
    return new MessageShelf(database.handle(), clock.instant());
  }

  LiaisonMessage write(Actor actor, LiaisonDraft draft) {
    var meant = pupils.require(actor, LiaisonBook.WRITE, draft.audience());
    requireComing(draft.text(), meant.zone());
    var now = clock.instant();
    var message =
        new LiaisonMessage(
            LiaisonMessageId.random(),
            meant.structure(),
            actor.isHouse() ? Optional.empty() : Optional.of(actor.person()),
            Optional.empty(),
            draft.kind(),
            draft.audience().group(),
            draft.text(),
            1,
            fingerprint(draft.text()),
            now,
            now,
            OPEN);
    send(actor, message, meant);
    return message;
  }

  private void send(Actor actor, LiaisonMessage message, Pupils.Meant meant) {
    shelf().add(message, meant.zone(), meant.pupils());
    var receipts = new ReceiptShelf(database.handle(), clock.instant());
    if (message.isFromFamily()) {
      receipts.read(message.id(), meant.pupils().get(0), actor.person());
    } else {
      meant
          .pupils()
          .forEach(
              pupil ->
                  receipts.reach(
                      message.id(), pupil, circle.of(actor.territory(), pupil).keySet()));
    }
    audit.append(actor, AuditFact.done("liaison:write", message.id().toString()));
    events.publish(new LiaisonMessageSent(clock.instant(), actor.territory(), message.id()));
  }

  private void requireComing(LiaisonText text, ZoneId zone) {
    var today = LocalDate.now(clock.withZone(zone));
    if (text.due().filter(today::isAfter).isPresent()) {
      throw new LiaisonRefusedException(DAY_PASSED);
    }
  }

  static String fingerprint(LiaisonText text) {
    return Sha256.hex(MessageShelf.plain(text));
  }

  LiaisonMessage correct(Actor actor, LiaisonMessageId id, LiaisonText text) {
    var message = mine(actor, id);
    if (message.state() == WITHDRAWN) {
      throw new LiaisonRefusedException(LiaisonRefusedException.Reason.WITHDRAWN);
    }
    LiaisonDraft.requireFit(message.kind(), text);
    requireComing(text, pupils.zone(Actor.house(actor.territory()), message.structure()));
    if (text.equals(message.text())) {
      return message;
    }
    var corrected = reworded(message, text);
    shelf().reword(corrected);
    audit.append(actor, AuditFact.done("liaison:correct", id.toString()));
    events.publish(new LiaisonMessageCorrected(clock.instant(), actor.territory(), id));
    return corrected;
  }

  private LiaisonMessage reworded(LiaisonMessage message, LiaisonText text) {
    return new LiaisonMessage(
        message.id(),
        message.structure(),
        message.author(),
        message.desk(),
        message.kind(),
        message.group(),
        text,
        message.version() + 1,
        fingerprint(text),
        message.sent(),
        clock.instant(),
        message.state());
  }

  LiaisonMessage withdraw(Actor actor, LiaisonMessageId id) {
    var message = mine(actor, id);
    if (message.state() == WITHDRAWN) {
      return message;
    }
    withdrawHeld(actor, id);
    return mine(actor, id);
  }

  private void withdrawHeld(Actor actor, LiaisonMessageId id) {
    shelf().withdraw(id);
    audit.append(actor, AuditFact.done("liaison:withdraw", id.toString()));
    events.publish(new LiaisonMessageWithdrawn(clock.instant(), actor.territory(), id));
  }

  /** Withdraw whatever somebody wrote or reworded since a moment, and put away what they said. */
  void takeBack(Actor house, PersonId author, Instant since) {
    shelf().wordedBy(author, since).forEach(id -> withdrawHeld(house, id));
    new ReceiptShelf(database.handle(), clock.instant()).putAway(author, since);
  }

  private LiaisonMessage mine(Actor actor, LiaisonMessageId id) {
    return shelf()
        .hold(id)
        .map(Kept::message)
        .filter(one -> SchoolSide.isAuthor(actor, one))
        .orElseThrow(UnknownLiaisonMessageException::new);
  }

  List<LiaisonDesk> desks(Actor actor, PersonId pupil) {
    var desks = new ArrayList<LiaisonDesk>();
    if (circle.standing(actor, pupil).isPresent()) {
      if (school.hasFormTeacher(Actor.house(actor.territory()), pupil)) {
        desks.add(LiaisonDesk.FORM_TEACHER);
      }
      desks.add(LiaisonDesk.SCHOOL_LIFE);
    }
    return List.copyOf(desks);
  }

  LiaisonMessage ask(Actor actor, PersonId pupil, LiaisonDesk desk, LiaisonText text) {
    access.require(actor, LiaisonBook.READ, pupil);
    LiaisonDraft.requireFit(LiaisonKind.INFORMATION, text);
    if (!desks(actor, pupil).contains(desk)) {
      throw new LiaisonRefusedException(NOBODY_AT_DESK);
    }
    var structure = pupils.schoolOf(actor, pupil);
    var zone = pupils.zone(Actor.house(actor.territory()), structure);
    var now = clock.instant();
    var message =
        new LiaisonMessage(
            LiaisonMessageId.random(),
            structure,
            Optional.of(actor.person()),
            Optional.of(desk),
            LiaisonKind.INFORMATION,
            Optional.empty(),
            text,
            1,
            fingerprint(text),
            now,
            now,
            OPEN);
    send(actor, message, new Pupils.Meant(structure, zone, List.of(pupil)));
    return message;
  }
}
