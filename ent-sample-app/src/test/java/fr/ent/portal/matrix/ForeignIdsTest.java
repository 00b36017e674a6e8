package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.Holiday;
import fr.ent.api.timetable.LessonDraft;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.SchoolCalendar;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.SupportAccess;
import fr.ent.auth.access.SupportRequest.Wish;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.Cut;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What lies elsewhere changes nothing and shows nowhere: neither by its id nor by being there. */
@EntTest(settings = "ent.territory=tilleuls")
class ForeignIdsTest {
  /** Whoever is here, and may do much or little; none of them knows of what lies elsewhere. */
  private static final List<String> READERS =
      List.of("localadmin", "head", "teacher", "schoollife", "guardian", "pupil");

  /** What a form says before the id of a class, where it may be one of a school. */
  private static final String CLASS = "class:";

  private static House house;
  private static World world;
  private static final Map<String, List<String>> FOREIGN = new HashMap<>();

  @BeforeAll
  static void everybodyComesIn(EntRuntime ent) throws IOException {
    house = new House(ent);
    world = house.world();
    // Who has left is, for those who stay, as who never was.
    var people = List.of("childthere", "teacherthere", "farpupil", "farhead", "gonepupil");
    FOREIGN.put("person", people.stream().map(one -> world.require(one).id().toString()).toList());
    FOREIGN.put(
        "school", List.of(world.school("there").toString(), world.school("far").toString()));
    FOREIGN.put(
        "group", List.of(world.group("afar").toString(), world.group("farthest").toString()));
    FOREIGN.put("grant", grantsThere(ent));
    FOREIGN.put("cut", List.of(cutThere(ent)));
    FOREIGN.put("request", List.of(requestThere(ent)));
    FOREIGN.put("lesson", List.of(lesson(ent, "there", "afar").toString()));
    FOREIGN.put("closure", List.of(closureThere(ent)));
    FOREIGN.put("own lesson", List.of(lesson(ent, "here", "one").toString()));
    FOREIGN.putAll(LiaisonThere.ids(ent, world));
    FOREIGN.putAll(NoticesThere.ids(ent, world));
    FOREIGN.putAll(IncidentsHere.there(ent, world));
    FOREIGN.putAll(ImportsThere.ids(ent, world));
    FOREIGN.putAll(WebHooksThere.ids(ent, world));
    FOREIGN.putAll(GroupsThere.ids(ent, world));
    FOREIGN.put("lesson group", coded("group:", "group"));
    FOREIGN.put("lesson teacher", coded("person:", "person"));
    FOREIGN.put("class", coded(CLASS, "group"));
    FOREIGN.putAll(AbsencesThere.ids(ent, world));
    FOREIGN.putAll(ConsoleThere.ids(ent, world));
  }

  private static List<String> coded(String kind, String ids) {
    return FOREIGN.getOrDefault(ids, List.of()).stream().map(kind::concat).toList();
  }

  private static LessonId lesson(EntRuntime ent, String school, String group) {
    return ent.get(TimetableChanges.class)
        .add(
            Fixture.house(),
            new LessonDraft(
                world.school(school),
                TimeSpan.of(World.TODAY, "10:00", "11:00"),
                "Latin",
                Optional.empty(),
                List.of(world.group(group)),
                List.of(),
                List.of(),
                ""))
        .lesson()
        .id();
  }

  private static String closureThere(EntRuntime ent) {
    var closure = Holiday.of(world.school("there"), "Pont", World.TODAY, World.TODAY);
    ent.get(SchoolCalendar.class).enter(Fixture.house(), closure);
    return closure.id().toString();
  }

  private static List<String> grantsThere(EntRuntime ent) {
    return ent.get(Grants.class).all(Fixture.house()).stream()
        .filter(one -> one.scope().equals(fr.ent.auth.access.Scope.of(world.school("there"))))
        .map(Grant::id)
        .map(UUID::toString)
        .toList();
  }

  private static String cutThere(EntRuntime ent) {
    return ent.get(Crisis.class)
        .cut(Fixture.house(), Cut.What.of(world.school("there")), "Essai")
        .id()
        .toString();
  }

  private static String requestThere(EntRuntime ent) {
    var rights = Set.of(Directory.CONSULT);
    return ent.get(SupportAccess.class)
        .ask(
            Actor.of(Fixture.TERRITORY, world.require("support").id()),
            new Wish(world.school("there"), rights, Duration.ofHours(1), "Essai"))
        .id()
        .toString();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String own(String kind) {
    return FOREIGN.getOrDefault("own " + kind, List.of("")).get(0);
  }

  /** An answer without the id, which pages tell where they tell the address. */
  private static Knocker.Answer answer(ForeignFields.Field field, String reader, String id) {
    return field.knock(house.as(reader), id).without(id.replace(CLASS, ""));
  }

  private static ForeignFields fields() {
    return new ForeignFields(world, ForeignIdsTest::own);
  }

  @Test
  @Clause("ISO-6")
  void anIdOfElsewhereDoesNothingAndIsAnsweredLikeOneThatIsNowhere(Database database) {
    var before = Held.of(database);
    var wrong = new ArrayList<String>();
    for (var field : fields().all()) {
      for (var reader : READERS) {
        var kind = field.kind().equals("class") ? CLASS : "";
        var expected = answer(field, reader, kind + UUID.randomUUID());
        for (var id : FOREIGN.getOrDefault(field.kind(), List.of())) {
          var answer = answer(field, reader, id);
          if (!answer.equals(expected)) {
            wrong.add(
                reader
                    + " "
                    + field.verb()
                    + " "
                    + field.path()
                    + " "
                    + field.name()
                    + " "
                    + field.kind()
                    + ": "
                    + answer.status()
                    + " not "
                    + expected.status());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(Held.of(database)).isEqualTo(before);
    assertThat(house.as(ConsoleThere.OWNER).get("/account").status()).isEqualTo(200);
  }

  @Test
  @Clause("ISO-6")
  void everyIdInThePathOfAPageIsAsked() {
    assertThat(new ReadFields(house.pages(), fields().all()).unaskedParts()).isEmpty();
  }

  @Test
  @Clause("ISO-6")
  void everyParameterThatMayCarryAnIdIsAsked() throws IOException {
    var asked = new ArrayList<>(fields().all());
    asked.addAll(AbsencesThere.drafts(world));
    var fields = new ReadFields(house.pages(), asked);
    assertThat(fields.unasked(ReadFields.read())).isEmpty();
    assertThat(ReadFields.needless(ReadFields.read())).isEmpty();
    var planted = new ReadFields.Reading("absences.BoardPages", "pupil");
    assertThat(fields.unasked(List.of(planted))).hasSize(1);
  }

  @Test
  @Clause("ISO-6")
  void everyIdThatTheRestInterfaceReadsIsAsked() {
    var reads = new RestReads(world);
    assertThat(reads.unasked(fields().all())).isEmpty();
    assertThat(reads.unasked(List.of())).hasSize(45);
  }

  @Test
  @Clause("ISO-6")
  void anIdThatSomebodyMakesUpIsNoneThatIsTakenElsewhere(Database database) {
    var before = Held.of(database);
    for (var field : AbsencesThere.drafts(world)) {
      for (var reader : READERS) {
        for (var id : FOREIGN.getOrDefault(field.kind(), List.of())) {
          var answer = field.knock(house.as(reader), id);
          assertThat(answer.status()).as(reader + " " + field.path()).isLessThan(500);
          assertThat(answer.body()).doesNotContain("Zqmotif", "Zqdispense", "Zqfaits");
        }
      }
    }
    assertThat(Held.of(database)).isEqualTo(before);
  }
}
