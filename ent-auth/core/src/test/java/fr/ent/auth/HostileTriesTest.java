package fr.ent.auth;

import static fr.ent.auth.PaperPeople.GOOD;
import static fr.ent.auth.PaperPeople.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.PasswordRefusedException;
import fr.ent.api.sessions.Sessions;
import fr.ent.auth.accounts.Caller;
import fr.ent.auth.accounts.Credentials;
import fr.ent.auth.accounts.Entrance;
import fr.ent.auth.accounts.Entrance.Outcome;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.Statements;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@EntTest(beans = {PaperDirectory.class, PaperPeople.class})
class HostileTriesTest {
  private final PaperPeople people;
  private final LoginDesk desk;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Database database;
  private final SettableClock clock;

  HostileTriesTest(
      PaperPeople people,
      LoginDesk desk,
      Accounts accounts,
      Sessions sessions,
      Database database,
      SettableClock clock) {
    this.people = people;
    this.desk = desk;
    this.accounts = accounts;
    this.sessions = sessions;
    this.database = database;
    this.clock = clock;
  }

  @Test
  void fortyTriesAtOnceAreFiveTriesAndThirtyFiveClosedDoors() throws Exception {
    var login = people.login(people.active("Nina", "Rafale"));
    var pool = Executors.newFixedThreadPool(20);
    Callable<Entrance> guess = () -> people.enter(login, "wrong all along");
    var outcomes =
        pool.invokeAll(Collections.nCopies(40, guess)).stream().map(HostileTriesTest::get).toList();
    pool.shutdown();
    assertThat(outcomes).filteredOn(Entrance.REFUSED::equals).hasSizeBetween(1, 5);
    assertThat(outcomes).filteredOn(Entrance.THROTTLED::equals).hasSizeGreaterThanOrEqualTo(35);
  }

  private static <T> T get(java.util.concurrent.Future<T> future) {
    try {
      return future.get();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void eachBlockIsLongerAndTheRightPasswordEndsTheCount() {
    var login = people.login(people.active("Omar", "Patience"));
    for (int i = 0; i < 5; i++) {
      assertThat(people.enter(login, "wrong")).isEqualTo(Entrance.REFUSED);
    }
    clock.advance(Duration.ofSeconds(31));
    assertThat(people.enter(login, "wrong")).isEqualTo(Entrance.REFUSED);
    clock.advance(Duration.ofSeconds(31));
    assertThat(people.enter(login, GOOD)).isEqualTo(Entrance.THROTTLED);
    clock.advance(Duration.ofSeconds(30));
    assertThat(people.enter(login, GOOD).outcome()).isEqualTo(Outcome.ENTERED);
    assertThat(people.enter(login, "wrong")).isEqualTo(Entrance.REFUSED);
  }

  @Test
  void aNetworkThatTriesManyNamesIsSlowedDownAndOthersAreNot() {
    var login = people.login(people.active("Lina", "Voisine"));
    for (int i = 0; i < 200; i++) {
      // One house holds a whole range of IPv6: it counts as one network.
      var caller = new Caller("2001:db8:1:2::" + Integer.toHexString(i + 1), "");
      activateWithNoCode("spray" + i, caller);
    }
    assertThat(people.enter(login, GOOD, new Caller("2001:db8:1:2:ffff::9", "")))
        .isEqualTo(Entrance.THROTTLED);
    assertThat(people.enter(login, GOOD, new Caller("2001:db8:1:3::9", "")).outcome())
        .isEqualTo(Outcome.ENTERED);
    clock.advance(Duration.ofMinutes(2));
    assertThat(people.enter(login, GOOD, new Caller("2001:db8:1:2:ffff::9", "")).outcome())
        .isEqualTo(Outcome.ENTERED);
  }

  private void activateWithNoCode(String login, Caller caller) {
    assertThat(desk.activate(Fixture.TERRITORY, new Credentials(login, GOOD), "ABCD-EFGH", caller))
        .isEqualTo(Entrance.REFUSED);
  }

  @Test
  void noStatementTellsWhetherAnAccountExists() {
    var login = people.login(people.active("Sacha", "Miroir"));
    var other = people.login(people.active("Sacha", "Reflet"));
    assertThat(statements(() -> people.enter("no.such.name", "wrong")))
        .isEqualTo(statements(() -> people.enter(login, "wrong")));
    assertThat(statements(() -> activate("no.such.one")))
        .isEqualTo(statements(() -> activate(other)));
  }

  private Entrance activate(String login) {
    return desk.activate(Fixture.TERRITORY, new Credentials(login, GOOD), "AAAA-BBBB-CCCC", HOME);
  }

  private long statements(Supplier<Entrance> work) {
    return Statements.least(database, () -> assertThat(work.get()).isEqualTo(Entrance.REFUSED));
  }

  @Test
  void aWeakPasswordWithARightCodeIsNoGuess() {
    var person = people.join("Maël", "Hésitant");
    var code = people.code(person);
    var weak = new Credentials(people.login(person), "court");
    for (int i = 0; i < 7; i++) {
      assertThatThrownBy(() -> desk.activate(Fixture.TERRITORY, weak, code, HOME))
          .isInstanceOf(PasswordRefusedException.class);
    }
    assertThat(people.activate(person, code).outcome()).isEqualTo(Outcome.ENTERED);
  }

  @Test
  @Clause("IDN-11")
  @Clause("IDN-15")
  void aForgottenPasswordIsReplacedByACodeThatServesOnceAndInTime() {
    var person = people.active("Jade", "Oublieuse");
    var login = people.login(person);
    var late = people.code(person);
    clock.advance(Duration.ofDays(31));
    assertThat(people.activate(person, late)).isEqualTo(Entrance.REFUSED);
    var code = people.code(person);
    var chosen = new Credentials(login, "un hibou sur le toit");
    assertThat(desk.activate(Fixture.TERRITORY, chosen, code, HOME).outcome())
        .isEqualTo(Outcome.ENTERED);
    assertThat(people.enter(login, GOOD)).isEqualTo(Entrance.REFUSED);
    assertThat(people.enter(login, chosen.password()).outcome()).isEqualTo(Outcome.ENTERED);
    assertThat(people.activate(person, code)).isEqualTo(Entrance.REFUSED);
  }

  @Test
  void aBlockedAccountIsNotActivatedEither() {
    var person = people.join("Léo", "Retenu");
    var code = people.code(person);
    accounts.block(Fixture.house(), person);
    assertThat(people.activate(person, code)).isEqualTo(Entrance.REFUSED);
    accounts.unblock(Fixture.house(), person);
    assertThat(people.activate(person, code).outcome()).isEqualTo(Outcome.ENTERED);
  }

  @Test
  void whoStealsASessionDoesNotGuessThePasswordInIt() {
    var person = people.active("Ada", "Volée");
    var secret = people.enter(people.login(person), GOOD).secret();
    var actor = desk.find(Fixture.TERRITORY, secret).orElseThrow().actor();
    for (int i = 0; i < 6; i++) {
      assertThatThrownBy(() -> accounts.changePassword(actor, "wrong", "un autre grand secret"))
          .isInstanceOf(PasswordRefusedException.class);
    }
    assertThat(sessions.mine(actor)).isEmpty();
    assertThat(desk.find(Fixture.TERRITORY, secret)).isEmpty();
  }

  @Test
  void whoIsBlockedWhileComingInIsNotIn() throws Exception {
    var person = people.active("Ugo", "Course");
    var login = people.login(person);
    var pool = Executors.newFixedThreadPool(1);
    for (int i = 0; i < 10; i++) {
      var coming = pool.submit(() -> people.enter(login, GOOD));
      long wait = System.nanoTime() + i * 8_000_000L;
      while (System.nanoTime() < wait) {
        Thread.onSpinWait();
      }
      accounts.block(Fixture.house(), person);
      var secret = coming.get().secret();
      accounts.unblock(Fixture.house(), person);
      assertThat(desk.find(Fixture.TERRITORY, secret)).isEmpty();
    }
    pool.shutdown();
  }

  @Test
  void anAccentIsTheSameHoweverAKeyboardWritesIt() {
    var person = people.join("Chloé", "Clavier");
    var code = people.code(person);
    var composed = new Credentials(people.login(person), "la for\u00eat \u00e9tonnante");
    assertThat(desk.activate(Fixture.TERRITORY, composed, code, HOME).outcome())
        .isEqualTo(Outcome.ENTERED);
    assertThat(people.enter(composed.login(), "la fore\u0302t e\u0301tonnante").outcome())
        .isEqualTo(Outcome.ENTERED);
  }

  @Test
  @Clause("SEC-05")
  void noTableHoldsAPasswordACodeOrTheSecretOfASession() {
    var person = people.join("Eva", "Discrète");
    var code = people.code(person);
    var secret = people.activate(person, code).secret();
    people.enter(people.login(person), "MyWrongPassword-77");
    for (var table : tables()) {
      var text = rows(table);
      assertThat(text).doesNotContain(code, code.replace("-", ""), secret, GOOD, "MyWrongPassword");
    }
    assertThat(rows("auth.account")).contains("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  private List<String> tables() {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery(
                    """
                    select table_schema || '.' || table_name from information_schema.tables
                    where table_schema in ('auth', 'ent') and table_type = 'BASE TABLE'""")
                .mapTo(String.class)
                .list());
  }

  private String rows(String table) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                .mapTo(String.class)
                .one());
  }
}
