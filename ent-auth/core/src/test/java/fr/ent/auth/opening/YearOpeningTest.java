package fr.ent.auth.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Mef;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.PaperDirectory;
import fr.ent.auth.opening.LateOpening.Whom;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
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
  private static final MefCode SIXTH = MefCode.of("10010012110");
  private static final Set<Profile> FAMILIES = Set.of(Profile.PUPIL, Profile.GUARDIAN);

  private final YearOpening opening;
  private final OpeningSweep sweep;
  private final PaperDirectory directory;
  private final SettableClock clock;
  private final LocalDate today;
  private final LocalDate soon;
  private final StructureId school;
  private final StructureId other;
  private final StructureId overseas;
  private final GroupId sixthB;
  private final Actor head;

  YearOpeningTest(
      YearOpening opening, OpeningSweep sweep, PaperDirectory directory, SettableClock clock) {
    this.opening = opening;
    this.sweep = sweep;
    this.directory = directory;
    this.clock = clock;
    today = LocalDate.now(clock);
    soon = today.plusDays(5);
    school = directory.build("Collège des Tilleuls", "Europe/Paris");
    other = directory.build("Collège du Port", "Europe/Paris");
    overseas = directory.build("Collège du Volcan", "Indian/Reunion");
    sixthB = directory.open(school, "6B");
    head = at(school, directory.add("Anne", "Tête", Profile.HEAD), Profile.HEAD);
  }

  @AfterEach
  void undoAll() {
    clock.set(today.atTime(7, 40).atZone(clock.getZone()).toInstant());
    opening.all(Fixture.house()).forEach(one -> opening.undo(Fixture.house(), one.id()));
  }

  private static Actor at(StructureId where, PersonId person, Profile profile) {
    return Actor.of(Fixture.TERRITORY, person, Affiliation.of(where, profile));
  }

  private Actor pupil(StructureId where, GroupId... classes) {
    var person = directory.add("Lino", "Nouveau", Profile.PUPIL);
    directory.wear(person, List.of(Affiliation.of(where, Profile.PUPIL)));
    for (var one : classes) {
      directory.join(one, person, Capacity.MEMBER, Period.ALWAYS);
    }
    return at(where, person, Profile.PUPIL);
  }

  private Actor guardian(StructureId where, Actor... children) {
    var person = directory.add("Nadia", "Parent", Profile.GUARDIAN);
    for (var child : children) {
      directory.tie(person, child.person(), LegalLevel.LEGAL_GUARDIAN);
    }
    return at(where, person, Profile.GUARDIAN);
  }

  private Whom ofClass() {
    return new Whom(school, Set.of(sixthB), Set.of(), FAMILIES);
  }

  private Whom ofSchool(StructureId where) {
    return new Whom(where, Set.of(), Set.of(), FAMILIES);
  }

  private boolean waits(Actor actor) {
    return opening.over(actor).isPresent();
  }

  @Test
  void nobodyWaitsWhileNothingIsPutOff() {
    assertThat(opening.over(pupil(school, sixthB))).isEmpty();
    assertThat(opening.over(Actor.of(Fixture.TERRITORY, PersonId.random()))).isEmpty();
    assertThat(opening.over(Fixture.house())).isEmpty();
  }

  @Test
  @Clause("AAS-20")
  void aClassWaitsAndNoOtherClassOrSchoolOrTeacher() {
    var kept = opening.postpone(head, ofClass(), soon);
    assertThat(opening.over(pupil(school, sixthB))).contains(kept);
    assertThat(waits(pupil(school, directory.open(school, "6A")))).isFalse();
    assertThat(waits(pupil(school))).isFalse();
    assertThat(waits(pupil(other, directory.open(other, "6B")))).isFalse();
    assertThat(waits(at(school, PersonId.random(), Profile.TEACHER))).isFalse();
    assertThat(waits(head)).isFalse();
    var form = directory.add("Marc", "Principal", Profile.TEACHER);
    directory.join(sixthB, form, Capacity.FORM_TEACHER, Period.ALWAYS);
    assertThat(waits(at(school, form, Profile.TEACHER))).isFalse();
    assertThat(waits(Actor.of(Fixture.ELSEWHERE, pupil(school, sixthB).person()))).isFalse();
  }

  @Test
  void aLevelWaits() {
    var sixth = pupil(school, directory.open(school, "6C"));
    directory.study(sixth.person(), SIXTH);
    opening.postpone(head, new Whom(school, Set.of(), Set.of(SIXTH), FAMILIES), soon);
    assertThat(waits(sixth)).isTrue();
    assertThat(waits(pupil(school, sixthB))).as("of whom the level is not known").isFalse();
    assertThat(opening.mefs(head, school)).extracting(Mef::code).containsExactly(SIXTH);
  }

  @Test
  void aSchoolWaitsForTheDayOnItsOwnClock() {
    var there = pupil(overseas);
    var here = pupil(school);
    opening.postpone(Fixture.house(), ofSchool(overseas), soon);
    opening.postpone(Fixture.house(), ofSchool(school), soon);
    // Midnight in La Réunion is nine in the evening in Paris, the day before.
    var midnight = soon.atStartOfDay(ZoneId.of("Indian/Reunion"));
    clock.set(midnight.minusSeconds(1).toInstant());
    assertThat(waits(there)).isTrue();
    clock.set(midnight.toInstant());
    assertThat(waits(there)).isFalse();
    assertThat(waits(here)).isTrue();
    assertThat(opening.all(Fixture.house()))
        .extracting(one -> one.whom().school())
        .containsExactly(school);
    clock.set(soon.atStartOfDay(ZoneId.of("Europe/Paris")).toInstant());
    assertThat(waits(here)).isFalse();
  }

  @Test
  void aPupilWaitsForTheLastThatConcernsHim() {
    var pupil = pupil(school, sixthB);
    opening.postpone(head, ofSchool(school), soon);
    var last = opening.postpone(head, ofClass(), soon.plusDays(2));
    assertThat(opening.over(pupil)).contains(last);
    clock.set(soon.atTime(12, 0).atZone(clock.getZone()).toInstant());
    assertThat(opening.over(pupil)).contains(last);
    assertThat(waits(pupil(school))).isFalse();
  }

  @Test
  void aPupilOfAgeWaitsAsAPupilAndNotInAnotherHat() {
    var grown = pupil(school, sixthB);
    opening.postpone(head, ofClass(), soon);
    assertThat(waits(grown)).isTrue();
    assertThat(waits(at(school, grown.person(), Profile.SCHOOL_LIFE))).isFalse();
  }

  @Test
  void aGuardianWaitsOnlyWhileEveryChildThereWaits() {
    var closed = pupil(school, sixthB);
    var open = pupil(school);
    var elsewhere = pupil(other);
    opening.postpone(head, ofClass(), soon);
    assertThat(waits(guardian(school, closed))).isTrue();
    assertThat(waits(guardian(school, closed, open))).isFalse();
    assertThat(waits(guardian(school, closed, elsewhere))).as("that one is next door").isTrue();
    assertThat(waits(guardian(other, closed, elsewhere))).as("in the other hat").isFalse();
    assertThat(waits(guardian(school))).as("without a child").isFalse();
    var grandmother = guardian(school);
    directory.tie(grandmother.person(), closed.person(), LegalLevel.NONE);
    directory.tie(grandmother.person(), open.person(), LegalLevel.LEGAL_GUARDIAN);
    assertThat(waits(grandmother)).as("by legal level, never by kinship").isFalse();
  }

  @Test
  void aGuardianIsLetInWithTheFirstChild() {
    var sixthA = directory.open(school, "6A");
    var both = guardian(school, pupil(school, sixthB), pupil(school, sixthA));
    opening.postpone(head, ofClass(), soon.plusDays(4));
    var whom = new Whom(school, Set.of(sixthA), Set.of(), FAMILIES);
    var first = opening.postpone(head, whom, soon);
    assertThat(opening.over(both)).contains(first);
    clock.set(soon.atTime(0, 0).atZone(clock.getZone()).toInstant());
    assertThat(waits(both)).isFalse();
  }

  @Test
  void onlyTheProfilesChosenWait() {
    var pupil = pupil(school, sixthB);
    var only = new Whom(school, Set.of(sixthB), Set.of(), Set.of(Profile.PUPIL));
    opening.postpone(head, only, soon);
    assertThat(waits(pupil)).isTrue();
    assertThat(waits(guardian(school, pupil))).isFalse();
    assertThatThrownBy(() -> new Whom(school, Set.of(), Set.of(), Set.of(Profile.TEACHER)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Whom(school, Set.of(), Set.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void classesAndDaysThatAreNotRightAreRefusedAndKeepNobodyOut() {
    var foreign = directory.open(other, "6B");
    var wrong = new ArrayList<Runnable>();
    for (var group : List.of(foreign, GroupId.random())) {
      var whom = new Whom(school, Set.of(group), Set.of(), FAMILIES);
      wrong.add(() -> opening.postpone(head, whom, soon));
      wrong.add(() -> opening.concerned(head, whom));
    }
    var unknown = new Whom(school, Set.of(), Set.of(MefCode.of("99999999999")), FAMILIES);
    wrong.add(() -> opening.postpone(head, unknown, soon));
    for (var day : List.of(today, today.minusDays(1), today.plusYears(1).plusDays(1))) {
      wrong.add(() -> opening.postpone(head, ofClass(), day));
    }
    for (var one : wrong) {
      assertThatThrownBy(one::run).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(opening.all(Fixture.house())).isEmpty();
  }

  @Test
  void whoDoesNotAdministerTheSchoolIsRefused() {
    var kept = opening.postpone(head, ofClass(), soon);
    var stranger = at(other, PersonId.random(), Profile.HEAD);
    var teacher = at(school, PersonId.random(), Profile.TEACHER);
    for (var actor : List.of(stranger, teacher)) {
      for (Runnable one :
          List.<Runnable>of(
              () -> opening.postpone(actor, ofClass(), soon),
              () -> opening.undo(actor, kept.id()),
              () -> opening.mefs(actor, school),
              () -> opening.concerned(actor, ofClass()))) {
        assertThatThrownBy(one::run).isInstanceOf(AccessRefusedException.class);
      }
    }
    assertThat(opening.all(stranger)).isEmpty();
    assertThatThrownBy(() -> opening.all(teacher)).isInstanceOf(AccessRefusedException.class);
    assertThat(opening.all(head)).containsExactly(kept);
    assertThat(waits(pupil(school, sixthB))).isTrue();
  }

  @Test
  void puttingOffAgainChangesTheDayAndUndoingLetsInAtOnce(AuditLog log) {
    var pupil = pupil(school, sixthB);
    var first = opening.postpone(head, ofClass(), soon);
    var again = opening.postpone(head, ofClass(), soon.plusDays(1));
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(opening.over(pupil)).contains(again);
    opening.undo(head, again.id());
    opening.undo(head, again.id());
    opening.undo(head, UUID.randomUUID());
    assertThat(waits(pupil)).isFalse();
    var kept = log.read(Fixture.house(), AuditQuery.of("opening:").about(head.person()).size(9));
    assertThat(kept)
        .extracting(AuditEntry::fact)
        .extracting(fact -> fact.operation())
        .containsExactlyInAnyOrder("opening:postpone", "opening:postpone", "opening:undo");
  }

  @Test
  void itIsKnownBeforehandHowManyWouldWait() {
    var one = pupil(school, sixthB);
    var two = pupil(school, sixthB);
    directory.study(two.person(), SIXTH);
    var sixthA = pupil(school, directory.open(school, "6A"));
    directory.study(sixthA.person(), SIXTH);
    guardian(school, one, two);
    guardian(school, sixthA);
    var form = directory.add("Marc", "Principal", Profile.TEACHER);
    directory.join(sixthB, form, Capacity.FORM_TEACHER, Period.ALWAYS);
    assertThat(opening.concerned(head, ofClass())).isEqualTo(new YearOpening.Concerned(2, 1));
    var level = new Whom(school, Set.of(sixthB), Set.of(SIXTH), FAMILIES);
    assertThat(opening.concerned(head, level)).isEqualTo(new YearOpening.Concerned(3, 2));
    assertThat(opening.concerned(head, ofSchool(school)))
        .isEqualTo(new YearOpening.Concerned(3, 2));
    var only = new Whom(school, Set.of(sixthB), Set.of(), Set.of(Profile.PUPIL));
    assertThat(opening.concerned(head, only)).isEqualTo(new YearOpening.Concerned(2, 0));
    assertThat(opening.all(head)).isEmpty();
  }

  @Test
  void whatIsOverIsPutAwayWhenItIsOverEverywhere(Database database) {
    opening.postpone(head, ofClass(), soon);
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
    opening.postpone(head, ofClass(), soon);
    var teacher = at(school, PersonId.random(), Profile.TEACHER);
    opening.over(teacher);
    long before = database.statementsOfThisThread();
    assertThat(waits(teacher)).isFalse();
    assertThat(database.statementsOfThisThread()).isEqualTo(before);
  }
}
