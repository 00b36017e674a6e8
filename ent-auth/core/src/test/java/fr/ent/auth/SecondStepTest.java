package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.sessions.OpenSession;
import fr.ent.api.sessions.Sessions;
import fr.ent.api.signon.Assurance;
import fr.ent.auth.access.SupportAccess;
import fr.ent.auth.accounts.Entrance;
import fr.ent.auth.accounts.Entrance.Outcome;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.auth.accounts.SignedIn;
import fr.ent.tck.Clause;
import fr.ent.tck.accounts.PhoneApplication;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who keeps a second factor comes in by both, in every way that there is. */
@EntTest(beans = {PaperDirectory.class, PaperPeople.class})
class SecondStepTest {
  private final LoginDesk desk;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final Accounts accounts;
  private final PaperPeople people;
  private final SettableClock clock;

  private PersonId person = PersonId.random();
  private Actor actor = Fixture.house();
  private List<String> printed = List.of();

  SecondStepTest(
      LoginDesk desk,
      SecondFactors factors,
      Sessions sessions,
      Accounts accounts,
      PaperPeople people,
      SettableClock clock) {
    this.desk = desk;
    this.factors = factors;
    this.sessions = sessions;
    this.accounts = accounts;
    this.people = people;
    this.clock = clock;
  }

  @BeforeEach
  void guard() {
    person = people.active("Inès", "Garde");
    actor = Fixture.actor(person, Profile.TEACHER);
    var phone = new PhoneApplication(factors.offer(actor));
    printed = factors.keep(actor, sessions.mine(actor).get(0).id(), phone.codeAt(clock.instant()));
  }

  private Entrance password() {
    return people.enter(people.login(person), PaperPeople.GOOD);
  }

  private Entrance code(Entrance step, String code) {
    return desk.finish(Fixture.TERRITORY, step.secret(), code, PaperPeople.HOME);
  }

  private SignedIn inside(Entrance entrance) {
    assertThat(entrance.outcome()).isEqualTo(Outcome.ENTERED);
    return desk.find(Fixture.TERRITORY, entrance.secret()).orElseThrow();
  }

  @Test
  @Clause("SEC-8")
  void aRightPasswordAloneOpensNothing() {
    int before = sessions.mine(actor).size();
    var step = password();
    assertThat(step.outcome()).isEqualTo(Outcome.SECOND_STEP);
    assertThat(step.toString()).doesNotContain(step.secret());
    assertThat(desk.find(Fixture.TERRITORY, step.secret())).isEmpty();
    assertThat(sessions.mine(actor)).hasSize(before);
  }

  @Test
  @Clause("SEC-8")
  void aWrongCodeOpensNothingAndTheRightOneThenDoes() {
    var step = password();
    assertThat(code(step, "000000x").outcome()).isEqualTo(Outcome.REFUSED);
    var signedIn = inside(code(step, printed.get(0)));
    assertThat(signedIn.actor().assurance()).isEqualTo(Assurance.SUBSTANTIAL);
    assertThat(desk.asksMoreOf(signedIn)).isFalse();
  }

  @Test
  void aStepIsTakenOnceAndWithinTenMinutes() {
    var step = password();
    inside(code(step, printed.get(0)));
    assertThat(code(step, printed.get(1)).outcome()).isEqualTo(Outcome.REFUSED);
    var late = password();
    clock.advance(Duration.ofMinutes(11));
    assertThat(code(late, printed.get(1)).outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void aStepThatWasNeverBegunIsRefused() {
    var invented = new Entrance(Outcome.SECOND_STEP, "invented");
    assertThat(code(invented, printed.get(0)).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(factors.mine(actor).orElseThrow().printedLeft()).isEqualTo(10);
  }

  @Test
  void tooManyWrongCodesAreRefusedForAWhile() {
    var step = password();
    for (int i = 0; i < 5; i++) {
      assertThat(code(step, "wrong").outcome()).isEqualTo(Outcome.REFUSED);
    }
    assertThat(code(step, printed.get(0)).outcome()).isEqualTo(Outcome.THROTTLED);
  }

  @Test
  void anActivationCodeIsNoWayRoundIt() {
    var next = people.activate(person, people.code(person), "trois loutres sous le préau");
    assertThat(next.outcome()).isEqualTo(Outcome.SECOND_STEP);
    inside(code(next, printed.get(0)));
  }

  @Test
  void anAccountThatIsBlockedBetweenTheStepsStaysShut() {
    var step = password();
    accounts.block(Fixture.house(), person);
    assertThat(code(step, printed.get(0)).outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void aPasswordThatIsChangedBetweenTheStepsEndsThem() {
    var step = password();
    accounts.changePassword(actor, PaperPeople.GOOD, "trois loutres sous le préau");
    assertThat(code(step, printed.get(0)).outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  @Clause("SEC-8")
  void staffWithoutOneMustKeepOneAndTheirOtherSessionsEnd() {
    var other = people.active("Louis", "Sans");
    var his = Fixture.actor(other, Profile.TEACHER);
    var session = inside(people.enter(people.login(other), PaperPeople.GOOD));
    assertThat(desk.asksMoreOf(session)).isTrue();
    var phone = new PhoneApplication(factors.offer(his));
    factors.keep(his, session.session(), phone.codeAt(clock.instant()));
    assertThat(sessions.mine(his))
        .extracting(OpenSession::id, OpenSession::assurance)
        .containsExactly(tuple(session.session(), Assurance.SUBSTANTIAL));
  }

  @Test
  @Clause("SEC-8")
  void theSupportMustKeepOneUnderItsHat(PaperDirectory directory) {
    var supporter = people.active("Max", "Appui");
    directory.wear(supporter, List.of(Affiliation.of(Fixture.SCHOOL, SupportAccess.PROFILE)));
    var session = inside(people.enter(people.login(supporter), PaperPeople.GOOD));
    assertThat(session.actor().affiliation().map(Affiliation::profile))
        .contains(SupportAccess.PROFILE);
    assertThat(desk.asksMoreOf(session)).isTrue();
  }

  @Test
  void takingItAwayEndsTheSessions() {
    assertThat(sessions.mine(actor)).isNotEmpty();
    factors.remove(Fixture.house(), person);
    assertThat(sessions.mine(actor)).isEmpty();
    assertThat(password().outcome()).isEqualTo(Outcome.ENTERED);
  }

  @Test
  void nobodyMakesAnothersSessionSurer() {
    var victim =
        inside(people.enter(people.login(people.active("Rose", "Autre")), PaperPeople.GOOD));
    var mallory = people.active("Marc", "Tiers");
    var his = Fixture.actor(mallory, Profile.TEACHER);
    var phone = new PhoneApplication(factors.offer(his));
    factors.keep(his, victim.session(), phone.codeAt(clock.instant()));
    assertThat(sessions.mine(victim.actor()))
        .isNotEmpty()
        .allMatch(one -> one.assurance() == Assurance.LOW);
  }
}
