package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.PersonCard.Tie;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.core.database.Database;
import fr.ent.services.simulators.academy.Academy;
import fr.ent.services.simulators.academy.AcademySize;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.Statements;
import fr.ent.testkit.paper.AuditInMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole small academy comes in by its feed, and its people look around. */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class})
class DefaultDirectoryTest {
  private static final Actor HOUSE = Fixture.house();

  /** A guardian of exactly one pupil whose class has a teacher. */
  private static final String GUARDIAN =
      """
      select r.adult || ' ' || r.pupil || ' ' || a.structure from directory.relation r
      join directory.affiliation a on a.person = r.adult and a.profile = 'National_TUT'
      where r.legal <> 'NONE' and (select count(*) from directory.relation o
          where o.adult = r.adult) = 1
        and exists (select 1 from directory.membership m join directory.course c
          on c.school_group = m.school_group where m.person = r.pupil)
      order by 1 limit 1""";

  private static final String TEACHER =
      """
      select c.teacher || ' ' || m.person || ' ' || c.structure from directory.course c
      join directory.membership m on m.school_group = c.school_group and m.capacity = 'MEMBER'
      join directory.affiliation a on a.person = c.teacher and a.structure = c.structure
        and a.profile = 'National_ENS'
      order by 1 limit 1""";

  private final Directory directory;
  private final Feeds feeds;
  private final Database database;

  DefaultDirectoryTest(Directory directory, Feeds feeds, Database database) {
    this.directory = directory;
    this.feeds = feeds;
    this.database = database;
  }

  @BeforeEach
  void fill(@TempDir Path folder) throws IOException {
    if (Snapshot.count(database, "select count(*) from directory.person") == 0) {
      Academy.builder().seed(11).size(AcademySize.S).build().writeTo(folder);
      feeds.apply(HOUSE, feeds.stage(HOUSE, feeds.open(HOUSE, folder).id()).id());
    }
  }

  private List<String> ids(String sql) {
    return List.of(Snapshot.text(database, sql).split(" "));
  }

  private static Actor wearing(List<String> ids, Profile profile) {
    return Actor.of(
        Fixture.TERRITORY,
        PersonId.of(ids.get(0)),
        Affiliation.of(StructureId.of(ids.get(2)), profile));
  }

  private List<PersonLine> everybody(Actor actor) {
    var all = new ArrayList<PersonLine>();
    var query = PersonQuery.of("").size(100);
    var page = directory.search(actor, query);
    all.addAll(page.people());
    while (!page.next().isEmpty()) {
      page = directory.search(actor, query.after(page.next()));
      all.addAll(page.people());
    }
    return all;
  }

  @Test
  @Clause("Directory: what an actor may not know of is not found")
  void aGuardianSeesTheChildAndStaffAndNoOtherGuardian() {
    var ids = ids(GUARDIAN);
    var guardian = wearing(ids, Profile.GUARDIAN);
    var seen = everybody(guardian);
    assertThat(seen).anyMatch(line -> line.person().equals(PersonId.of(ids.get(1))));
    assertThat(seen).anyMatch(line -> line.profile().isStaff());
    assertThat(seen.stream().filter(line -> line.profile().equals(Profile.GUARDIAN)))
        .extracting(PersonLine::person)
        .containsOnly(guardian.person());
    assertThat(seen.stream().filter(line -> line.profile().equals(Profile.PUPIL))).hasSize(1);
    assertThat(directory.card(guardian, PersonId.of(ids.get(1))).orElseThrow().ties())
        .extracting(Tie::kind)
        .contains(Tie.Kind.CHILD);
  }

  @Test
  void aGuardianReadsNoContactsOfStaff() {
    var guardian = wearing(ids(GUARDIAN), Profile.GUARDIAN);
    for (var line : everybody(guardian)) {
      if (line.profile().isStaff()) {
        assertThat(directory.find(guardian, line.person()).orElseThrow().contacts())
            .isEqualTo(Contacts.NONE);
      }
    }
  }

  @Test
  void aTeacherOfTheChildIsTiedThroughTheChild() {
    var ids = ids(GUARDIAN);
    var teacher =
        PersonId.of(
            Snapshot.text(
                database,
                """
                select c.teacher::text from directory.course c
                join directory.membership m on m.school_group = c.school_group
                where m.person = '%s' limit 1"""
                    .formatted(ids.get(1))));
    var card = directory.card(wearing(ids, Profile.GUARDIAN), teacher).orElseThrow();
    assertThat(card.ties())
        .anyMatch(tie -> tie.kind() == Tie.Kind.TEACHER && !tie.about().isEmpty());
  }

  @Test
  void aPupilSeesNobodyOfAnotherClassNorAnyOtherGuardian() {
    var ids = ids(GUARDIAN);
    var pupil = wearing(List.of(ids.get(1), "", ids.get(2)), Profile.PUPIL);
    var strangers =
        directory.findAll(
            pupil,
            database.inTerritory(
                Fixture.TERRITORY,
                handle ->
                    handle
                        .createQuery(
                            """
                            select id from directory.person p where pupil and not exists (
                              select 1 from directory.membership a join directory.membership b
                                on a.school_group = b.school_group
                              where a.person = :me and b.person = p.id)""")
                        .bind("me", pupil.person().value())
                        .map((row, context) -> new PersonId(Rows.uuid(row, "id")))
                        .list()));
    assertThat(strangers).isEmpty();
    assertThat(everybody(pupil)).hasSizeGreaterThan(10);
  }

  @Test
  void aTeacherSeesTheTaughtAndTheirGuardiansButNotAllPupils() {
    var ids = ids(TEACHER);
    var teacher = wearing(ids, Profile.TEACHER);
    assertThat(directory.find(teacher, PersonId.of(ids.get(1)))).isPresent();
    long pupils =
        everybody(teacher).stream().filter(line -> line.profile().equals(Profile.PUPIL)).count();
    assertThat(pupils)
        .isPositive()
        .isLessThan(Snapshot.count(database, "select count(*) from directory.person where pupil"));
  }

  @Test
  void somebodyWithoutAHatSeesOnlyThemselves() {
    var ids = ids(GUARDIAN);
    var bare = Actor.of(Fixture.TERRITORY, PersonId.of(ids.get(0)));
    assertThat(everybody(bare)).hasSize(1);
    assertThat(directory.structures(bare)).hasSize(1);
  }

  @Test
  void nothingOfATerritoryIsSeenFromAnother() {
    var elsewhere = Actor.house(Fixture.ELSEWHERE);
    assertThat(directory.search(elsewhere, PersonQuery.of("")).people()).isEmpty();
    assertThat(directory.find(elsewhere, PersonId.of(ids(GUARDIAN).get(0)))).isEmpty();
    assertThat(directory.structures(elsewhere)).isEmpty();
  }

  @Test
  void keysAreToldToTheHouseOnly() {
    var ids = ids(GUARDIAN);
    var key = directory.keysOf(HOUSE, PersonId.of(ids.get(1))).get(0);
    assertThat(directory.findByJoinKey(HOUSE, key.key())).contains(PersonId.of(ids.get(1)));
    var guardian = wearing(ids, Profile.GUARDIAN);
    assertThatThrownBy(() -> directory.keysOf(guardian, PersonId.of(ids.get(1))))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  void partsOfNamesAreFoundInAnyOrderWithoutAccentsOrCase() {
    var names = Snapshot.text(database, "select min(folded) from directory.person where pupil");
    var parts = names.split(" ", -1);
    var text = parts[parts.length - 1].toUpperCase(java.util.Locale.ROOT) + " " + parts[0];
    assertThat(directory.search(HOUSE, PersonQuery.of(text)).people()).isNotEmpty();
    assertThat(directory.search(HOUSE, PersonQuery.of("%_%")).found())
        .isEqualTo(directory.search(HOUSE, PersonQuery.of("")).found());
  }

  @Test
  void namesOfAnotherTerritoryAreNeitherFoundNorRead() {
    var name = Snapshot.text(database, "select min(folded) from directory.person");
    assertThat(directory.search(HOUSE, PersonQuery.of(name)).found()).isPositive();
    assertThat(directory.search(Actor.house(Fixture.ELSEWHERE), PersonQuery.of(name)).found())
        .isZero();
    long seen =
        database.inTerritory(
            Fixture.ELSEWHERE,
            handle ->
                handle
                    .createQuery("select count(*) from directory.name_index")
                    .mapTo(Long.class)
                    .one());
    assertThat(seen).isZero();
  }

  @Test
  void pagesOfAPartOfANameFollowEachOtherWithoutGapOrRepeat() {
    var query = PersonQuery.of("a").size(7);
    var all = new ArrayList<PersonLine>();
    var page = directory.search(HOUSE, query);
    all.addAll(page.people());
    for (int i = 0; i < 5; i++) {
      page = directory.search(HOUSE, query.after(page.next()));
      all.addAll(page.people());
    }
    assertThat(all).hasSize(42).doesNotHaveDuplicates();
    assertThat(directory.search(HOUSE, query.size(42)).people()).isEqualTo(all);
  }

  @Test
  void aPageCostsTwoStatementsHoweverManyPeople() {
    var page = PersonQuery.of("").size(100);
    Runnable search = () -> assertThat(directory.search(HOUSE, page).people()).hasSize(100);
    assertThat(Statements.least(database, search)).isEqualTo(2);
  }

  @Test
  void everyTieOfTheHouseViewIsReadable() {
    var ids = ids(GUARDIAN);
    var pupil = PersonId.of(ids.get(1));
    assertThat(directory.relationsOf(HOUSE, pupil)).isNotEmpty();
    assertThat(directory.pupilsOf(HOUSE, PersonId.of(ids.get(0)))).hasSize(1);
    assertThat(directory.affiliationsOf(HOUSE, pupil)).isNotEmpty();
    var group = directory.groupsOf(HOUSE, pupil).get(0).group();
    assertThat(directory.findGroup(HOUSE, group)).isPresent();
    assertThat(directory.membersOf(HOUSE, group)).isNotEmpty();
    assertThat(directory.groupsIn(HOUSE, StructureId.of(ids.get(2)))).isNotEmpty();
    assertThat(directory.coursesOf(HOUSE, PersonId.of(ids(TEACHER).get(0)))).isNotEmpty();
  }
}
