package fr.ent.auth.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.PaperDirectory;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.Statements;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people do all day, and in September, is never stopped. */
@EntTest(beans = {PaperDirectory.class, Nodes.class})
class HonestReadingTest {
  private final ReadingBudget here;
  private final Grants grants;
  private final Database database;

  HonestReadingTest(ReadingBudget here, Grants grants, Database database) {
    this.here = here;
    this.grants = grants;
    this.database = database;
  }

  private static Actor somebody(Profile profile) {
    return Fixture.actor(PersonId.random(), profile);
  }

  @Test
  @Clause("SEC-19")
  void aSecretaryOpensTwoHundredCardsADayEachAfterASearch(SettableClock clock) {
    var secretary = somebody(Profile.STAFF);
    for (int day = 0; day < 5; day++) {
      for (int i = 0; i < 200; i++) {
        var found = Nodes.people(8);
        assertThat(Nodes.lists(here, secretary, found)).isTrue();
        assertThat(Nodes.opens(here, secretary, found.subList(0, 1))).isTrue();
      }
      clock.advance(Duration.ofHours(24));
    }
  }

  @Test
  @Clause("SEC-19")
  void whoHandsOutCodesPrintsThoseOfNineHundredPupilsAndTheirGuardians() {
    var head = somebody(Profile.HEAD);
    grants.give(
        Fixture.house(), Holder.of(head.person()), Accounts.ADMINISTER, Scope.of(Fixture.SCHOOL));
    for (int room = 0; room < 30; room++) {
      assertThat(Nodes.lists(here, head, Nodes.people(30))).isTrue();
      assertThat(Nodes.lists(here, head, Nodes.people(60))).isTrue();
    }
    assertThat(Nodes.enumerate(here, head, 450)).isEqualTo(400);
  }

  @Test
  @Clause("SEC-19")
  void whoWasGivenTheRightToExportReadsWidely() {
    var administrator = somebody(Profile.LOCAL_AUTHORITY);
    grants.give(
        Fixture.house(), Holder.of(administrator.person()), ReadingBudget.WIDELY, Scope.TERRITORY);
    for (int page = 0; page < 50; page++) {
      assertThat(Nodes.opens(here, administrator, Nodes.people(100))).isTrue();
    }
  }

  @Test
  void theHouseIsNeverCounted() {
    assertThat(Nodes.opens(here, Fixture.house(), Nodes.people(100_000))).isTrue();
  }

  @Test
  void readingTheSamePeopleAgainDoesNotCount() {
    var teacher = somebody(Profile.TEACHER);
    var people = Nodes.people(300);
    for (int i = 0; i < 10; i++) {
      assertThat(Nodes.lists(here, teacher, people)).isTrue();
      assertThat(Nodes.opens(here, teacher, people)).isTrue();
    }
    assertThat(Nodes.enumerate(here, teacher, 100)).isEqualTo(100);
  }

  @Test
  void oneselfDoesNotCount() {
    var teacher = somebody(Profile.TEACHER);
    Nodes.enumerate(here, teacher, 450);
    assertThat(Nodes.opens(here, teacher, List.of(teacher.person()))).isTrue();
  }

  @Test
  void whatWasReadADayAgoDoesNotCount(SettableClock clock) {
    var teacher = somebody(Profile.TEACHER);
    assertThat(Nodes.enumerate(here, teacher, 390)).isEqualTo(390);
    clock.advance(Duration.ofHours(25));
    assertThat(Nodes.enumerate(here, teacher, 390)).isEqualTo(390);
  }

  private void readsAClass(Actor teacher) {
    var list = Nodes.people(35);
    here.lines(teacher, list);
    list.subList(0, 15).forEach(one -> here.cards(teacher, List.of(one)));
  }

  @Test
  void aClassListAndAFewCardsCostNoStatementAndMoreCostOne() {
    assertThat(Statements.least(database, () -> readsAClass(somebody(Profile.TEACHER)))).isZero();
    Runnable more =
        () -> {
          var teacher = somebody(Profile.TEACHER);
          readsAClass(teacher);
          here.lines(teacher, Nodes.people(100));
        };
    assertThat(Statements.least(database, more)).isEqualTo(1);
  }
}
