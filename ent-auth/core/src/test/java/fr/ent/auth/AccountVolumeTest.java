package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.accounts.ActivationCode;
import fr.ent.api.directory.PeopleJoined;
import fr.ent.api.directory.PeopleLeft;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.core.database.Database;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EntTest(beans = {PaperDirectory.class, PaperPeople.class})
class AccountVolumeTest {
  private static final int SCHOOL = 1000;

  private final PaperPeople people;
  private final PaperDirectory directory;
  private final Accounts accounts;
  private final Database database;
  private final Clock clock;

  AccountVolumeTest(
      PaperPeople people,
      PaperDirectory directory,
      Accounts accounts,
      Database database,
      Clock clock) {
    this.people = people;
    this.directory = directory;
    this.accounts = accounts;
    this.database = database;
    this.clock = clock;
  }

  private List<PersonId> school(String last) {
    var all =
        IntStream.range(0, SCHOOL)
            .mapToObj(i -> directory.add("Léa", last + (char) ('a' + i % 20), Profile.PUPIL))
            .toList();
    people.publish(new PeopleJoined(clock.instant(), Fixture.TERRITORY, Fixture.SCHOOL, all));
    return all;
  }

  private long rows(String table) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle -> handle.createQuery("select count(*) from auth." + table).mapTo(Long.class).one());
  }

  @Test
  void aThousandHomonymsHaveAThousandNamesHoweverOftenTheyAreTold() {
    var first = school("Martin");
    var second = school("Martin");
    people.publish(new PeopleJoined(clock.instant(), Fixture.TERRITORY, Fixture.SCHOOL, first));
    var late = people.join("Dernière", "Venue");
    var logins = new HashSet<String>();
    first.forEach(one -> logins.add(people.login(one)));
    second.forEach(one -> logins.add(people.login(one)));
    assertThat(logins).hasSize(2 * SCHOOL).allMatch(login -> login.startsWith("lea.martin"));
    assertThat(people.login(late)).isEqualTo("derniere.venue");
  }

  @Test
  void aSchoolGetsItsCodesInAFewStatementsBesideTheLog() {
    var all = school("Codes");
    long before = database.statementsOfThisThread();
    var codes = accounts.issueCodes(Fixture.house(), all);
    long statements = database.statementsOfThisThread() - before;
    assertThat(codes).hasSize(SCHOOL);
    assertThat(codes.stream().map(ActivationCode::code).distinct()).hasSize(SCHOOL);
    // Each code is an entry of the log, of three statements.
    assertThat(statements).isLessThan(3 * SCHOOL + 20);
  }

  @Test
  void whoLeavesAndComesBackHasTheAccountOfBefore() {
    var all = school("Retour");
    var login = people.login(all.get(0));
    all.forEach(one -> directory.wear(one, List.of()));
    people.publish(new PeopleLeft(clock.instant(), Fixture.TERRITORY, Fixture.SCHOOL, all));
    assertThat(all).allMatch(one -> state(one) == AccountState.PRE_DELETED);
    long logins = rows("login");
    people.publish(new PeopleJoined(clock.instant(), Fixture.TERRITORY, Fixture.SCHOOL, all));
    assertThat(people.login(all.get(0))).isEqualTo(login);
    assertThat(rows("login")).isEqualTo(logins);
  }

  private AccountState state(PersonId person) {
    return accounts.find(Actor.house(Fixture.TERRITORY), person).orElseThrow().state();
  }
}
