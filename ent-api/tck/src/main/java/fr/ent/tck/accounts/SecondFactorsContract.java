package fr.ent.tck.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.accounts.SecondFactorRefusedException;
import fr.ent.api.accounts.SecondFactorRefusedException.Reason;
import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.sessions.SessionId;
import fr.ent.tck.Clause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SecondFactors} does. Methods without a body tell the second factors under test,
 * their people and their clock.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface SecondFactorsContract {
  /** Longer than a code lives. */
  Duration LATER = Duration.ofMinutes(2);

  /** How long something that was shown again is fresh. */
  Duration QUARTER = Duration.ofMinutes(15);

  /** The second factors under test. */
  SecondFactors factors();

  /** Somebody new with an account and an open session. */
  Actor newcomer();

  /** The open session of a newcomer. */
  SessionId sessionOf(Actor actor);

  /** Somebody who holds {@link fr.ent.api.accounts.Accounts#ADMINISTER} over every newcomer. */
  Actor administrator();

  /** What the clock shows. */
  Instant now();

  /** Let time pass. */
  void pass(Duration time);

  /** Somebody who keeps a second factor, with the telephone and the printed codes. */
  record Guarded(Actor actor, PhoneApplication phone, List<String> printed) {}

  private Guarded guarded() {
    var actor = newcomer();
    var phone = new PhoneApplication(factors().offer(actor));
    var printed = factors().keep(actor, sessionOf(actor), phone.codeAt(now()));
    pass(LATER);
    return new Guarded(actor, phone, printed);
  }

  private static void assertRefused(Reason reason, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            SecondFactorRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private void assertWrong(Actor actor, String code) {
    assertRefused(Reason.WRONG, () -> factors().printAgain(actor, code));
  }

  @Test
  @Clause("SEC-8")
  default void whatIsOfferedCountsForNothingUntilItsCodeIsGiven() {
    var actor = newcomer();
    var offer = factors().offer(actor);
    var wrong = new PhoneApplication(factors().offer(newcomer())).codeAt(now());
    assertRefused(Reason.WRONG, () -> factors().keep(actor, sessionOf(actor), wrong));
    assertThat(factors().mine(actor)).isEmpty();
    assertWrong(actor, new PhoneApplication(offer).codeAt(now()));
  }

  @Test
  @Clause("SecondFactors.keep: ten printed codes, shown this once")
  default void aKeptFactorBringsTenPrintedCodes() {
    var actor = newcomer();
    var phone = new PhoneApplication(factors().offer(actor));
    var printed = factors().keep(actor, sessionOf(actor), phone.codeAt(now()));
    assertThat(printed).hasSize(10).doesNotHaveDuplicates();
    assertThat(factors().mine(actor).orElseThrow().since()).isEqualTo(now());
    assertThat(factors().mine(actor).orElseThrow().printedLeft()).isEqualTo(10);
  }

  @Test
  @Clause("SecondFactors.offer: a later offer replaces it; none while one is kept")
  default void aLaterOfferReplacesTheOneBeforeAndNoneReplacesWhatIsKept() {
    var actor = newcomer();
    var first = new PhoneApplication(factors().offer(actor));
    var second = new PhoneApplication(factors().offer(actor));
    var old = first.codeAt(now());
    assertRefused(Reason.WRONG, () -> factors().keep(actor, sessionOf(actor), old));
    factors().keep(actor, sessionOf(actor), second.codeAt(now()));
    assertThatThrownBy(() -> factors().offer(actor)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  @Clause("RFC6238-5.2")
  default void aCodeCountsOnceAndNotWhenItIsStale() {
    var one = guarded();
    var stale = one.phone().codeAt(now());
    pass(LATER);
    assertWrong(one.actor(), stale);
    var code = one.phone().codeAt(now());
    factors().printAgain(one.actor(), code);
    assertWrong(one.actor(), code);
    pass(LATER);
    assertThat(factors().printAgain(one.actor(), one.phone().codeAt(now()))).hasSize(10);
  }

  @Test
  @Clause("SEC-8")
  default void aPrintedCodeCountsOnceAndEndsWhenOthersArePrinted() {
    var one = guarded();
    var printed = one.printed().get(0).toLowerCase(Locale.ROOT).replace('-', ' ');
    var again = factors().printAgain(one.actor(), printed);
    assertWrong(one.actor(), printed);
    assertWrong(one.actor(), one.printed().get(1));
    factors().printAgain(one.actor(), again.get(0));
  }

  @Test
  @Clause("SEC-8")
  default void nobodyElsesCodesCount() {
    var one = guarded();
    var other = guarded();
    assertWrong(one.actor(), other.phone().codeAt(now()));
    assertWrong(one.actor(), other.printed().get(0));
  }

  @Test
  @Clause("SEC-7")
  default void afterTooManyWrongCodesTheRightOneIsRefusedForAWhile() {
    var one = guarded();
    for (int i = 0; i < 5; i++) {
      assertWrong(one.actor(), "wrong " + i);
    }
    assertRefused(
        Reason.THROTTLED, () -> factors().printAgain(one.actor(), one.phone().codeAt(now())));
    pass(Duration.ofHours(2));
    assertThat(factors().printAgain(one.actor(), one.phone().codeAt(now()))).hasSize(10);
  }

  @Test
  @Clause("SecondFactors.drop: refused if the code is wrong")
  default void itsOwnerDropsItWithACode() {
    var one = guarded();
    assertRefused(Reason.WRONG, () -> factors().drop(one.actor(), "123"));
    assertThat(factors().mine(one.actor())).isPresent();
    factors().drop(one.actor(), one.phone().codeAt(now()));
    assertThat(factors().mine(one.actor())).isEmpty();
    pass(LATER);
    assertWrong(one.actor(), one.printed().get(0));
  }

  @Test
  @Clause("SecondFactors.remove: accounts:administer over the person")
  default void whoAdministersAccountsTakesItAwayAndNobodyElse() {
    var one = guarded();
    var stranger = newcomer();
    var person = one.actor().person();
    assertThatThrownBy(() -> factors().remove(stranger, person))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> factors().isKept(stranger, person))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(factors().isKept(administrator(), person)).isTrue();
    factors().remove(administrator(), person);
    assertThat(factors().isKept(administrator(), person)).isFalse();
    assertThat(factors().mine(one.actor())).isEmpty();
  }

  @Test
  @Clause("SecondFactors.prove: for a while what asks for it opens")
  default void aCodeShownAgainIsFreshForAWhileAndCountsOnce() {
    var one = guarded();
    var session = sessionOf(one.actor());
    pass(Duration.ofMinutes(20));
    assertThat(factors().isFresh(one.actor(), session, QUARTER)).isFalse();
    assertRefused(Reason.WRONG, () -> factors().prove(one.actor(), session, "123"));
    assertThat(factors().isFresh(one.actor(), session, QUARTER)).isFalse();
    var code = one.phone().codeAt(now());
    factors().prove(one.actor(), session, code);
    assertThat(factors().isFresh(one.actor(), session, QUARTER)).isTrue();
    assertRefused(Reason.WRONG, () -> factors().prove(one.actor(), session, code));
    pass(QUARTER);
    assertThat(factors().isFresh(one.actor(), session, QUARTER)).isFalse();
  }

  @Test
  @Clause("SecondFactors.prove: another person's session is not touched")
  default void aCodeProvesNothingInTheSessionOfSomebodyElse() {
    var one = guarded();
    var other = guarded();
    pass(Duration.ofMinutes(20));
    var theirs = sessionOf(other.actor());
    factors().prove(one.actor(), theirs, one.phone().codeAt(now()));
    assertThat(factors().isFresh(other.actor(), theirs, QUARTER)).isFalse();
    assertThat(factors().isFresh(one.actor(), theirs, QUARTER)).isFalse();
  }
}
