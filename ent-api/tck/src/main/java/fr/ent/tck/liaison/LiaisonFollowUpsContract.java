package fr.ent.tck.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Actor;
import fr.ent.api.liaison.LiaisonAct;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonFollowUp;
import fr.ent.api.liaison.LiaisonFollowUp.Line;
import fr.ent.api.liaison.LiaisonFollowUps;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonSheet;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.api.liaison.LiaisonThread;
import fr.ent.api.liaison.UnknownLiaisonMessageException;
import fr.ent.tck.Clause;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link LiaisonFollowUps} does, beside its book. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface LiaisonFollowUpsContract {
  /** After all that is sent. */
  Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  /** What is asked. */
  LiaisonFollowUps followUps();

  /** The book beside it. */
  LiaisonBook book();

  /** Who plays; the father has no account. */
  Families cast();

  private LiaisonMessage written() {
    var text = LiaisonText.of("Sortie", "Au phare.").answeredBy("J’autorise", "Je refuse");
    return book()
        .write(
            cast().teacher(),
            new LiaisonDraft(LiaisonKind.TO_ANSWER, LiaisonAudience.of(cast().group()), text));
  }

  private LiaisonSheet sheet(LiaisonMessage message) {
    return new LiaisonSheet(message.id(), cast().pupil(), message.fingerprint());
  }

  private LiaisonFollowUp found(Actor actor, LiaisonMessage message) {
    return followUps().find(actor, message.id()).orElseThrow(AssertionError::new);
  }

  private Line line(LiaisonMessage message, Actor person) {
    return found(cast().teacher(), message).lines().stream()
        .filter(one -> one.person().equals(person.person()))
        .findFirst()
        .orElseThrow(AssertionError::new);
  }

  @Test
  @Clause("LIA-02")
  @Clause("LiaisonFollowUps.find: who has read, signed and answered")
  default void theSchoolSeesWhoReadAndAnswered() {
    var message = written();
    assertThat(found(cast().head(), message).lines())
        .extracting(Line::person)
        .containsExactlyInAnyOrder(
            cast().mother().person(), cast().father().person(), cast().informed().person());
    book().open(cast().father(), message.id(), cast().pupil());
    book().answer(cast().mother(), sheet(message), "J’autorise");
    assertThat(line(message, cast().father()).read()).isPresent();
    assertThat(line(message, cast().father()).act()).isEmpty();
    assertThat(line(message, cast().mother()).act().map(LiaisonAct::choice)).contains("J’autorise");
    assertThat(found(cast().teacher(), message).settled()).containsExactly(cast().pupil());
    book().answer(cast().father(), sheet(message), "Je refuse");
    assertThat(found(cast().teacher(), message).contradicted()).containsExactly(cast().pupil());
    assertThat(followUps().messages(cast().teacher(), LATER))
        .filteredOn(one -> one.message().id().equals(message.id()))
        .allMatch(one -> one.settled() == 1 && one.pupils() == 1)
        .hasSize(1);
  }

  @Test
  @Clause("LiaisonFollowUps: nobody else finds anything")
  default void nobodyElseFollowsAMessage() {
    var message = written();
    for (var one : List.of(cast().otherTeacher(), cast().mother(), cast().stranger())) {
      assertThat(followUps().find(one, message.id())).isEmpty();
      assertThat(followUps().replies(one, message.id())).isEmpty();
      assertThat(followUps().messages(one, LATER))
          .noneMatch(tally -> tally.message().id().equals(message.id()));
      assertThatThrownBy(() -> followUps().remind(one, message.id()))
          .isInstanceOf(UnknownLiaisonMessageException.class);
      assertThatThrownBy(
              () ->
                  followUps().onPaper(one, sheet(message), cast().father().person(), "J’autorise"))
          .isInstanceOf(UnknownLiaisonMessageException.class);
    }
  }

  @Test
  @Clause("LiaisonFollowUps.remind: those asked who did nothing, at most once a day each")
  default void aReminderGoesOnceADayToThoseWhoDidNothing() {
    var message = written();
    assertThat(followUps().remind(cast().teacher(), message.id())).isEqualTo(2);
    assertThat(followUps().remind(cast().teacher(), message.id())).isZero();
    assertThat(line(message, cast().mother()).reminders()).isEqualTo(1);
    assertThat(line(message, cast().informed()).reminders()).isZero();
  }

  @Test
  @Clause("LIA-03")
  @Clause("LiaisonFollowUps.onPaper: kept with who entered it")
  default void aSlipIsHandedOutAndComesBackOnPaper() {
    var message = written();
    assertThat(followUps().withoutAccount(cast().teacher(), message.id()))
        .extracting(Line::person)
        .containsExactly(cast().father().person());
    var slip = new LiaisonThread(message.id(), cast().pupil(), cast().father().person());
    followUps().handOut(cast().teacher(), List.of(slip));
    assertThat(line(message, cast().father()).handed()).isPresent();
    assertThat(line(message, cast().mother()).handed()).isEmpty();
    assertThatThrownBy(
            () ->
                followUps()
                    .onPaper(
                        cast().teacher(), sheet(message), cast().barred().person(), "J’autorise"))
        .isInstanceOf(UnknownLiaisonMessageException.class);
    followUps().onPaper(cast().teacher(), sheet(message), cast().father().person(), "J’autorise");
    assertThat(line(message, cast().father()).act()).hasValueSatisfying(this::isPaper);
    assertThat(followUps().withoutAccount(cast().teacher(), message.id())).isEmpty();
  }

  private void isPaper(LiaisonAct act) {
    assertThat(act.paper()).isTrue();
    assertThat(act.by()).isEqualTo(cast().father().person());
  }
}
