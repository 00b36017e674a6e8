package fr.ent.auth.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Mef;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.PaperDirectory;
import fr.ent.auth.opening.LateOpening.Whom;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.Statements;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who must wait at the start of the year, and who need not. */
@EntTest(beans = PaperDirectory.class)
class YearOpeningTest {
  private final YearOpening opening;
  private final OpeningSweep sweep;
  private final PaperDirectory directory;
  private final SettableClock clock;
  private final LocalDate today;
  private final LocalDate soon;
  private final NewYear year;

  YearOpeningTest(
      YearOpening opening, OpeningSweep sweep, PaperDirectory directory, SettableClock clock) {
    this.opening = opening;
    this.sweep = sweep;
    this.directory = directory;
    this.clock = clock;
    today = LocalDate.now(clock);
    soon = today.plusDays(5);
    year = new NewYear(directory);
  }

  @AfterEach
  void undoAll() {
    clock.set(today.atTime(7, 40).atZone(clock.getZone()).toInstant());
    opening.all(Fixture.house()).forEach(one -> opening.undo(Fixture.house(), one.id()));
  }

  private boolean waits(Actor actor) {
    return opening.over(actor).isPresent();
  }

  @Test
  void nobodyWaitsWhileNothingIsPutOff() {
    assertThat(opening.over(year.pupil(year.school, year.sixthB))).isEmpty();
    assertThat(opening.over(Actor.of(Fixture.TERRITORY, PersonId.random()))).isEmpty();
    assertThat(opening.over(Fixture.house())).isEmpty();
  }

  @Test
  @Clause("AAS-20")
  void aClassWaitsAndNoOtherClassOrSchoolOrTeacher() {
    var kept = opening.postpone(year.head, year.ofClass(), soon);
    assertThat(opening.over(year.pupil(year.school, year.sixthB))).contains(kept);
    assertThat(waits(year.pupil(year.school, directory.open(year.school, "6A")))).isFalse();
    assertThat(waits(year.pupil(year.school))).isFalse();
    assertThat(waits(year.pupil(year.other, directory.open(year.other, "6B")))).isFalse();
    assertThat(waits(NewYear.at(year.school, PersonId.random(), Profile.TEACHER))).isFalse();
    assertThat(waits(year.head)).isFalse();
    var form = directory.add("Marc", "Principal", Profile.TEACHER);
    directory.join(year.sixthB, form, Capacity.FORM_TEACHER, Period.ALWAYS);
    assertThat(waits(NewYear.at(year.school, form, Profile.TEACHER))).isFalse();
    assertThat(waits(Actor.of(Fixture.ELSEWHERE, year.pupil(year.school, year.sixthB).person())))
        .isFalse();
  }

  @Test
  void aLevelWaits() {
    var sixth = year.pupil(year.school, directory.open(year.school, "6C"));
    directory.study(sixth.person(), NewYear.SIXTH);
    opening.postpone(year.head, year.families(Set.of(), Set.of(NewYear.SIXTH)), soon);
    assertThat(waits(sixth)).isTrue();
    assertThat(waits(year.pupil(year.school, year.sixthB)))
        .as("of whom the level is not known")
        .isFalse();
    assertThat(opening.mefs(year.head, year.school))
        .extracting(Mef::code)
        .containsExactly(NewYear.SIXTH);
  }

  @Test
  void aSchoolWaitsForTheDayOnItsOwnClock() {
    var there = year.pupil(year.overseas);
    var here = year.pupil(year.school);
    opening.postpone(Fixture.house(), year.ofSchool(year.overseas), soon);
    opening.postpone(Fixture.house(), year.ofSchool(year.school), soon);
    // Midnight in La Réunion is nine in the evening in Paris, the day before.
    var midnight = soon.atStartOfDay(ZoneId.of("Indian/Reunion"));
    clock.set(midnight.minusSeconds(1).toInstant());
    assertThat(waits(there)).isTrue();
    clock.set(midnight.toInstant());
    assertThat(waits(there)).isFalse();
    assertThat(waits(here)).isTrue();
    assertThat(opening.all(Fixture.house()))
        .extracting(one -> one.whom().school())
        .containsExactly(year.school);
    clock.set(soon.atStartOfDay(ZoneId.of("Europe/Paris")).toInstant());
    assertThat(waits(here)).isFalse();
  }

  @Test
  void aPupilWaitsForTheLastThatConcernsHim() {
    var pupil = year.pupil(year.school, year.sixthB);
    opening.postpone(year.head, year.ofSchool(year.school), soon);
    var last = opening.postpone(year.head, year.ofClass(), soon.plusDays(2));
    assertThat(opening.over(pupil)).contains(last);
    clock.set(soon.atTime(12, 0).atZone(clock.getZone()).toInstant());
    assertThat(opening.over(pupil)).contains(last);
    assertThat(waits(year.pupil(year.school))).isFalse();
  }

  @Test
  void aPupilOfAgeWaitsAsAPupilAndNotInAnotherHat() {
    var grown = year.pupil(year.school, year.sixthB);
    opening.postpone(year.head, year.ofClass(), soon);
    assertThat(waits(grown)).isTrue();
    assertThat(waits(NewYear.at(year.school, grown.person(), Profile.SCHOOL_LIFE))).isFalse();
  }

  @Test
  void aGuardianWaitsOnlyWhileEveryChildThereWaits() {
    var closed = year.pupil(year.school, year.sixthB);
    var open = year.pupil(year.school);
    var elsewhere = year.pupil(year.other);
    opening.postpone(year.head, year.ofClass(), soon);
    assertThat(waits(year.guardian(year.school, closed))).isTrue();
    assertThat(waits(year.guardian(year.school, closed, open))).isFalse();
    assertThat(waits(year.guardian(year.school, closed, elsewhere)))
        .as("that one is next door")
        .isTrue();
    assertThat(waits(year.guardian(year.other, closed, elsewhere)))
        .as("in the year.other hat")
        .isFalse();
    assertThat(waits(year.guardian(year.school))).as("without a child").isFalse();
    var grandmother = year.guardian(year.school);
    directory.tie(grandmother.person(), closed.person(), LegalLevel.NONE);
    directory.tie(grandmother.person(), open.person(), LegalLevel.LEGAL_GUARDIAN);
    assertThat(waits(grandmother)).as("by legal level, never by kinship").isFalse();
  }

  @Test
  void aGuardianIsLetInWithTheFirstChild() {
    var sixthA = directory.open(year.school, "6A");
    var both =
        year.guardian(
            year.school, year.pupil(year.school, year.sixthB), year.pupil(year.school, sixthA));
    opening.postpone(year.head, year.ofClass(), soon.plusDays(4));
    var whom = year.families(Set.of(sixthA), Set.of());
    var first = opening.postpone(year.head, whom, soon);
    assertThat(opening.over(both)).contains(first);
    clock.set(soon.atTime(0, 0).atZone(clock.getZone()).toInstant());
    assertThat(waits(both)).isFalse();
  }

  @Test
  void onlyTheProfilesChosenWait() {
    var pupil = year.pupil(year.school, year.sixthB);
    var only = new Whom(year.school, Set.of(year.sixthB), Set.of(), Set.of(Profile.PUPIL));
    opening.postpone(year.head, only, soon);
    assertThat(waits(pupil)).isTrue();
    assertThat(waits(year.guardian(year.school, pupil))).isFalse();
    assertThatThrownBy(() -> new Whom(year.school, Set.of(), Set.of(), Set.of(Profile.TEACHER)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Whom(year.school, Set.of(), Set.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void classesAndDaysThatAreNotRightAreRefusedAndKeepNobodyOut() {
    var foreign = directory.open(year.other, "6B");
    var wrong = new ArrayList<Runnable>();
    for (var group : List.of(foreign, GroupId.random())) {
      var whom = year.families(Set.of(group), Set.of());
      wrong.add(() -> opening.postpone(year.head, whom, soon));
      wrong.add(() -> opening.concerned(year.head, whom));
    }
    var unknown = year.families(Set.of(), Set.of(MefCode.of("99999999999")));
    wrong.add(() -> opening.postpone(year.head, unknown, soon));
    for (var day : List.of(today, today.minusDays(1), today.plusYears(1).plusDays(1))) {
      wrong.add(() -> opening.postpone(year.head, year.ofClass(), day));
    }
    for (var one : wrong) {
      assertThatThrownBy(one::run).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(opening.all(Fixture.house())).isEmpty();
  }

  @Test
  void whoDoesNotAdministerTheSchoolIsRefused() {
    var kept = opening.postpone(year.head, year.ofClass(), soon);
    var stranger = NewYear.at(year.other, PersonId.random(), Profile.HEAD);
    var teacher = NewYear.at(year.school, PersonId.random(), Profile.TEACHER);
    for (var actor : List.of(stranger, teacher)) {
      for (Runnable one :
          List.<Runnable>of(
              () -> opening.postpone(actor, year.ofClass(), soon),
              () -> opening.mefs(actor, year.school),
              () -> opening.concerned(actor, year.ofClass()))) {
        assertThatThrownBy(one::run).isInstanceOf(AccessRefusedException.class);
      }
    }
    opening.undo(stranger, kept.id());
    assertThat(opening.all(stranger)).isEmpty();
    assertThatThrownBy(() -> opening.undo(teacher, kept.id()))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> opening.all(teacher)).isInstanceOf(AccessRefusedException.class);
    assertThat(opening.all(year.head)).containsExactly(kept);
    assertThat(waits(year.pupil(year.school, year.sixthB))).isTrue();
  }

  @Test
  void puttingOffAgainChangesTheDayAndUndoingLetsInAtOnce(AuditLog log) {
    var pupil = year.pupil(year.school, year.sixthB);
    var first = opening.postpone(year.head, year.ofClass(), soon);
    var again = opening.postpone(year.head, year.ofClass(), soon.plusDays(1));
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(opening.over(pupil)).contains(again);
    opening.undo(year.head, again.id());
    opening.undo(year.head, again.id());
    opening.undo(year.head, UUID.randomUUID());
    assertThat(waits(pupil)).isFalse();
    var kept =
        log.read(Fixture.house(), AuditQuery.of("opening:").about(year.head.person()).size(9));
    assertThat(kept)
        .extracting(AuditEntry::fact)
        .extracting(fact -> fact.operation())
        .containsExactlyInAnyOrder("opening:postpone", "opening:postpone", "opening:undo");
  }

  @Test
  void itIsKnownBeforehandHowManyWouldWait() {
    var one = year.pupil(year.school, year.sixthB);
    var two = year.pupil(year.school, year.sixthB);
    directory.study(two.person(), NewYear.SIXTH);
    var sixthA = year.pupil(year.school, directory.open(year.school, "6A"));
    directory.study(sixthA.person(), NewYear.SIXTH);
    year.guardian(year.school, one, two);
    year.guardian(year.school, sixthA);
    var form = directory.add("Marc", "Principal", Profile.TEACHER);
    directory.join(year.sixthB, form, Capacity.FORM_TEACHER, Period.ALWAYS);
    assertThat(opening.concerned(year.head, year.ofClass()))
        .isEqualTo(new YearOpening.Concerned(2, 1));
    var level = year.families(Set.of(year.sixthB), Set.of(NewYear.SIXTH));
    assertThat(opening.concerned(year.head, level)).isEqualTo(new YearOpening.Concerned(3, 2));
    assertThat(opening.concerned(year.head, year.ofSchool(year.school)))
        .isEqualTo(new YearOpening.Concerned(3, 2));
    var only = new Whom(year.school, Set.of(year.sixthB), Set.of(), Set.of(Profile.PUPIL));
    assertThat(opening.concerned(year.head, only)).isEqualTo(new YearOpening.Concerned(2, 0));
    assertThat(opening.all(year.head)).isEmpty();
  }

  @Test
  void whatIsOverIsPutAwayWhenItIsOverEverywhere(Database database) {
    opening.postpone(year.head, year.ofClass(), soon);
    clock.set(soon.atTime(12, 0).atZone(ZoneId.of("Europe/Paris")).toInstant());
    sweep.run();
    assertThat(rows(database)).isEqualTo(1);
    clock.set(soon.plusDays(1).atTime(13, 0).atZone(ZoneId.of("Europe/Paris")).toInstant());
    sweep.run();
    assertThat(rows(database)).isZero();
  }

  private static long rows(Database database) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle -> handle.createQuery("select count(*) from auth.opening").mapTo(Long.class).one());
  }

  @Test
  void whoeverNeedNotWaitCostsNoStatement(Database database) {
    opening.postpone(year.head, year.ofClass(), soon);
    var teacher = NewYear.at(year.school, PersonId.random(), Profile.TEACHER);
    assertThat(Statements.least(database, () -> assertThat(waits(teacher)).isFalse())).isZero();
  }
}
