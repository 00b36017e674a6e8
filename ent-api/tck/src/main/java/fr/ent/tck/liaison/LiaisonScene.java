package fr.ent.tck.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Actor;
import fr.ent.api.events.EntEvent;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonEntry;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonRefusedException;
import fr.ent.api.liaison.LiaisonRefusedException.Reason;
import fr.ent.api.liaison.LiaisonSheet;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.api.liaison.LiaisonThread;
import fr.ent.api.liaison.UnknownLiaisonMessageException;
import fr.ent.api.territory.TerritoryId;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * The book, its people, and what is done with them again and again (fr: le décor). Methods without
 * a body are what an implementation's test provides.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface LiaisonScene {
  /** What is asked. */
  LiaisonBook book();

  /** Who plays. */
  Families cast();

  /** Another territory. */
  TerritoryId elsewhere();

  /** Do something in a transaction of the people's territory that is undone at its end. */
  void undone(Runnable work);

  /** What observers were told so far, all of it, in its order. */
  List<EntEvent> told();

  /** Let the teacher write to the class. */
  default LiaisonMessage written(LiaisonKind kind) {
    var text = LiaisonText.of("Sortie au phare", "Départ à 8 h 05 devant le collège.");
    var asked = kind == LiaisonKind.TO_ANSWER ? text.answeredBy("J’autorise", "Je refuse") : text;
    return book()
        .write(cast().teacher(), new LiaisonDraft(kind, LiaisonAudience.of(cast().group()), asked));
  }

  /** List what somebody has before them of a message. */
  default List<LiaisonEntry> entries(Actor actor, LiaisonMessage message) {
    return book().entries(actor).stream()
        .filter(one -> one.message().id().equals(message.id()))
        .toList();
  }

  /** Take the one entry that somebody has of a message. */
  default LiaisonEntry entry(Actor actor, LiaisonMessage message) {
    var found = entries(actor, message);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** Make what somebody sends back who read the message as it is given. */
  default LiaisonSheet sheet(LiaisonMessage message) {
    return new LiaisonSheet(message.id(), cast().pupil(), message.fingerprint());
  }

  /** Name the thread of the mother under a message. */
  default LiaisonThread thread(LiaisonMessage message) {
    return new LiaisonThread(message.id(), cast().pupil(), cast().mother().person());
  }

  /** Check that something is refused for a reason. */
  default void refused(Reason reason, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            LiaisonRefusedException.class, one -> assertThat(one.reason()).isEqualTo(reason));
  }

  /** Check that something is done with a message that is not there for whoever asks. */
  default void unknown(ThrowingCallable what) {
    assertThatThrownBy(what).isInstanceOf(UnknownLiaisonMessageException.class);
  }
}
