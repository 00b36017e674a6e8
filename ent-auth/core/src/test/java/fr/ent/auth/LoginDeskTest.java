package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.PasswordRefusedException;
import fr.ent.api.accounts.PasswordRefusedException.Reason;
import fr.ent.api.directory.PeopleJoined;
import fr.ent.api.directory.PeopleLeft;
import fr.ent.api.identity.JoinKey;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SourceName;
import fr.ent.api.sessions.OpenSession;
import fr.ent.api.sessions.SessionClosed;
import fr.ent.api.sessions.Sessions;
import fr.ent.api.signon.Assurance;
import fr.ent.api.signon.ExternalIdentity;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.Entrance;
import fr.ent.auth.accounts.Entrance.Outcome;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@EntTest(beans = PaperDirectory.class)
class LoginDeskTest {
  private static final Caller HOME = new Caller("192.0.2.7", "Firefox");
  private static final String GOOD = "une girafe dans le grenier";

  private final LoginDesk desk;
  private final Accounts accounts;
  private final Sessions sessions;
  private final PaperDirectory directory;
  private final Database database;
  private final EventBus events;
  private final RecordedEvents recorded;
  private final SettableClock clock;

  LoginDeskTest(
      LoginDesk desk,
      Accounts accounts,
      Sessions sessions,
      PaperDirectory directory,
      Database database,
      EventBus events,
      RecordedEvents recorded,
      SettableClock clock) {
    this.desk = desk;
    this.accounts = accounts;
    this.sessions = sessions;
    this.directory = directory;
    this.database = database;
    this.events = events;
    this.recorded = recorded;
    this.clock = clock;
  }

  private PersonId join(String first, String last) {
    var person = directory.add(first, last, Profile.TEACHER);
    publish(new PeopleJoined(clock.instant(), Fixture.TERRITORY, Fixture.SCHOOL, List.of(person)));
    recorded.awaitDelivery();
    return person;
  }

  private void publish(fr.ent.api.events.EntEvent event) {
    database.useTerritory(Fixture.TERRITORY, handle -> events.publish(event));
  }

  private String login(PersonId person) {
    return accounts.find(Fixture.house(), person).orElseThrow().logins().get(0);
  }

  private String code(PersonId person) {
    return accounts.issueCodes(Fixture.house(), List.of(person)).get(0).code();
  }

  private Entrance activate(PersonId person, String code, String password) {
    return desk.activate(Fixture.TERRITORY, new Credentials(login(person), password), code, HOME);
  }

  private Entrance enter(String login, String password) {
    return desk.enter(Fixture.TERRITORY, new Credentials(login, password), HOME);
  }

  private String active(PersonId person) {
    assertThat(activate(person, code(person), GOOD).outcome()).isEqualTo(Outcome.ENTERED);
    return login(person);
  }

  @Test
  void anUnknownAccountAndAWrongPasswordAreRefusedAlike() {
    var login = active(join("Nora", "Belval"));
    assertThat(enter("nobody.atall", GOOD)).isEqualTo(Entrance.REFUSED);
    assertThat(enter(login, "wrong")).isEqualTo(Entrance.REFUSED);
    assertThat(enter(login, GOOD).outcome()).isEqualTo(Outcome.ENTERED);
  }

  @Test
  @Clause("IDN-14")
  void fiveFailuresBlockTheAccountForAWhileWhoeverTries() {
    var login = active(join("Paul", "Dorval"));
    for (int i = 0; i < 5; i++) {
      assertThat(enter(login, "wrong " + i)).isEqualTo(Entrance.REFUSED);
    }
    assertThat(enter(login, GOOD)).isEqualTo(Entrance.THROTTLED);
    clock.advance(Duration.ofSeconds(31));
    assertThat(enter(login, GOOD).outcome()).isEqualTo(Outcome.ENTERED);
  }

  @Test
  void anAccountThatDoesNotExistIsThrottledLikeOneThatDoes() {
    for (int i = 0; i < 5; i++) {
      assertThat(enter("ghost", "wrong")).isEqualTo(Entrance.REFUSED);
    }
    assertThat(enter("ghost", "wrong")).isEqualTo(Entrance.THROTTLED);
  }

  @Test
  void aCodeOpensOnceAndNotForAnotherPerson() {
    var nora = join("Nora", "Castel");
    var ines = join("Inès", "Castel");
    var code = code(nora);
    assertThat(activate(ines, code, GOOD)).isEqualTo(Entrance.REFUSED);
    assertThat(activate(nora, code.toLowerCase(java.util.Locale.ROOT), GOOD).outcome())
        .isEqualTo(Outcome.ENTERED);
    assertThat(activate(nora, code, GOOD)).isEqualTo(Entrance.REFUSED);
  }

  @Test
  void anOldCodeIsNoCode() {
    var person = join("Ali", "Benamar");
    var code = code(person);
    clock.advance(Duration.ofDays(31));
    assertThat(activate(person, code, GOOD)).isEqualTo(Entrance.REFUSED);
  }

  @Test
  void aWeakPasswordIsToldAndTheCodeStaysGood() {
    var person = join("Maëlle", "Kervadec");
    var code = code(person);
    assertRefused(person, code, "court", Reason.TOO_SHORT);
    assertRefused(person, code, "Motdepasse2026", Reason.TOO_COMMON);
    assertRefused(person, code, "aaaaaaaaaaaaaa", Reason.TOO_COMMON);
    assertRefused(person, code, "abcdefghijklmno", Reason.TOO_COMMON);
    assertRefused(person, code, "Kervadec-2014-xy", Reason.TOO_PERSONAL);
    assertThat(activate(person, code, GOOD).outcome()).isEqualTo(Outcome.ENTERED);
  }

  private void assertRefused(PersonId person, String code, String password, Reason reason) {
    assertThatThrownBy(() -> activate(person, code, password))
        .isInstanceOfSatisfying(
            PasswordRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void homonymsGetNumberedNamesAndNobodyTwoAccounts() {
    var one = join("Léa", "Martin");
    var other = join("Lea", "Martin");
    assertThat(List.of(login(one), login(other)))
        .containsExactlyInAnyOrder("lea.martin", "lea.martin2");
    publish(
        new PeopleJoined(clock.instant(), Fixture.TERRITORY, Fixture.SCHOOL, List.of(one, other)));
    var marker = join("Zoé", "Marqueur");
    assertThat(login(marker)).isEqualTo("zoe.marqueur");
    assertThat(accounts.find(Fixture.house(), one).orElseThrow().logins()).hasSize(1);
  }

  @Test
  void aSecretOpensUntilItsTimeIsOverOrItIsClosed() {
    var person = join("Hugo", "Lambert");
    var secret = activate(person, code(person), GOOD).secret();
    var signedIn = desk.find(Fixture.TERRITORY, secret).orElseThrow();
    assertThat(signedIn.actor().person()).isEqualTo(person);
    assertThat(signedIn.actor().affiliation()).isPresent();
    assertThat(desk.find(Fixture.ELSEWHERE, secret)).isEmpty();
    assertThat(desk.find(Fixture.TERRITORY, secret + "x")).isEmpty();
    desk.close(Fixture.TERRITORY, signedIn.session());
    assertThat(desk.find(Fixture.TERRITORY, secret)).isEmpty();
    recorded.awaitDelivery();
    assertThat(recorded.of(SessionClosed.class))
        .anyMatch(closed -> closed.session().equals(signedIn.session()));
    var again = enter(login(person), GOOD).secret();
    assertThat(again).isNotEqualTo(secret);
    clock.advance(Duration.ofMinutes(61));
    assertThat(desk.find(Fixture.TERRITORY, again)).isEmpty();
  }

  @Test
  void findingASessionCostsOneStatement() {
    var person = join("Rose", "Oudin");
    var secret = activate(person, code(person), GOOD).secret();
    long before = database.statementsOfThisThread();
    assertThat(desk.find(Fixture.TERRITORY, secret)).isPresent();
    assertThat(database.statementsOfThisThread() - before).isEqualTo(1);
  }

  @Test
  void onesOwnSessionsAreClosedAndNobodyElses() {
    var nora = join("Nora", "Session");
    var ines = join("Inès", "Session");
    var first = desk.find(Fixture.TERRITORY, activate(nora, code(nora), GOOD).secret());
    var second = enter(login(nora), GOOD).secret();
    var stranger = desk.find(Fixture.TERRITORY, activate(ines, code(ines), GOOD).secret());
    var actor = first.orElseThrow().actor();
    assertThat(sessions.mine(actor)).hasSize(2);
    sessions.close(actor, stranger.orElseThrow().session());
    assertThat(sessions.mine(stranger.orElseThrow().actor())).hasSize(1);
    assertThat(sessions.closeOthers(actor, first.orElseThrow().session())).isEqualTo(1);
    assertThat(desk.find(Fixture.TERRITORY, second)).isEmpty();
  }

  @Test
  void aNewPasswordEndsAllSessions() {
    var person = join("Jade", "Perrin");
    var secret = activate(person, code(person), GOOD).secret();
    var actor = desk.find(Fixture.TERRITORY, secret).orElseThrow().actor();
    assertThatThrownBy(() -> accounts.changePassword(actor, "wrong", "un autre grand secret"))
        .isInstanceOf(PasswordRefusedException.class);
    accounts.changePassword(actor, GOOD, "un autre grand secret");
    assertThat(desk.find(Fixture.TERRITORY, secret)).isEmpty();
    assertThat(enter(login(person), GOOD)).isEqualTo(Entrance.REFUSED);
  }

  @Test
  void aBlockedAccountOpensNothing() {
    var person = join("Tom", "Vasseur");
    var secret = activate(person, code(person), GOOD).secret();
    accounts.block(Fixture.house(), person);
    assertThat(desk.find(Fixture.TERRITORY, secret)).isEmpty();
    assertThat(enter(login(person), GOOD)).isEqualTo(Entrance.REFUSED);
    accounts.unblock(Fixture.house(), person);
    assertThat(enter(login(person), GOOD).outcome()).isEqualTo(Outcome.ENTERED);
  }

  @Test
  void whoBelongsNowhereMoreCannotComeIn() {
    var person = join("Elsa", "Roche");
    var login = active(person);
    directory.wear(person, List.of());
    publish(new PeopleLeft(clock.instant(), Fixture.TERRITORY, Fixture.SCHOOL, List.of(person)));
    recorded.awaitDelivery();
    assertThat(accounts.find(Fixture.house(), person).orElseThrow().state())
        .isEqualTo(AccountState.PRE_DELETED);
    assertThat(enter(login, GOOD)).isEqualTo(Entrance.REFUSED);
  }

  @Test
  void codesAreHandedOutByWhoAdministersAccountsOnly() {
    var person = join("Marc", "Aubry");
    var teacher = Fixture.actor(join("Lise", "Fabre"), Profile.TEACHER);
    assertThatThrownBy(() -> accounts.issueCodes(teacher, List.of(person)))
        .isInstanceOf(AccessRefusedException.class);
    var head = Fixture.actor(directory.add("Anne", "Head", Profile.HEAD), Profile.HEAD);
    assertThat(accounts.issueCodes(head, List.of(person))).hasSize(1);
    assertThat(accounts.find(teacher, person)).isEmpty();
  }

  @Test
  void anOutsideIdentityEntersOnlyIfItMeansOnePerson() {
    var person = join("Yann", "Guen");
    var source = SourceName.of("REGION");
    var identity = new ExternalIdentity(source, "subject-1", Map.of());
    assertThat(desk.enter(Fixture.TERRITORY, identity, HOME)).isEqualTo(Entrance.REFUSED);
    directory.know(new JoinKey(source, "-", "SUBJECT", "subject-1"), person);
    var entered = desk.enter(Fixture.TERRITORY, identity, HOME);
    assertThat(desk.find(Fixture.TERRITORY, entered.secret()).orElseThrow().method())
        .isEqualTo("REGION");
    assertThat(Instant.EPOCH).isBefore(clock.instant());
  }

  private Assurance sureness(Entrance entrance) {
    return desk.find(Fixture.TERRITORY, entrance.secret()).orElseThrow().actor().assurance();
  }

  @Test
  void aSessionKeepsHowSurelyItWasOpened() {
    var person = join("Yves", "Garant");
    var login = active(person);
    var source = SourceName.of("REGION");
    directory.know(new JoinKey(source, "-", "SUBJECT", "subject-2"), person);
    var identity = new ExternalIdentity(source, "subject-2", Map.of());
    assertThat(sureness(desk.enter(Fixture.TERRITORY, identity, HOME))).isEqualTo(Assurance.LOW);
    var sure = desk.enter(Fixture.TERRITORY, identity, Assurance.SUBSTANTIAL, HOME);
    assertThat(sureness(sure)).isEqualTo(Assurance.SUBSTANTIAL);
    assertThat(sureness(enter(login, GOOD)))
        .as("a password is not surer because a source was")
        .isEqualTo(Assurance.LOW);
    assertThat(sessions.mine(Actor.of(Fixture.TERRITORY, person)))
        .extracting(OpenSession::assurance)
        .containsExactlyInAnyOrder(
            Assurance.LOW, Assurance.LOW, Assurance.LOW, Assurance.SUBSTANTIAL);
  }
}
