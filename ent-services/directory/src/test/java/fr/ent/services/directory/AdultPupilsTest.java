package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.communication.Communication;
import fr.ent.api.directory.AdultPupilDecided;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonCard.Tie;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.StructureId;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes of age when, what ends with it, and who decides what comes back. */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class})
class AdultPupilsTest {
  private static final LocalDate BIRTHDAY = LocalDate.of(2008, 11, 24);
  private static final Instant USUAL = Instant.parse("2026-11-24T06:40:00Z");

  private final AdultPupils adults;
  private final Directory directory;
  private final Communication communication;
  private final Database database;
  private final AuditInMemory audit;
  private final RecordedEvents events;
  private final SettableClock clock;
  private final SmallSchool school = new SmallSchool();
  private final Actor pupil = Fixture.actor(school.pupil, Profile.PUPIL);
  private final Actor guardian = Fixture.actor(school.guardian, Profile.GUARDIAN);
  private final Actor teacher = Fixture.actor(school.teacher, Profile.TEACHER);

  AdultPupilsTest(
      AdultPupils adults,
      Directory directory,
      Communication communication,
      Database database,
      AuditInMemory audit,
      RecordedEvents events,
      SettableClock clock) {
    this.adults = adults;
    this.directory = directory;
    this.communication = communication;
    this.database = database;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @BeforeEach
  void fill() {
    EmptyDirectory.of(database);
    database.useTerritory(Fixture.TERRITORY, school::write);
  }

  @AfterEach
  void setTheClockBack() {
    clock.set(USUAL);
  }

  private void run(String sql, Object... values) {
    database.useTerritory(Fixture.TERRITORY, handle -> handle.execute(sql, values));
  }

  private void bornOn(LocalDate day) {
    run("update directory.person set birth_date = ? where id = ?", day, school.pupil.value());
  }

  private void beOfAge() {
    bornOn(BIRTHDAY);
  }

  private boolean follows() {
    return directory.find(guardian, school.pupil).isPresent();
  }

  private List<PersonId> found(Actor actor) {
    return directory.search(actor, PersonQuery.of("")).people().stream()
        .map(PersonLine::person)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2008-11-24, 2026-11-23T22:59:59Z, true",
    "Europe/Paris, 2008-11-24, 2026-11-23T23:00:00Z, false",
    "Europe/Paris, 2008-11-24, 2026-12-25T23:00:00Z, false",
    "Pacific/Noumea, 2008-11-24, 2026-11-23T12:59:59Z, true",
    "Pacific/Noumea, 2008-11-24, 2026-11-23T13:00:00Z, false",
    "Indian/Reunion, 2008-11-24, 2026-11-23T19:59:59Z, true",
    "Indian/Reunion, 2008-11-24, 2026-11-23T20:00:00Z, false",
    "America/Miquelon, 2008-11-24, 2026-11-24T02:59:59Z, true",
    "America/Miquelon, 2008-11-24, 2026-11-24T03:00:00Z, false",
    "Europe/Paris, 2008-02-29, 2026-02-28T12:00:00Z, true",
    "Europe/Paris, 2008-02-29, 2026-02-28T23:00:00Z, false",
    "Europe/Paris, 2010-03-01, 2028-02-29T12:00:00Z, true",
    "Europe/Paris, 2010-03-01, 2028-02-29T23:00:00Z, false",
    ", 2008-11-24, 2026-11-23T22:59:59Z, true",
    ", 2008-11-24, 2026-11-23T23:00:00Z, false",
    "Europe/Paris, , 2026-11-24T12:00:00Z, true",
  })
  @Clause("ISO-8")
  void guardiansFollowUntilTheBirthdayBeginsAtTheSchool(
      String zone, LocalDate born, Instant now, boolean follows) {
    run("update directory.structure set zone = ?", zone);
    run("update directory.affiliation set valid_from = '2020-01-01'");
    run("update directory.relation set valid_from = '2020-01-01'");
    bornOn(born);
    clock.set(now);
    assertThat(follows()).isEqualTo(follows);
    assertThat(adults.isOfAge(pupil)).isEqualTo(!follows);
  }

  @Test
  void ofTwoSchoolsTheFirstToReachTheDayCounts() {
    beOfAge();
    var overseas = StructureId.random();
    run(
        "insert into directory.structure (id, name, zone) values (?, 'Lycée', 'Pacific/Noumea')",
        overseas.value());
    clock.set(Instant.parse("2026-11-23T13:00:00Z"));
    assertThat(follows()).isTrue();
    run(
        """
        insert into directory.affiliation (person, structure, profile, source, valid_from)
        values (?, ?, 'National_ELV', 'ENT', '2026-09-01')""",
        school.pupil.value(),
        overseas.value());
    assertThat(follows()).isFalse();
    run(
        "update directory.affiliation set valid_to = '2026-11-01' where structure = ?",
        overseas.value());
    assertThat(follows()).isTrue();
  }

  @Test
  void whatAGuardianSeesAndIsEndsForEverybody() {
    assertThat(found(guardian)).contains(school.pupil, school.teacher, school.head);
    assertThat(found(teacher)).contains(school.guardian);
    beOfAge();
    assertThat(found(guardian)).containsExactly(school.guardian);
    assertThat(found(teacher)).doesNotContain(school.guardian).contains(school.pupil);
    assertThat(found(pupil)).doesNotContain(school.guardian).contains(school.teacher);
    assertThat(communication.mayWrite(guardian, school.teacher)).isFalse();
    assertThat(communication.mayWrite(guardian, school.pupil)).isFalse();
    assertThat(communication.mayWrite(teacher, school.guardian)).isFalse();
    assertThat(communication.mayWrite(pupil, school.guardian)).isFalse();
    assertThat(directory.pupilsOf(Fixture.house(), school.guardian))
        .extracting(PupilRelation::legal)
        .containsExactly(LegalLevel.NONE);
    assertThat(directory.relationsOf(Fixture.house(), school.pupil))
        .extracting(PupilRelation::isGuardian)
        .containsExactly(false);
  }

  @Test
  void aCardNoLongerSaysWhoseChildOrGuardianSomebodyIs() {
    var consulting = Fixture.actor(school.guardian, Profile.STAFF);
    assertThat(ties(consulting, school.pupil)).containsExactly(Tie.Kind.CHILD);
    beOfAge();
    assertThat(ties(consulting, school.pupil)).isEmpty();
    adults.letGuardiansFollow(pupil);
    assertThat(ties(consulting, school.pupil)).containsExactly(Tie.Kind.CHILD);
    assertThat(ties(pupil, school.guardian)).containsExactly(Tie.Kind.GUARDIAN);
  }

  private List<Tie.Kind> ties(Actor actor, PersonId person) {
    return directory.card(actor, person).orElseThrow().ties().stream()
        .map(Tie::kind)
        .filter(kind -> kind != Tie.Kind.COLLEAGUE)
        .toList();
  }

  @Test
  @Clause("ISO-8")
  void thePupilsWordHoldsFromTheNextQuestionOnAndIsTakenBackLikewise() {
    beOfAge();
    assertThat(adults.guardiansFollow(pupil)).isFalse();
    adults.letGuardiansFollow(pupil);
    assertThat(adults.guardiansFollow(pupil)).isTrue();
    assertThat(follows()).isTrue();
    assertThat(communication.mayWrite(guardian, school.teacher)).isTrue();
    adults.stopGuardians(pupil);
    assertThat(adults.guardiansFollow(pupil)).isFalse();
    assertThat(follows()).isFalse();
    assertThat(communication.mayWrite(guardian, school.teacher)).isFalse();
  }

  @Test
  void eachDecisionIsToldOnceAndInTheLog() {
    beOfAge();
    int before = facts().size();
    adults.stopGuardians(pupil);
    adults.letGuardiansFollow(pupil);
    adults.letGuardiansFollow(pupil);
    adults.stopGuardians(pupil);
    var about = school.pupil.toString();
    assertThat(facts().subList(before, facts().size()))
        .containsExactly(
            AuditFact.done("directory:let-guardians", about),
            AuditFact.done("directory:stop-guardians", about));
    events.awaitDelivery();
    assertThat(events.of(AdultPupilDecided.class))
        .filteredOn(one -> one.pupil().equals(school.pupil))
        .extracting(AdultPupilDecided::guardians)
        .containsExactly(List.of(school.guardian), List.of(school.guardian));
  }

  private List<AuditFact> facts() {
    return audit.read(Fixture.house(), AuditQuery.newest()).stream().map(AuditEntry::fact).toList();
  }

  @Test
  void nobodyElseDecidesAndNoMinorDoes() {
    refused(pupil);
    beOfAge();
    for (var other :
        List.of(
            Fixture.house(),
            guardian,
            teacher,
            Fixture.actor(school.head, Profile.HEAD),
            Fixture.actor(school.otherPupil, Profile.PUPIL),
            Fixture.actor(PersonId.random(), Profile.PUPIL),
            Actor.of(Fixture.ELSEWHERE, school.pupil))) {
      refused(other);
    }
    run("update directory.person set status = 'MISSING' where id = ?", school.pupil.value());
    refused(pupil);
  }

  private void refused(Actor actor) {
    assertThat(adults.isOfAge(actor)).isFalse();
    assertThatThrownBy(() -> adults.guardiansFollow(actor))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> adults.letGuardiansFollow(actor))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> adults.stopGuardians(actor))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  void anAdultWhoAnswersForThemselfStillDoes() {
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> {
          SmallSchool.relate(handle, school.pupil, school.pupil);
          SmallSchool.wear(handle, school.pupil, Profile.GUARDIAN);
        });
    beOfAge();
    assertThat(found(Fixture.actor(school.pupil, Profile.GUARDIAN)))
        .contains(school.pupil, school.teacher, school.head)
        .doesNotContain(school.guardian);
  }

  @Test
  void aMergedRecordKeepsThePupilsWord() {
    beOfAge();
    adults.letGuardiansFollow(pupil);
    database.useTerritory(
        Fixture.TERRITORY,
        handle ->
            new PersonMerge(handle, school.otherPupil, school.pupil)
                .merge(school.head, clock.instant(), LocalDate.of(2026, 11, 24)));
    assertThat(
            Snapshot.text(
                database, "select string_agg(pupil::text, '') from directory.adult_consent"))
        .isEqualTo(school.otherPupil.toString());
  }
}
