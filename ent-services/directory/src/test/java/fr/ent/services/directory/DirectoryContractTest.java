package fr.ent.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.database.Database;
import fr.ent.services.simulators.academy.Academy;
import fr.ent.services.simulators.academy.AcademySize;
import fr.ent.tck.ContractRun;
import fr.ent.tck.ContractRun.Fault;
import fr.ent.tck.directory.DirectoryContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our directory keeps the contract, and a directory with any of these faults does not. */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class})
class DirectoryContractTest implements DirectoryContract {
  private static final Actor HOUSE = Fixture.house();

  /** A guardian of one pupil, that pupil, a teacher of the pupil's class, and where. */
  private static final String PEOPLE =
      """
      select r.adult || ' ' || r.pupil || ' ' || c.teacher || ' ' || a.structure
      from directory.relation r
      join directory.affiliation a on a.person = r.adult and a.profile = 'National_TUT'
      join directory.membership m on m.person = r.pupil and m.capacity = 'MEMBER'
      join directory.school_group g on g.id = m.school_group and g.kind = 'CLASS'
        and g.structure = a.structure
      join directory.course c on c.school_group = g.id
      where r.legal <> 'NONE'
        and (select count(*) from directory.relation o where o.adult = r.adult) = 1
        and (select count(*) from directory.relation o where o.pupil = r.pupil) > 1
      order by 1 limit 1""";

  private static final String STRANGER =
      """
      select m.person::text from directory.membership m
      join directory.school_group g on g.id = m.school_group and g.kind = 'CLASS'
        and g.structure <> '%s'
      join directory.relation r on r.pupil = m.person and r.legal <> 'NONE'
      order by 1 limit 1""";

  private static final String OTHER =
      """
      select g.structure::text from directory.school_group g
      join directory.structure s on s.id = g.structure and s.uai is not null
      where g.structure <> '%s' order by 1 limit 1""";

  /** Found once: the database is the class's own. */
  private static List<String> ids = List.of();

  private final Directory sound;
  private final Feeds feeds;
  private final Database database;
  private Directory tested;

  DirectoryContractTest(Directory sound, Feeds feeds, Database database) {
    this.sound = sound;
    this.tested = sound;
    this.feeds = feeds;
    this.database = database;
  }

  @BeforeEach
  void fill(@TempDir Path folder) throws IOException {
    if (Snapshot.count(database, "select count(*) from directory.person") == 0) {
      Academy.builder().seed(11).size(AcademySize.VILLAGE).build().writeTo(folder);
      feeds.apply(HOUSE, feeds.stage(HOUSE, feeds.open(HOUSE, folder).id()).id());
    }
    tested = sound;
    if (ids.isEmpty()) {
      ids = List.of(Snapshot.text(database, PEOPLE).split(" "));
    }
  }

  private Actor wearing(String person, Profile profile) {
    var hat = Affiliation.of(StructureId.of(ids.get(3)), profile);
    return Actor.of(Fixture.TERRITORY, PersonId.of(person), hat);
  }

  @Override
  public Directory directory() {
    return tested;
  }

  @Override
  public Actor guardian() {
    return wearing(ids.get(0), Profile.GUARDIAN);
  }

  @Override
  public PersonId child() {
    return PersonId.of(ids.get(1));
  }

  @Override
  public Actor teacher() {
    return wearing(ids.get(2), Profile.TEACHER);
  }

  @Override
  public PersonId stranger() {
    return PersonId.of(Snapshot.text(database, STRANGER.formatted(ids.get(3))));
  }

  @Override
  public StructureId otherStructure() {
    return StructureId.of(Snapshot.text(database, OTHER.formatted(ids.get(3))));
  }

  @Override
  public TerritoryId elsewhere() {
    return Fixture.ELSEWHERE;
  }

  /** Asks one method, or all ({@code ""}), as the house of the territory whoever asks. */
  private static Fault asTheHouse(String only) {
    return (method, arguments, answer) -> {
      if (only.isEmpty() || method.equals(only)) {
        arguments[0] = HOUSE;
      }
      return answer.to(arguments);
    };
  }

  private static Fault nothingFrom(String only) {
    return (method, arguments, answer) -> {
      if (!method.equals(only)) {
        return answer.to(arguments);
      }
      return answer.to(arguments) instanceof Optional ? Optional.empty() : List.of();
    };
  }

  private Fault cardOfOneself() {
    return (method, arguments, answer) ->
        method.equals("card") ? answer.to(arguments[0], guardian().person()) : answer.to(arguments);
  }

  /** Finds somebody whatever is asked for. */
  private Fault alwaysTheChild() {
    return (method, arguments, answer) ->
        method.equals("find") ? answer.to(HOUSE, child()) : answer.to(arguments);
  }

  private static Fault everybodyTwice() {
    return (method, arguments, answer) ->
        method.equals("findAll") && answer.to(arguments) instanceof List<?> found
            ? Stream.concat(found.stream(), found.stream()).toList()
            : answer.to(arguments);
  }

  private static Fault onlyTheFirst() {
    return (method, arguments, answer) -> {
      if (method.equals("relationsOf") && arguments[1] instanceof List<?> pupils) {
        arguments[1] = pupils.subList(0, Math.min(1, pupils.size()));
      }
      return answer.to(arguments);
    };
  }

  private static Fault anyDay() {
    return (method, arguments, answer) -> {
      if (method.equals("membersOf") && arguments.length == 3) {
        arguments[2] = LocalDate.of(2100, 1, 1);
      }
      return answer.to(arguments);
    };
  }

  private static Fault anyDuty() {
    return (method, arguments, answer) -> {
      if (arguments.length == 2 && arguments[1] instanceof PersonQuery query) {
        arguments[1] = PersonQuery.of(query.text()).size(query.size());
      }
      return answer.to(arguments);
    };
  }

  private static Fault changeable() {
    return (method, arguments, answer) ->
        answer.to(arguments) instanceof List<?> list
            ? new ArrayList<Object>(list)
            : answer.to(arguments);
  }

  private Map<String, Fault> faults() {
    return Map.ofEntries(
        Map.entry("aPersonWhomOneMayNotKnowOfIsNotFound", asTheHouse("groupsOf")),
        Map.entry("aStructureThatOneMayNotKnowOfIsNotFound", asTheHouse("groupsIn")),
        Map.entry("nothingOfATerritoryIsFoundFromAnother", asTheHouse("")),
        Map.entry("keysAreToldToTheHouseOnly", asTheHouse("keysOf")),
        Map.entry("whatThereIsNotIsNotFound", alwaysTheChild()),
        Map.entry("severalAreFoundAtOnceAndOnlyOnce", everybodyTwice()),
        Map.entry("namesAreToldOfWhomOneMayKnowOf", asTheHouse("namesOf")),
        Map.entry("contactsOfATeacherAreNotToldToAGuardian", asTheHouse("find")),
        Map.entry("relationsAreReadFromBothEnds", asTheHouse("relationsOf")),
        Map.entry("relationsOfSeveralPupilsAreThoseOfEach", onlyTheFirst()),
        Map.entry("groupsAreReadFromBothEnds", nothingFrom("membersOf")),
        Map.entry("whoIsInAGroupIsToldOfADayToo", anyDay()),
        Map.entry("coursesAreOfGroupsOfTheirStructure", nothingFrom("coursesOf")),
        Map.entry("partsOfNamesAreFoundAmongWhomOneMayKnowOf", asTheHouse("search")),
        Map.entry("pagesFollowEachOtherWithinTheFilter", nothingFrom("membersOf")),
        Map.entry("aDutyIsFoundWhereItIsHeld", anyDuty()),
        Map.entry("theCardSaysHowSomebodyStandsToOne", cardOfOneself()),
        Map.entry("answersCannotBeChanged", changeable()));
  }

  @Test
  void eachTestOfTheContractIsTurnedRedByAFault() {
    assertThat(ContractRun.unproved(DirectoryContract.class, faults().keySet())).isEmpty();
    faults()
        .forEach(
            (test, fault) -> {
              tested = ContractRun.broken(Directory.class, sound, fault);
              assertThat(ContractRun.fails(DirectoryContract.class, this, test)).as(test).isTrue();
            });
  }
}
