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
import fr.ent.auth.accounts.Entrance;
import fr.ent.auth.accounts.Entrance.Outcome;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@EntTest(beans = {PaperDirectory.class, PaperPeople.class})
class LoginDeskTest {
  private final LoginDesk desk;
  private final Accounts accounts;
  private final Sessions sessions;
  private final PaperDirectory directory;
  private final Database database;
  private final PaperPeople people;
  private final RecordedEvents recorded;
  private final SettableClock clock;

  LoginDeskTest(
      LoginDesk desk,
      Accounts accounts,
      Sessions sessions,
      PaperDirectory directory,
      Database database,
      PaperPeople people,
      RecordedEvents recorded,
      SettableClock clock) {
    this.desk = desk;
    this.accounts = accounts;
    this.sessions = sessions;
    this.directory = directory;
    this.database = database;
    this.people = people;
    this.recorded = recorded;
    this.clock = clock;
  }

  private String active(PersonId person) {
    assertThat(people.activate(person, people.code(person), PaperPeople.GOOD).outcome())
        .isEqualTo(Outcome.ENTERED);
    return people.login(person);
  }

  @Test
  void anUnknownAccountAndAWrongPasswordAreRefusedAlike() {
    var login = active(people.join("Nora", "Belval"));
    assertThat(people.enter("nobody.atall", PaperPeople.GOOD)).isEqualTo(Entrance.REFUSED);
    assertThat(people.enter(login, "wrong")).isEqualTo(Entrance.REFUSED);
    assertThat(people.enter(login, PaperPeople.GOOD).outcome()).isEqualTo(Outcome.ENTERED);
  }

  @Test
  @Clause("IDN-14")
  void fiveFailuresBlockTheAccountForAWhileWhoeverTries() {
    var login = active(people.join("Paul", "Dorval"));
    for (int i = 0; i < 5; i++) {
      assertThat(people.enter(login, "wrong " + i)).isEqualTo(Entrance.REFUSED);
    }
    assertThat(people.enter(login, PaperPeople.GOOD)).isEqualTo(Entrance.THROTTLED);
    clock.advance(Duration.ofSeconds(31));
    assertThat(people.enter(login, PaperPeople.GOOD).outcome()).isEqualTo(Outcome.ENTERED);
  }

  @Test
  void anAccountThatDoesNotExistIsThrottledLikeOneThatDoes() {
    for (int i = 0; i < 5; i++) {
      assertThat(people.enter("ghost", "wrong")).isEqualTo(Entrance.REFUSED);
    }
    assertThat(people.enter("ghost", "wrong")).isEqualTo(Entrance.THROTTLED);
  }

  @Test
  void aCodeOpensOnceAndNotForAnotherPerson() {
    var nora = people.join("Nora", "Castel");
    var ines = people.join("Inès", "Castel");
    var code = people.code(nora);
    assertThat(people.activate(ines, code, PaperPeople.GOOD)).isEqualTo(Entrance.REFUSED);
    assertThat(
            people
                .activate(nora, code.toLowerCase(java.util.Locale.ROOT), PaperPeople.GOOD)
                .outcome())
        .isEqualTo(Outcome.ENTERED);
    assertThat(people.activate(nora, code, PaperPeople.GOOD)).isEqualTo(Entrance.REFUSED);
  }

  @Test
  void anOldCodeIsNoCode() {
    var person = people.join("Ali", "Benamar");
    var code = people.code(person);
    clock.advance(Duration.ofDays(31));
    assertThat(people.activate(person, code, PaperPeople.GOOD)).isEqualTo(Entrance.REFUSED);
  }

  @Test
  void aWeakPasswordIsToldAndTheCodeStaysGood() {
    var person = people.join("Maëlle", "Kervadec");
    var code = people.code(person);
    assertRefused(person, code, "court", Reason.TOO_SHORT);
    assertRefused(person, code, "Motdepasse2026", Reason.TOO_COMMON);
    assertRefused(person, code, "aaaaaaaaaaaaaa", Reason.TOO_COMMON);
    assertRefused(person, code, "abcdefghijklmno", Reason.TOO_COMMON);
    assertRefused(person, code, "Kervadec-2014-xy", Reason.TOO_PERSONAL);
    assertThat(people.activate(person, code, PaperPeople.GOOD).outcome())
        .isEqualTo(Outcome.ENTERED);
  }

  private void assertRefused(PersonId person, String code, String password, Reason reason) {
    assertThatThrownBy(() -> people.activate(person, code, password))
        .isInstanceOfSatisfying(
            PasswordRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void homonymsGetNumberedNamesAndNobodyTwoAccounts() {
    var one = people.join("Léa", "Martin");
    var other = people.join("Lea", "Martin");
    assertThat(List.of(people.login(one), people.login(other)))
        .containsExactlyInAnyOrder("lea.martin", "lea.martin2");
    people.publish(
        new PeopleJoined(clock.instant(), Fixture.TERRITORY, Fixture.SCHOOL, List.of(one, other)));
    var marker = people.join("Zoé", "Marqueur");
    assertThat(people.login(marker)).isEqualTo("zoe.marqueur");
    assertThat(accounts.find(Fixture.house(), one).orElseThrow().logins()).hasSize(1);
  }

  @Test
  void aSecretOpensUntilItsTimeIsOverOrItIsClosed() {
    var person = people.join("Hugo", "Lambert");
    var secret = people.activate(person, people.code(person), PaperPeople.GOOD).secret();
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
    var again = people.enter(people.login(person), PaperPeople.GOOD).secret();
    assertThat(again).isNotEqualTo(secret);
    clock.advance(Duration.ofMinutes(61));
    assertThat(desk.find(Fixture.TERRITORY, again)).isEmpty();
  }

  @Test
  void findingASessionCostsOneStatement() {
    var person = people.join("Rose", "Oudin");
    var secret = people.activate(person, people.code(person), PaperPeople.GOOD).secret();
    Runnable finding = () -> assertThat(desk.find(Fixture.TERRITORY, secret)).isPresent();
    assertThat(Statements.least(database, finding)).isEqualTo(1);
  }

  @Test
  void onesOwnSessionsAreClosedAndNobodyElses() {
    var nora = people.join("Nora", "Session");
    var ines = people.join("Inès", "Session");
    var first =
        desk.find(
            Fixture.TERRITORY, people.activate(nora, people.code(nora), PaperPeople.GOOD).secret());
    var second = people.enter(people.login(nora), PaperPeople.GOOD).secret();
    var stranger =
        desk.find(
            Fixture.TERRITORY, people.activate(ines, people.code(ines), PaperPeople.GOOD).secret());
    var actor = first.orElseThrow().actor();
    assertThat(sessions.mine(actor)).hasSize(2);
    sessions.close(actor, stranger.orElseThrow().session());
    assertThat(sessions.mine(stranger.orElseThrow().actor())).hasSize(1);
    assertThat(sessions.closeOthers(actor, first.orElseThrow().session())).isEqualTo(1);
    assertThat(desk.find(Fixture.TERRITORY, second)).isEmpty();
  }

  @Test
  void aNewPasswordEndsAllSessions() {
    var person = people.join("Jade", "Perrin");
    var secret = people.activate(person, people.code(person), PaperPeople.GOOD).secret();
    var actor = desk.find(Fixture.TERRITORY, secret).orElseThrow().actor();
    assertThatThrownBy(() -> accounts.changePassword(actor, "wrong", "un autre grand secret"))
        .isInstanceOf(PasswordRefusedException.class);
    accounts.changePassword(actor, PaperPeople.GOOD, "un autre grand secret");
    assertThat(desk.find(Fixture.TERRITORY, secret)).isEmpty();
    assertThat(people.enter(people.login(person), PaperPeople.GOOD)).isEqualTo(Entrance.REFUSED);
  }

  @Test
  void aBlockedAccountOpensNothing() {
    var person = people.join("Tom", "Vasseur");
    var secret = people.activate(person, people.code(person), PaperPeople.GOOD).secret();
    accounts.block(Fixture.house(), person);
    assertThat(desk.find(Fixture.TERRITORY, secret)).isEmpty();
    assertThat(people.enter(people.login(person), PaperPeople.GOOD)).isEqualTo(Entrance.REFUSED);
    accounts.unblock(Fixture.house(), person);
    assertThat(people.enter(people.login(person), PaperPeople.GOOD).outcome())
        .isEqualTo(Outcome.ENTERED);
  }

  @Test
  void whoBelongsNowhereMoreCannotComeIn() {
    var person = people.join("Elsa", "Roche");
    var login = active(person);
    directory.wear(person, List.of());
    people.publish(
        new PeopleLeft(clock.instant(), Fixture.TERRITORY, Fixture.SCHOOL, List.of(person)));
    assertThat(accounts.find(Fixture.house(), person).orElseThrow().state())
        .isEqualTo(AccountState.PRE_DELETED);
    assertThat(people.enter(login, PaperPeople.GOOD)).isEqualTo(Entrance.REFUSED);
  }

  @Test
  void codesAreHandedOutByWhoAdministersAccountsOnly() {
    var person = people.join("Marc", "Aubry");
    var teacher = Fixture.actor(people.join("Lise", "Fabre"), Profile.TEACHER);
    assertThatThrownBy(() -> accounts.issueCodes(teacher, List.of(person)))
        .isInstanceOf(AccessRefusedException.class);
    var head = Fixture.actor(directory.add("Anne", "Head", Profile.HEAD), Profile.HEAD);
    assertThat(accounts.issueCodes(head, List.of(person))).hasSize(1);
    assertThat(accounts.find(teacher, person)).isEmpty();
  }

  @Test
  void anOutsideIdentityEntersOnlyIfItMeansOnePerson() {
    var person = people.join("Yann", "Guen");
    var source = SourceName.of("REGION");
    var identity = new ExternalIdentity(source, "subject-1", Map.of());
    assertThat(desk.enter(Fixture.TERRITORY, identity, PaperPeople.HOME))
        .isEqualTo(Entrance.REFUSED);
    directory.know(new JoinKey(source, "-", "SUBJECT", "subject-1"), person);
    var entered = desk.enter(Fixture.TERRITORY, identity, PaperPeople.HOME);
    assertThat(desk.find(Fixture.TERRITORY, entered.secret()).orElseThrow().method())
        .isEqualTo("REGION");
    assertThat(Instant.EPOCH).isBefore(clock.instant());
  }

  private Assurance sureness(Entrance entrance) {
    return desk.find(Fixture.TERRITORY, entrance.secret()).orElseThrow().actor().assurance();
  }

  @Test
  void aSessionKeepsHowSurelyItWasOpened() {
    var person = people.join("Yves", "Garant");
    var login = active(person);
    var source = SourceName.of("REGION");
    directory.know(new JoinKey(source, "-", "SUBJECT", "subject-2"), person);
    var identity = new ExternalIdentity(source, "subject-2", Map.of());
    assertThat(sureness(desk.enter(Fixture.TERRITORY, identity, PaperPeople.HOME)))
        .isEqualTo(Assurance.LOW);
    var sure = desk.enter(Fixture.TERRITORY, identity, Assurance.SUBSTANTIAL, PaperPeople.HOME);
    assertThat(sureness(sure)).isEqualTo(Assurance.SUBSTANTIAL);
    assertThat(sureness(people.enter(login, PaperPeople.GOOD)))
        .as("a password is not surer because a source was")
        .isEqualTo(Assurance.LOW);
    assertThat(sessions.mine(Actor.of(Fixture.TERRITORY, person)))
        .extracting(OpenSession::assurance)
        .containsExactlyInAnyOrder(
            Assurance.LOW, Assurance.LOW, Assurance.LOW, Assurance.SUBSTANTIAL);
  }
}
