package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rights that go with what somebody is, each on its ground and nowhere else. */
@EntTest(beans = PaperDirectory.class)
class DeclaredRightsTest {
  private static final Right ROLL = new Right("absences:record");
  private static final Right DECIDE = new Right("marks:decide");
  private static final Right READ = new Right("marks:read");
  private static final Period YEAR =
      Period.between(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));

  private final AccessPolicy access;
  private final PaperDirectory directory;
  private final Actor teacher;
  private final PersonId pupil;
  private final GroupId taught;

  DeclaredRightsTest(AccessPolicy access, PaperDirectory directory) {
    this.access = access;
    this.directory = directory;
    this.teacher = Fixture.actor(directory.add("Nora", "Renard", Profile.TEACHER), Profile.TEACHER);
    this.pupil = directory.add("Inès", "Berthier", Profile.PUPIL);
    this.taught = directory.open(Fixture.SCHOOL, "4ᵉ B");
  }

  @BeforeEach
  void theClassIsTaught() {
    directory.join(taught, teacher.person(), Capacity.TEACHER, YEAR);
    directory.join(taught, pupil, Capacity.MEMBER, YEAR);
  }

  @Test
  void whoTeachesAClassHoldsItForTheClassAndItsPupilsOnly() {
    assertThat(access.allows(teacher, ROLL, taught)).isTrue();
    assertThat(access.allows(teacher, ROLL, pupil)).isTrue();
    assertThat(access.allows(teacher, ROLL, directory.open(Fixture.SCHOOL, "4ᵉ C"))).isFalse();
    assertThat(access.allows(teacher, ROLL, directory.add("Tom", "Voisin", Profile.PUPIL)))
        .isFalse();
    assertThat(access.allows(teacher, ROLL, Fixture.SCHOOL)).isFalse();
    assertThat(access.allows(teacher, ROLL)).isFalse();
    assertThat(access.allows(teacher, ROLL, PersonId.random())).isFalse();
    assertThat(access.allows(teacher, ROLL, GroupId.random())).isFalse();
  }

  @Test
  void whoTeachesTheSameClassIsNoPupilOfIt() {
    var colleague = directory.add("Paul", "Ensemble", Profile.TEACHER);
    directory.join(taught, colleague, Capacity.TEACHER, YEAR);
    assertThat(access.allows(teacher, ROLL, colleague)).isFalse();
  }

  @Test
  void aColleagueOfTheSchoolHoldsNothingOfIt() {
    var other = directory.add("Paul", "Autre", Profile.TEACHER);
    assertThat(access.allows(Fixture.actor(other, Profile.TEACHER), ROLL, pupil)).isFalse();
  }

  @Test
  void underAnotherHatTheClassIsNotTaught() {
    var guardian = Fixture.actor(teacher.person(), Profile.GUARDIAN);
    assertThat(access.allows(guardian, ROLL, pupil)).isFalse();
    var elsewhere =
        Actor.of(
            Fixture.TERRITORY,
            teacher.person(),
            Affiliation.of(StructureId.random(), Profile.TEACHER));
    assertThat(access.allows(elsewhere, ROLL, pupil)).isFalse();
  }

  @Test
  void aPupilOfTheClassIsNoTeacherOfIt() {
    var comrade = directory.add("Léo", "Camarade", Profile.PUPIL);
    directory.join(taught, comrade, Capacity.MEMBER, YEAR);
    assertThat(access.allows(Fixture.actor(comrade, Profile.TEACHER), ROLL, pupil)).isFalse();
  }

  @Test
  void theFormTeacherHoldsMoreThanWhoTeaches() {
    assertThat(access.allows(teacher, DECIDE, pupil)).isFalse();
    directory.join(taught, teacher.person(), Capacity.FORM_TEACHER, YEAR);
    assertThat(access.allows(teacher, DECIDE, pupil)).isTrue();
  }

  @Test
  void aGuardianHoldsItByLegalLevelAndNeverByKinship() {
    var mother = directory.add("Anne", "Berthier", Profile.GUARDIAN);
    var actor = Fixture.actor(mother, Profile.GUARDIAN);
    directory.tie(mother, pupil, LegalLevel.NONE);
    assertThat(access.allows(actor, READ, pupil)).isFalse();
    directory.tie(mother, pupil, LegalLevel.LEGAL_GUARDIAN);
    assertThat(access.allows(actor, READ, pupil)).isTrue();
    assertThat(access.allows(actor, READ, directory.add("Tom", "Voisin", Profile.PUPIL))).isFalse();
    directory.tie(mother, pupil, LegalLevel.NONE);
    assertThat(access.allows(actor, READ, pupil)).isFalse();
  }

  @Test
  void onesOwnAreNobodyElses() {
    assertThat(access.allows(Fixture.actor(pupil, Profile.PUPIL), READ, pupil)).isTrue();
    var comrade = directory.add("Léo", "Camarade", Profile.PUPIL);
    assertThat(access.allows(Fixture.actor(comrade, Profile.PUPIL), READ, pupil)).isFalse();
  }

  @Test
  void theReasonNamesTheClassAndTheDay() {
    assertThat(access.explain(teacher, ROLL, pupil).because())
        .isEqualTo(
            "Oui\u00a0: cette personne enseigne en 4ᵉ B jusqu’au 31 août 2027 (faire l’appel).");
    assertThat(access.explain(teacher, DECIDE, pupil).because())
        .startsWith("Non\u00a0: ")
        .contains("arrêter les moyennes");
  }

  @Test
  void aRightThatNoServiceDeclaresIsGivenToNobody(Grants grants) {
    var unknown = new Right("canteen:burn");
    var holder = Holder.of(teacher.person());
    assertThatThrownBy(() -> grants.give(Fixture.house(), holder, unknown, Scope.TERRITORY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("canteen:burn");
    assertThat(access.allows(teacher, unknown, pupil)).isFalse();
  }
}
