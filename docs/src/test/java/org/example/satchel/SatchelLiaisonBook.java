package org.example.satchel;

import static fr.ent.api.liaison.LiaisonMessage.State.OPEN;
import static fr.ent.api.liaison.LiaisonMessage.State.WITHDRAWN;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.liaison.LiaisonAct;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDesk;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonEntry;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonMessageCorrected;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonMessageSent;
import fr.ent.api.liaison.LiaisonMessageWithdrawn;
import fr.ent.api.liaison.LiaisonRefusedException;
import fr.ent.api.liaison.LiaisonRefusedException.Reason;
import fr.ent.api.liaison.LiaisonReplied;
import fr.ent.api.liaison.LiaisonReply;
import fr.ent.api.liaison.LiaisonSheet;
import fr.ent.api.liaison.LiaisonSigned;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.api.liaison.LiaisonThread;
import fr.ent.api.liaison.UnknownLiaisonMessageException;
import fr.ent.core.Atomic;
import fr.ent.core.Replacement;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Keeps the liaison book in the product that the school already has. */
@Replacement
class SatchelLiaisonBook implements LiaisonBook {
  private static final int LONGEST = 2000;

  private final Satchel satchel;
  private final SatchelEntries entries;
  private final SatchelFamilies families;
  private final SatchelSchool school;
  private final EventBus events;
  private final Clock clock;

  @Inject
  SatchelLiaisonBook(
      Satchel satchel,
      SatchelEntries entries,
      SatchelFamilies families,
      SatchelSchool school,
      EventBus events,
      Clock clock) {
    this.satchel = satchel;
    this.entries = entries;
    this.families = families;
    this.school = school;
    this.events = events;
    this.clock = clock;
  }

  // tag::write[]
  @Atomic
  @Override
  public LiaisonMessage write(Actor actor, LiaisonDraft draft) {
    var meant = school.require(actor, draft.audience());
    var message = message(actor, meant.school(), Optional.empty(), draft);
    requireComing(actor, message);
    return send(actor, new Page(message, meant.pupils()));
  }

  private LiaisonMessage send(Actor actor, Page page) {
    var message = page.message();
    events.publish(new LiaisonMessageSent(clock.instant(), actor.territory(), message.id()));
    satchel.put(actor.territory(), page);
    for (var pupil : page.pupils()) {
      for (var person : families.of(actor, pupil).keySet()) {
        var thread = new LiaisonThread(message.id(), pupil, person);
        satchel.change(actor.territory(), thread, slip -> slip);
      }
    }
    return message;
  }

  // end::write[]

  private LiaisonMessage message(
      Actor actor, StructureId structure, Optional<LiaisonDesk> desk, LiaisonDraft draft) {
    var now = clock.instant();
    return new LiaisonMessage(
        LiaisonMessageId.random(),
        structure,
        author(actor),
        desk,
        draft.kind(),
        draft.audience().group(),
        draft.text(),
        1,
        Page.fingerprint(draft.text()),
        now,
        now,
        OPEN);
  }

  private static Optional<PersonId> author(Actor actor) {
    return actor.isHouse() ? Optional.empty() : Optional.of(actor.person());
  }

  private void requireComing(Actor actor, LiaisonMessage message) {
    if (school.isOver(actor, message)) {
      throw new LiaisonRefusedException(Reason.DAY_PASSED);
    }
  }

  @Atomic
  @Override
  public LiaisonMessage correct(Actor actor, LiaisonMessageId id, LiaisonText text) {
    var page = mine(actor, id);
    if (page.message().state() == WITHDRAWN) {
      throw new LiaisonRefusedException(Reason.WITHDRAWN);
    }
    LiaisonDraft.requireFit(page.message().kind(), text);
    var corrected = page.reworded(text, clock.instant());
    requireComing(actor, corrected.message());
    if (text.equals(page.message().text())) {
      return page.message();
    }
    events.publish(new LiaisonMessageCorrected(clock.instant(), actor.territory(), id));
    satchel.put(actor.territory(), corrected);
    return corrected.message();
  }

  @Atomic
  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "Chacun ne retire que ses propres mots.",
      english = "Everybody withdraws only their own messages.")
  public LiaisonMessage withdraw(Actor actor, LiaisonMessageId id) {
    var page = mine(actor, id);
    if (page.message().state() != WITHDRAWN) {
      events.publish(new LiaisonMessageWithdrawn(clock.instant(), actor.territory(), id));
      satchel.put(actor.territory(), page.as(WITHDRAWN));
    }
    return page.as(WITHDRAWN).message();
  }

  private Page mine(Actor actor, LiaisonMessageId id) {
    return satchel
        .find(actor.territory(), id)
        .filter(page -> SatchelSchool.isAuthor(actor, page.message()))
        .orElseThrow(UnknownLiaisonMessageException::new);
  }

  @Override
  public List<LiaisonEntry> entries(Actor actor) {
    return entries.all(actor);
  }

  @Atomic
  @Override
  public Optional<LiaisonEntry> open(Actor actor, LiaisonMessageId message, PersonId pupil) {
    var found = entries.find(actor, message, pupil);
    var now = clock.instant();
    if (found.filter(one -> one.message().state() != WITHDRAWN).isPresent()) {
      var thread = new LiaisonThread(message, pupil, actor.person());
      satchel.change(actor.territory(), thread, slip -> slip.readAt(now));
    }
    return found;
  }

  @Atomic
  @Override
  public LiaisonEntry acknowledge(Actor actor, LiaisonSheet sheet) {
    return act(actor, sheet, LiaisonKind.TO_ACKNOWLEDGE, "");
  }

  @Atomic
  @Override
  public LiaisonEntry sign(Actor actor, LiaisonSheet sheet) {
    return act(actor, sheet, LiaisonKind.TO_SIGN, "");
  }

  @Atomic
  @Override
  public LiaisonEntry answer(Actor actor, LiaisonSheet sheet, String choice) {
    return act(actor, sheet, LiaisonKind.TO_ANSWER, choice);
  }

  // tag::act[]
  private LiaisonEntry act(Actor actor, LiaisonSheet sheet, LiaisonKind kind, String choice) {
    var found = entries.find(actor, sheet.message(), sheet.pupil());
    var entry = found.orElseThrow(UnknownLiaisonMessageException::new);
    SatchelEntries.requireAsked(entry, sheet, kind, choice);
    boolean changes = entry.act().filter(act -> act.choice().equals(choice)).isEmpty();
    if (entry.isDone() && !(changes && entry.message().state() == OPEN)) {
      return entry;
    }
    var now = clock.instant();
    var person = actor.person();
    var act = new LiaisonAct(person, kind, now, sheet.fingerprint(), choice, false);
    var thread = new LiaisonThread(sheet.message(), sheet.pupil(), person);
    events.publish(
        new LiaisonSigned(now, actor.territory(), sheet.message(), sheet.pupil(), person, kind));
    var deed = new Slip.Deed(act, actor.assurance());
    satchel.change(actor.territory(), thread, slip -> slip.readAt(now).with(deed));
    return new LiaisonEntry(
        entry.message(),
        entry.pupil(),
        entry.standing(),
        entry.read().or(() -> Optional.of(now)),
        Optional.of(act),
        false);
  }

  // end::act[]

  @Override
  public List<LiaisonReply> replies(Actor actor, LiaisonThread thread) {
    return side(actor, thread)
        .flatMap(page -> satchel.slip(actor.territory(), thread))
        .map(Slip::replies)
        .orElse(List.of());
  }

  @Atomic
  @Override
  public LiaisonReply reply(Actor actor, LiaisonThread thread, String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("a reply has 1 to " + LONGEST + " characters");
    }
    var page = side(actor, thread).orElseThrow(UnknownLiaisonMessageException::new);
    if (page.message().state() == WITHDRAWN) {
      throw new LiaisonRefusedException(Reason.WITHDRAWN);
    }
    var now = clock.instant();
    boolean fromSchool = !thread.guardian().equals(actor.person());
    var reply = new LiaisonReply(thread, author(actor), fromSchool, now, text);
    events.publish(new LiaisonReplied(now, actor.territory(), thread, fromSchool));
    satchel.change(actor.territory(), thread, slip -> slip.with(reply));
    return reply;
  }

  /** The page of a thread, for the guardian of it and for who follows it at the school. */
  private Optional<Page> side(Actor actor, LiaisonThread thread) {
    var pupil = thread.pupil();
    if (thread.guardian().equals(actor.person())) {
      return entries
          .find(actor, thread.message(), pupil)
          .flatMap(entry -> satchel.find(actor.territory(), thread.message()));
    }
    return satchel
        .find(actor.territory(), thread.message())
        .filter(page -> page.pupils().contains(pupil) && school.follows(actor, page))
        .filter(page -> families.of(actor, pupil).containsKey(thread.guardian()))
        .filter(page -> page.isOpenTo(thread.guardian()));
  }

  @Override
  public List<LiaisonDesk> desks(Actor actor, PersonId pupil) {
    if (families.standing(actor, pupil).isEmpty()) {
      return List.of();
    }
    return school.formTeachersOf(actor, pupil).isEmpty()
        ? List.of(LiaisonDesk.SCHOOL_LIFE)
        : List.of(LiaisonDesk.FORM_TEACHER, LiaisonDesk.SCHOOL_LIFE);
  }

  @Atomic
  @Override
  public LiaisonMessage ask(Actor actor, PersonId pupil, LiaisonDesk desk, LiaisonText text) {
    families.requireReader(actor, pupil);
    if (!desks(actor, pupil).contains(desk)) {
      throw new LiaisonRefusedException(Reason.NOBODY_AT_DESK);
    }
    var draft = new LiaisonDraft(LiaisonKind.INFORMATION, LiaisonAudience.of(pupil), text);
    var message = message(actor, school.schoolOf(actor, pupil), Optional.of(desk), draft);
    events.publish(new LiaisonMessageSent(message.sent(), actor.territory(), message.id()));
    satchel.put(actor.territory(), new Page(message, List.of(pupil)));
    var thread = new LiaisonThread(message.id(), pupil, actor.person());
    satchel.change(actor.territory(), thread, slip -> slip.readAt(message.sent()));
    return message;
  }
}
