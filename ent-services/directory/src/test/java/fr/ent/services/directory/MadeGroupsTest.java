package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.communication.Communication;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.GroupChanged;
import fr.ent.api.directory.GroupDraft;
import fr.ent.api.directory.GroupEnded;
import fr.ent.api.directory.GroupMade;
import fr.ent.api.directory.Groups;
import fr.ent.api.directory.PeopleLeft;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the places in groups hang on, and what groups do not open. */
@EntTest(beans = {GivenRights.class, AuditInMemory.class})
class MadeGroupsTest {
  private static final Instant USUAL = Instant.parse("2026-11-24T06:40:00Z");
  private static final StructureId OTHER_SCHOOL = StructureId.random();

  private final Groups groups;
  private final Directory directory;
  private final Communication communication;
  private final HandEntry entry;
  private final Departures departures;
  private final MadeGroupUpkeep upkeep;
  private final GivenRights rights;
  private final Database database;
  private final AuditInMemory audit;
  private final RecordedEvents events;
  private final SettableClock clock;
  private final SmallSchool school = new SmallSchool();
  private final PersonId elsewhere = PersonId.random();
  private final Actor maker = Fixture.actor(school.teacher, Profile.TEACHER);
  private final Actor pupil = Fixture.actor(school.pupil, Profile.PUPIL);
  private final Actor head = Fixture.actor(school.head, Profile.HEAD);

  MadeGroupsTest(
      Groups groups,
      Directory directory,
      Communication communication,
      HandEntry entry,
      Departures departures,
      MadeGroupUpkeep upkeep,
      GivenRights rights,
      Database database,
      AuditInMemory audit,
      RecordedEvents events,
      SettableClock clock) {
    this.groups = groups;
    this.directory = directory;
    this.communication = communication;
    this.entry = entry;
    this.departures = departures;
    this.upkeep = upkeep;
    this.rights = rights;
    this.database = database;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @BeforeEach
  void fill() {
    EmptyDirectory.of(database);
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> {
          school.write(handle);
          SmallSchool.enter(handle, elsewhere, "Yann", Profile.PUPIL, "PRESENT");
          handle.execute(
              "insert into directory.structure (id, name) values (?, 'Lycée')",
              OTHER_SCHOOL.value());
          handle.execute(
              "update directory.affiliation set structure = ? where person = ?",
              OTHER_SCHOOL.value(),
              elsewhere.value());
        });
    rights.give(school.teacher, Groups.CREATE, Fixture.SCHOOL);
    events.clear();
  }

  @AfterEach
  void setTheClockBack() {
    clock.set(USUAL);
  }

  private GroupId group(PersonId... members) {
    var group = groups.make(maker, GroupDraft.of("Atelier radio")).id();
    for (var member : members) {
      groups.admit(Fixture.house(), group, member);
    }
    return group;
  }

  private List<PersonId> members(GroupId group) {
    return directory.membersOf(Fixture.house(), group).stream()
        .map(GroupMembership::person)
        .toList();
  }

  private void run(String sql, Object... values) {
    database.useTerritory(Fixture.TERRITORY, handle -> handle.execute(sql, values));
  }

  private void leaves(PersonId person) {
    run(
        "update directory.affiliation set valid_to = ? where person = ?",
        LocalDate.now(clock).minusDays(1),
        person.value());
  }

  private void tellsThatLeft(PersonId person) {
    upkeep.left(
        new PeopleLeft(clock.instant(), Fixture.TERRITORY, Fixture.SCHOOL, List.of(person)));
  }

  @Test
  @Clause("GRP-03")
  void whoLeavesTheSchoolLeavesTheGroupAndIsNotBackWithTheSchool() {
    var group = group(school.pupil, school.otherPupil);
    clock.advance(Duration.ofDays(10));
    leaves(school.pupil);
    assertThat(members(group)).containsExactly(school.otherPupil);
    tellsThatLeft(school.pupil);
    tellsThatLeft(school.otherPupil);
    run("update directory.affiliation set valid_to = null");
    assertThat(members(group)).containsExactly(school.otherPupil);
    groups.admit(maker, group, school.pupil);
    assertThat(members(group)).contains(school.pupil);
  }

  @Test
  @Clause("GRP-03")
  void aPlaceLastsNoLongerThanAnAnnouncedEndOfBelonging() {
    var group = group(school.pupil);
    var last = LocalDate.now(clock).plusDays(3);
    run("update directory.affiliation set valid_to = ?", last);
    assertThat(directory.membersOf(Fixture.house(), group))
        .extracting(one -> one.period().to())
        .containsExactly(Optional.of(last));
    clock.advance(Duration.ofDays(4));
    assertThat(members(group)).isEmpty();
    assertThat(groups.find(maker, group)).isEmpty();
  }

  @Test
  void somebodyOfAnotherSchoolIsAMemberForAsLongAsTheyBelongThere() {
    var group = group(elsewhere);
    assertThat(members(group)).containsExactly(elsewhere);
    assertThat(groups.find(maker, group).orElseThrow().members()).isEmpty();
    leaves(elsewhere);
    assertThat(members(group)).isEmpty();
  }

  /** Whatever the directory and messaging answer, they answer the same with and without groups. */
  @Test
  void aGroupOpensNobodyToItsMakerItsManagersOrItsMembers() {
    var guardian = Fixture.actor(school.guardian, Profile.GUARDIAN);
    var otherPupil = Fixture.actor(school.otherPupil, Profile.PUPIL);
    var everybody = List.of(maker, pupil, otherPupil, guardian, head);
    var before = everybody.stream().map(this::sight).toList();
    var group =
        group(
            school.pupil,
            school.otherPupil,
            school.guardian,
            school.otherGuardian,
            school.head,
            school.teacher,
            elsewhere);
    groups.appoint(Fixture.house(), group, school.pupil);
    groups.appoint(Fixture.house(), group, school.guardian);
    assertThat(everybody.stream().map(this::sight).toList()).isEqualTo(before);
  }

  private List<?> sight(Actor actor) {
    var all =
        List.of(
            school.pupil,
            school.otherPupil,
            school.guardian,
            school.otherGuardian,
            school.head,
            school.teacher,
            elsewhere);
    return List.of(
        directory.search(actor, PersonQuery.of("")),
        all.stream().map(one -> directory.card(actor, one)).toList(),
        all.stream().map(one -> communication.mayWrite(actor, one)).toList(),
        all.stream().map(one -> communication.explain(actor, one)).toList());
  }

  @Test
  void aGroupIsKnownToItsPeopleAndToWhoSeesEverybodyOnly() {
    var group = group(school.pupil);
    for (var knowing : List.of(maker, pupil, head)) {
      assertThat(directory.findGroup(knowing, group)).isPresent();
      assertThat(directory.groupsIn(knowing, Fixture.SCHOOL)).extracting("id").contains(group);
    }
    var otherPupil = Fixture.actor(school.otherPupil, Profile.PUPIL);
    var guardian = Fixture.actor(school.guardian, Profile.GUARDIAN);
    for (var other : List.of(otherPupil, guardian)) {
      assertThat(directory.findGroup(other, group)).isEmpty();
      assertThat(directory.groupsIn(other, Fixture.SCHOOL)).extracting("id").doesNotContain(group);
      assertThat(directory.membersOf(other, group)).isEmpty();
      assertThat(directory.search(other, PersonQuery.of("").in(group)).found()).isZero();
    }
    assertThat(directory.groupsOf(guardian, school.pupil)).extracting("group").hasSize(1);
    assertThat(directory.search(maker, PersonQuery.of("").in(group)).found()).isEqualTo(1);
  }

  @Test
  void aPlaceGoesToWhomItsPersonIsMergedWith() {
    var typed =
        entry.person(
            Fixture.house(), PersonNames.of("Inès", "Belval"), "", Profile.TEACHER, Fixture.SCHOOL);
    var group = group(typed);
    groups.appoint(Fixture.house(), group, typed);
    entry.merge(Fixture.house(), school.head, typed);
    assertThat(members(group)).containsExactly(school.head);
    assertThat(groups.managedBy(head)).hasSize(1);
  }

  @Test
  void aGroupIsForgottenAYearAfterItsLastDay() {
    var last = LocalDate.now(clock);
    var group = groups.make(maker, new GroupDraft("Atelier radio", Optional.of(last))).id();
    clock.advance(Duration.ofDays(300));
    departures.run();
    assertThat(groups.managedBy(maker)).hasSize(1);
    clock.advance(Duration.ofDays(66));
    departures.run();
    assertThat(groups.managedBy(maker)).isEmpty();
    assertThat(directory.findGroup(Fixture.house(), group)).isEmpty();
  }

  @Test
  void eachChangeIsKeptAndToldOnceAndWhatChangesNothingIsNot() {
    int before = kept().size();
    var group = group(school.pupil, school.pupil);
    groups.change(maker, group, GroupDraft.of("Atelier radio"));
    groups.appoint(maker, group, school.pupil);
    groups.dismiss(maker, group, school.pupil);
    groups.dismiss(maker, group, school.pupil);
    groups.end(maker, group);
    events.awaitDelivery();
    assertThat(events.of(GroupMade.class)).hasSize(1);
    assertThat(events.of(GroupChanged.class)).hasSize(3);
    assertThat(events.of(GroupEnded.class)).hasSize(1);
    assertThat(kept().subList(before, kept().size()))
        .containsExactlyInAnyOrder(
            "groups:make", "groups:admit", "groups:appoint", "groups:dismiss", "groups:end");
  }

  private List<String> kept() {
    return audit.read(Fixture.house(), AuditQuery.newest()).stream()
        .map(AuditEntry::fact)
        .filter(fact -> fact.operation().startsWith("groups:"))
        .map(AuditFact::operation)
        .toList();
  }
}
