package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.communication.Communication;
import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.CommunicationRules;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.communication.Tie;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.Statements;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The usual rules at the collège, and what people with several hats make of them. */
@EntTest(beans = {GivenRights.class, AuditInMemory.class})
class DefaultCommunicationTest {
  private static final RulePlace SCHOOL = RulePlace.of(Fixture.SCHOOL);

  private final Communication communication;
  private final CommunicationRules rules;
  private final Database database;
  private final AuditInMemory audit;
  private final SettableClock clock;
  private final SmallSchool school = new SmallSchool();

  DefaultCommunicationTest(
      Communication communication,
      CommunicationRules rules,
      Database database,
      AuditInMemory audit,
      SettableClock clock) {
    this.communication = communication;
    this.rules = rules;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  @BeforeEach
  void fill() {
    EmptyDirectory.of(database);
    database.useTerritory(Fixture.TERRITORY, school::write);
  }

  @AfterEach
  void giveBack() {
    database.useTerritory(
        Fixture.TERRITORY, handle -> handle.execute("delete from directory.communication_rule"));
  }

  private void run(String sql, Object... values) {
    database.useTerritory(Fixture.TERRITORY, handle -> handle.execute(sql, values));
  }

  private List<PersonId> reached(PersonId person, Profile hat) {
    return communication.search(Fixture.actor(person, hat), PersonQuery.of("")).people().stream()
        .map(PersonLine::person)
        .toList();
  }

  private String why(PersonId person, Profile hat, PersonId other) {
    return communication.explain(Fixture.actor(person, hat), other).because();
  }

  @Test
  @Clause("MSG-1")
  @Clause("GRP-06")
  void usuallyEachReachesTheirOwn() {
    assertThat(reached(school.pupil, Profile.PUPIL))
        .containsExactlyInAnyOrder(school.teacher, school.guardian);
    assertThat(reached(school.guardian, Profile.GUARDIAN))
        .containsExactlyInAnyOrder(school.pupil, school.teacher, school.head);
    assertThat(reached(school.teacher, Profile.TEACHER))
        .containsExactlyInAnyOrder(school.pupil, school.guardian, school.head);
    assertThat(reached(school.head, Profile.HEAD))
        .containsExactlyInAnyOrder(
            school.pupil, school.otherPupil, school.guardian, school.otherGuardian, school.teacher);
    assertThat(reached(school.otherPupil, Profile.PUPIL)).containsExactly(school.otherGuardian);
  }

  @Test
  void whoTeachesAndHasAChildHereWritesUnderTheHatWorn() {
    database.useTerritory(
        Fixture.TERRITORY,
        handle -> {
          SmallSchool.wear(handle, school.teacher, Profile.GUARDIAN);
          SmallSchool.relate(handle, school.otherPupil, school.teacher);
        });
    assertThat(reached(school.teacher, Profile.TEACHER))
        .contains(school.guardian)
        .doesNotContain(school.otherPupil);
    assertThat(reached(school.teacher, Profile.GUARDIAN))
        .containsExactlyInAnyOrder(school.otherPupil, school.head);
    assertThat(reached(school.otherPupil, Profile.PUPIL))
        .containsExactlyInAnyOrder(school.otherGuardian, school.teacher);
  }

  @Test
  @Clause("Communication: by legal level, never by kinship")
  void whoHasNoLegalLevelReachesNobodyAndIsReachedByNoTeacher() {
    run("update directory.relation set legal = 'NONE' where adult = ?", school.guardian.value());
    assertThat(reached(school.guardian, Profile.GUARDIAN)).isEmpty();
    assertThat(reached(school.teacher, Profile.TEACHER)).doesNotContain(school.guardian);
    assertThat(reached(school.pupil, Profile.PUPIL)).containsExactly(school.teacher);
  }

  @Test
  @Clause("ISO-9")
  void aSubstituteWritesUntilTheLastDay() {
    run(
        "update directory.membership set valid_to = '2026-11-24' where person = ?",
        school.teacher.value());
    assertThat(reached(school.teacher, Profile.TEACHER)).contains(school.pupil, school.guardian);
    clock.advance(Duration.ofDays(1));
    try {
      assertThat(reached(school.teacher, Profile.TEACHER)).containsExactly(school.head);
      assertThat(reached(school.guardian, Profile.GUARDIAN)).doesNotContain(school.teacher);
    } finally {
      clock.advance(Duration.ofDays(-1));
    }
  }

  @Test
  void aHatOfAnotherSchoolReachesNobodyHere() {
    var other = StructureId.random();
    run(
        """
        insert into directory.affiliation (person, structure, profile, source, valid_from)
        values (?, ?, 'National_TUT', 'ENT', '2026-09-01')""",
        school.guardian.value(),
        other.value());
    var actor =
        Actor.of(Fixture.TERRITORY, school.guardian, Affiliation.of(other, Profile.GUARDIAN));
    assertThat(communication.search(actor, PersonQuery.of("")).found()).isZero();
    assertThat(reached(school.guardian, Profile.GUARDIAN)).contains(school.teacher);
  }

  @Test
  @Clause("Communication.explain: why the actor may write or not, and whose rule it is")
  void whyIsSaidInWords() {
    assertThat(why(school.pupil, Profile.PUPIL, school.teacher))
        .isEqualTo(
            "Oui\u00a0: les élèves écrivent aux enseignants de leurs classes et groupes"
                + " (règle d’usage).");
    assertThat(why(school.pupil, Profile.PUPIL, school.head))
        .isEqualTo(
            "Non\u00a0: les élèves n’écrivent pas aux personnels de direction (règle d’usage).");
    assertThat(why(school.pupil, Profile.PUPIL, school.pupil)).contains("à soi-même");
    assertThat(why(school.head, Profile.PUPIL, school.pupil)).contains("sans profil");
    assertThat(why(school.guardian, Profile.GUARDIAN, school.otherGuardian))
        .contains("l’annuaire ne montre pas");
    rules.change(
        Fixture.house(),
        RulePlace.TERRITORY,
        new CommunicationRule(Profile.HEAD, Profile.GUARDIAN, Tie.TAUGHT_GUARDIANS));
    assertThat(why(school.head, Profile.HEAD, school.guardian))
        .isEqualTo(
            "Non\u00a0: les personnels de direction n’écrivent qu’aux responsables légaux de leurs"
                + " élèves (règle du territoire).");
  }

  @Test
  @Clause("Communication.explain: why the actor may write or not, and whose rule it is")
  void whyIsSaidInEnglishToo() {
    assertThat(whyInEnglish(school.pupil, Profile.PUPIL, school.teacher))
        .isEqualTo("Yes: pupils write to the teachers of their classes and groups (usual rule).");
    assertThat(whyInEnglish(school.pupil, Profile.PUPIL, school.head))
        .isEqualTo("No: pupils do not write to school heads (usual rule).");
    assertThat(whyInEnglish(school.pupil, Profile.PUPIL, school.pupil)).contains("themselves");
    rules.change(
        Fixture.house(),
        RulePlace.TERRITORY,
        new CommunicationRule(Profile.HEAD, Profile.GUARDIAN, Tie.TAUGHT_GUARDIANS));
    assertThat(whyInEnglish(school.head, Profile.HEAD, school.guardian))
        .isEqualTo(
            "No: school heads write only to the legal guardians of their pupils (rule of the"
                + " territory).");
  }

  private String whyInEnglish(PersonId person, Profile hat, PersonId other) {
    return communication.explain(Fixture.actor(person, hat), other).english();
  }

  @Test
  void eachChangeIsInTheLogAndNoOther() {
    var rule = new CommunicationRule(Profile.TEACHER, Profile.GUARDIAN, Tie.NOBODY);
    int before = facts().size();
    rules.preview(Fixture.house(), SCHOOL, rule);
    rules.restore(Fixture.house(), SCHOOL, rule.from(), rule.to());
    assertThat(facts()).hasSize(before);
    rules.change(Fixture.house(), SCHOOL, rule);
    rules.restore(Fixture.house(), SCHOOL, rule.from(), rule.to());
    var school = Fixture.SCHOOL.toString();
    assertThat(facts().subList(before, before + 2))
        .containsExactly(
            new AuditFact(
                "communication:change", school, "done", "National_ENS > National_TUT NOBODY"),
            new AuditFact("communication:restore", school, "done", "National_ENS > National_TUT"));
  }

  private List<AuditFact> facts() {
    return audit.read(Fixture.house(), AuditQuery.newest()).stream().map(AuditEntry::fact).toList();
  }

  @Test
  void aListCostsTwoStatementsHoweverLong() {
    var many = Stream.generate(PersonId::random).limit(500).toList();
    var head = Fixture.actor(school.head, Profile.HEAD);
    Runnable asking = () -> assertThat(communication.reachable(head, many)).isEmpty();
    assertThat(Statements.least(database, asking)).isEqualTo(2);
  }
}
