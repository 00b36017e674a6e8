package fr.ent.tck.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.events.EntEvent;
import fr.ent.api.liaison.LiaisonAct;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDesk;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonMessageCorrected;
import fr.ent.api.liaison.LiaisonMessageSent;
import fr.ent.api.liaison.LiaisonMessageWithdrawn;
import fr.ent.api.liaison.LiaisonRefusedException.Reason;
import fr.ent.api.liaison.LiaisonReplied;
import fr.ent.api.liaison.LiaisonReply;
import fr.ent.api.liaison.LiaisonSheet;
import fr.ent.api.liaison.LiaisonSigned;
import fr.ent.api.liaison.LiaisonStanding;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.tck.Clause;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link LiaisonBook} does. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface LiaisonBookContract extends LiaisonScene {
  @Test
  @Clause("LIA-01")
  @Clause("LiaisonBook: a message reaches whoever the law lets follow the pupil")
  default void aMessageReachesWhoFollowsThePupilAndNobodyElse() {
    var message = written(LiaisonKind.TO_SIGN);
    for (var one : List.of(cast().mother(), cast().father())) {
      assertThat(entry(one, message).standing()).isEqualTo(LiaisonStanding.DECIDES);
      assertThat(entry(one, message).isWaiting()).isTrue();
    }
    assertThat(entry(cast().informed(), message).standing()).isEqualTo(LiaisonStanding.INFORMED);
    assertThat(entry(cast().informed(), message).isWaiting()).isFalse();
    for (var one : List.of(cast().barred(), cast().stranger(), cast().otherTeacher())) {
      assertThat(entries(one, message)).isEmpty();
      assertThat(book().open(one, message.id(), cast().pupil())).isEmpty();
    }
  }

  @Test
  @Clause("LiaisonBook.write: AccessRefusedException without the right")
  default void nobodyWritesToFamiliesWithoutTheRight() {
    var draft =
        new LiaisonDraft(
            LiaisonKind.INFORMATION,
            LiaisonAudience.of(cast().pupil()),
            LiaisonText.of("Photo", "Jeudi."));
    for (var one : List.of(cast().mother(), cast().stranger(), cast().otherTeacher())) {
      assertThatThrownBy(() -> book().write(one, draft)).isInstanceOf(AccessRefusedException.class);
    }
  }

  @Test
  @Clause("LIA-02")
  @Clause("LiaisonBook.sign: kept with the fingerprint of the text")
  default void aSignatureStandsForExactlyTheTextThatWasShown() {
    var message = written(LiaisonKind.TO_SIGN);
    var forged = new LiaisonSheet(message.id(), cast().pupil(), "0");
    refused(Reason.TEXT_CHANGED, () -> book().sign(cast().mother(), forged));
    book().sign(cast().mother(), sheet(message));
    var corrected =
        book()
            .correct(
                cast().teacher(),
                message.id(),
                LiaisonText.of("Sortie au phare", "Départ à 7 h 05."));
    var entry = entry(cast().mother(), corrected);
    assertThat(entry.isWaiting()).isTrue();
    assertThat(entry.act().map(LiaisonAct::fingerprint)).contains(message.fingerprint());
    refused(Reason.TEXT_CHANGED, () -> book().sign(cast().mother(), sheet(message)));
    assertThat(book().sign(cast().mother(), sheet(corrected)).isDone()).isTrue();
  }

  @Test
  @Clause("LIA-02")
  @Clause("LiaisonBook: each acts for themself only")
  default void nobodySignsForAnother() {
    var message = written(LiaisonKind.TO_SIGN);
    var signed = book().sign(cast().mother(), sheet(message));
    assertThat(signed.act().map(LiaisonAct::by)).contains(cast().mother().person());
    assertThat(book().sign(cast().mother(), sheet(message)).act()).isEqualTo(signed.act());
    assertThat(entry(cast().father(), message).isWaiting()).isTrue();
    assertThat(entry(cast().father(), message).act()).isEmpty();
    for (var one : List.of(cast().barred(), cast().stranger(), cast().teacher())) {
      unknown(() -> book().sign(one, sheet(message)));
    }
  }

  @Test
  @Clause("LiaisonBook.sign: refused to who is informed")
  default void whoIsInformedNeitherSignsNorAnswers() {
    var toSign = written(LiaisonKind.TO_SIGN);
    var toAnswer = written(LiaisonKind.TO_ANSWER);
    refused(Reason.NOT_YOURS_TO_DECIDE, () -> book().sign(cast().informed(), sheet(toSign)));
    refused(
        Reason.NOT_YOURS_TO_DECIDE,
        () -> book().answer(cast().informed(), sheet(toAnswer), "J’autorise"));
    var toRead = written(LiaisonKind.TO_ACKNOWLEDGE);
    assertThat(book().acknowledge(cast().informed(), sheet(toRead)).isDone()).isTrue();
  }

  @Test
  @Clause("LIA-02")
  @Clause("LiaisonBook.answer: by one of the choices; another replaces it")
  default void anAnswerIsOneOfTheChoicesAndMayChange() {
    var message = written(LiaisonKind.TO_ANSWER);
    refused(
        Reason.NO_SUCH_CHOICE, () -> book().answer(cast().mother(), sheet(message), "Peut-être"));
    book().answer(cast().mother(), sheet(message), "J’autorise");
    var changed = book().answer(cast().mother(), sheet(message), "Je refuse");
    assertThat(changed.act().map(LiaisonAct::choice)).contains("Je refuse");
  }

  @Test
  @Clause("LiaisonBook.acknowledge: refused where something else is asked")
  default void aMessageAsksForOneThingOnly() {
    var message = written(LiaisonKind.TO_SIGN);
    refused(Reason.NOT_ASKED, () -> book().acknowledge(cast().mother(), sheet(message)));
    var toRead = written(LiaisonKind.INFORMATION);
    refused(Reason.NOT_ASKED, () -> book().acknowledge(cast().mother(), sheet(toRead)));
    assertThat(book().open(cast().mother(), toRead.id(), cast().pupil())).isPresent();
    assertThat(entry(cast().mother(), toRead).read()).isPresent();
    assertThat(entry(cast().father(), toRead).read()).isEmpty();
  }

  @Test
  @Clause("LiaisonBook.withdraw: it waits for nobody any more")
  default void whatIsWithdrawnWaitsForNobody() {
    var message = written(LiaisonKind.TO_SIGN);
    book().open(cast().mother(), message.id(), cast().pupil());
    assertThat(book().withdraw(cast().teacher(), message.id()).state())
        .isEqualTo(LiaisonMessage.State.WITHDRAWN);
    assertThat(entry(cast().mother(), message).isWaiting()).isFalse();
    assertThat(entries(cast().father(), message)).isEmpty();
    refused(Reason.WITHDRAWN, () -> book().sign(cast().mother(), sheet(message)));
  }

  @Test
  @Clause("LiaisonBook.correct: UnknownLiaisonMessageException to whoever did not write it")
  default void onlyTheAuthorCorrectsAndWithdraws() {
    var message = written(LiaisonKind.TO_SIGN);
    var text = LiaisonText.of("Sortie annulée", "Il pleut.");
    for (var one : List.of(cast().head(), cast().otherTeacher(), cast().mother())) {
      unknown(() -> book().correct(one, message.id(), text));
      unknown(() -> book().withdraw(one, message.id()));
    }
    assertThat(book().correct(cast().teacher(), message.id(), text).version()).isEqualTo(2);
    assertThat(book().correct(cast().teacher(), message.id(), text).version()).isEqualTo(2);
  }

  @Test
  @Clause("LIA-02")
  @Clause("LiaisonThread: no other guardian reads it")
  default void repliesStayBetweenTheSchoolAndOneGuardian() {
    var message = written(LiaisonKind.INFORMATION);
    var thread = thread(message);
    book().reply(cast().mother(), thread, "Peut-elle venir à vélo ?");
    book().reply(cast().teacher(), thread, "Oui.");
    for (var one : List.of(cast().mother(), cast().teacher(), cast().head())) {
      assertThat(book().replies(one, thread))
          .extracting(LiaisonReply::text)
          .containsExactly("Peut-elle venir à vélo ?", "Oui.");
    }
    assertThat(entry(cast().mother(), message).news()).isTrue();
    assertThat(entry(cast().father(), message).news()).isFalse();
    for (var one : List.of(cast().father(), cast().stranger(), cast().otherTeacher())) {
      assertThat(book().replies(one, thread)).isEmpty();
      unknown(() -> book().reply(one, thread, "Non."));
    }
  }

  @Test
  @Clause("LIA-01")
  @Clause("LiaisonBook.ask: write to the school about a pupil")
  default void aGuardianWritesToTheSchoolAndIsAnswered() {
    var text = LiaisonText.of("Béquilles", "Elle montera par l’ascenseur.");
    assertThat(book().desks(cast().mother(), cast().pupil())).contains(LiaisonDesk.SCHOOL_LIFE);
    assertThat(book().desks(cast().stranger(), cast().pupil())).isEmpty();
    for (var one : List.of(cast().stranger(), cast().barred())) {
      assertThatThrownBy(() -> book().ask(one, cast().pupil(), LiaisonDesk.SCHOOL_LIFE, text))
          .isInstanceOf(AccessRefusedException.class);
    }
    var message = book().ask(cast().mother(), cast().pupil(), LiaisonDesk.SCHOOL_LIFE, text);
    var thread = thread(message);
    assertThat(entries(cast().father(), message)).isEmpty();
    unknown(() -> book().reply(cast().teacher(), thread, "Bien."));
    book().reply(cast().head(), thread, "C’est noté.");
    assertThat(entry(cast().mother(), message).news()).isTrue();
  }

  @Test
  @Clause("LiaisonBook.write: LiaisonMessageSent is published")
  @Clause("LiaisonBook.correct: LiaisonMessageCorrected is published; the same text is no change")
  @Clause("LiaisonBook.withdraw: LiaisonMessageWithdrawn is published the first time")
  @Clause("LiaisonBook.sign: LiaisonSigned is published; signing again changes nothing")
  @Clause("LiaisonBook.reply: LiaisonReplied is published")
  default void eachChangeIsToldOnce() {
    var message = written(LiaisonKind.TO_SIGN);
    var text = LiaisonText.of("Sortie au phare", "Départ à 7 h 05.");
    for (int i = 0; i < 2; i++) {
      book().sign(cast().mother(), sheet(message));
    }
    for (int i = 0; i < 2; i++) {
      book().correct(cast().teacher(), message.id(), text);
    }
    book().reply(cast().mother(), thread(message), "Peut-elle venir à vélo ?");
    for (int i = 0; i < 2; i++) {
      book().withdraw(cast().teacher(), message.id());
    }
    var asked = book().ask(cast().mother(), cast().pupil(), LiaisonDesk.SCHOOL_LIFE, text);
    assertThat(toldOf(message))
        .containsExactly(
            LiaisonMessageSent.class,
            LiaisonSigned.class,
            LiaisonMessageCorrected.class,
            LiaisonReplied.class,
            LiaisonMessageWithdrawn.class);
    assertThat(toldOf(asked)).containsExactly(LiaisonMessageSent.class);
  }

  @Test
  @Clause("LiaisonMessageSent: published in the transaction that keeps the message")
  default void whatIsUndoneReachesNobody() {
    var lost = new ArrayList<LiaisonMessage>();
    undone(() -> lost.add(written(LiaisonKind.TO_SIGN)));
    assertThat(entries(cast().mother(), lost.get(0))).isEmpty();
    assertThat(toldOf(lost.get(0))).isEmpty();
  }

  private List<Class<?>> toldOf(LiaisonMessage message) {
    return told().stream()
        .filter(one -> one.subject().equals(message.id().toString()))
        .<Class<?>>map(EntEvent::getClass)
        .toList();
  }

  private Actor there(Actor one) {
    return new Actor(elsewhere(), one.person(), one.affiliation(), one.assurance());
  }

  @Test
  @Clause("LiaisonBook: nothing passes from one territory to another")
  default void nothingOfTheBookIsFoundInAnotherTerritory() {
    var message = written(LiaisonKind.TO_SIGN);
    book().reply(cast().mother(), thread(message), "Peut-elle venir à vélo ?");
    var text = LiaisonText.of("Sortie annulée", "Il pleut.");
    var teacher = there(cast().teacher());
    for (var one : List.of(there(cast().mother()), teacher, Actor.house(elsewhere()))) {
      assertThat(entries(one, message)).isEmpty();
      assertThat(book().open(one, message.id(), cast().pupil())).isEmpty();
      assertThat(book().replies(one, thread(message))).isEmpty();
      unknown(() -> book().sign(one, sheet(message)));
      unknown(() -> book().reply(one, thread(message), "Oui."));
      unknown(() -> book().correct(one, message.id(), text));
      unknown(() -> book().withdraw(one, message.id()));
    }
    assertThat(entry(cast().mother(), message).isWaiting()).isTrue();
  }
}
