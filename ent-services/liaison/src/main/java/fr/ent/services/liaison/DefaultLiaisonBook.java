package fr.ent.services.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDesk;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonEntry;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonReply;
import fr.ent.api.liaison.LiaisonSheet;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.api.liaison.LiaisonThread;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The book: what is written, what families do with it, what is said under it. */
@EntService
class DefaultLiaisonBook implements LiaisonBook {
  private final LiaisonWriting writing;
  private final LiaisonReading reading;
  private final LiaisonTalk talk;

  @Inject
  DefaultLiaisonBook(LiaisonWriting writing, LiaisonReading reading, LiaisonTalk talk) {
    this.writing = writing;
    this.reading = reading;
    this.talk = talk;
  }

  @Atomic
  @Override
  public LiaisonMessage write(Actor actor, LiaisonDraft draft) {
    return writing.write(actor, draft);
  }

  @Atomic
  @Override
  public LiaisonMessage correct(Actor actor, LiaisonMessageId message, LiaisonText text) {
    return writing.correct(actor, message, text);
  }

  @Atomic
  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "Chacun ne retire que ses propres mots.",
      english = "Everybody withdraws only their own messages.")
  public LiaisonMessage withdraw(Actor actor, LiaisonMessageId message) {
    return writing.withdraw(actor, message);
  }

  @Override
  public List<LiaisonEntry> entries(Actor actor) {
    return reading.entries(actor);
  }

  @Atomic
  @Override
  public Optional<LiaisonEntry> open(Actor actor, LiaisonMessageId message, PersonId pupil) {
    return reading.open(actor, message, pupil);
  }

  @Atomic
  @Override
  public LiaisonEntry acknowledge(Actor actor, LiaisonSheet sheet) {
    return reading.act(actor, sheet, LiaisonKind.TO_ACKNOWLEDGE, "");
  }

  @Atomic
  @Override
  public LiaisonEntry sign(Actor actor, LiaisonSheet sheet) {
    return reading.act(actor, sheet, LiaisonKind.TO_SIGN, "");
  }

  @Atomic
  @Override
  public LiaisonEntry answer(Actor actor, LiaisonSheet sheet, String choice) {
    return reading.act(actor, sheet, LiaisonKind.TO_ANSWER, choice);
  }

  @Override
  public List<LiaisonReply> replies(Actor actor, LiaisonThread thread) {
    return talk.replies(actor, thread);
  }

  @Atomic
  @Override
  public LiaisonReply reply(Actor actor, LiaisonThread thread, String text) {
    return talk.reply(actor, thread, text);
  }

  @Override
  public List<LiaisonDesk> desks(Actor actor, PersonId pupil) {
    return writing.desks(actor, pupil);
  }

  @Atomic
  @Override
  public LiaisonMessage ask(Actor actor, PersonId pupil, LiaisonDesk desk, LiaisonText text) {
    return writing.ask(actor, pupil, desk, text);
  }
}
