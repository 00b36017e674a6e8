package fr.ent.portal.matrix;

import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.matrix.ForeignFields.Field;
import fr.ent.portal.web.Page.Verb;
import fr.ent.testkit.Fixture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What was missed and explained in another school, and the fields that take its ids. */
final class AbsencesThere {
  private static final String MADE = "00000000-0000-4000-8000-0000000000ab";
  private static final String DAY = World.TODAY.toString();

  private static final Map<String, String> EXPLAINED =
      Map.of("draft", MADE, "from", DAY, "reason", "illness");

  private static final Map<String, String> MISSED =
      Map.of("from", DAY, "begin", "08:00", "end", "09:00");

  private AbsencesThere() {}

  static Map<String, List<String>> ids(EntRuntime ent, World world) {
    var there = DocumentsHere.of(world, "there", "guardianoftwo", "childthere", "Zqcertificat");
    var here = DocumentsHere.of(world, "guardian", "child", "certificat");
    return Map.of(
        "explanation", List.of(there.explanation().toString()),
        "document", List.of(there.document().toString()),
        "own explanation", List.of(here.explanation().toString()),
        "own document", List.of(here.document().toString()),
        "absence", List.of(absence(ent, world)));
  }

  private static String absence(EntRuntime ent, World world) {
    var id = UUID.randomUUID();
    ent.get(Database.class)
        .useTerritory(
            Fixture.TERRITORY,
            handle ->
                handle.execute(
                    """
                    insert into absences.absence
                      (id, pupil, structure, missed_from, missed_to, state)
                    values (?, ?, ?, ?, ?, 'UNEXPLAINED')""",
                    id,
                    world.require("childthere").id().value(),
                    world.school("there").value(),
                    World.TODAY.atTime(8, 0),
                    World.TODAY.atTime(9, 0)));
    return id.toString();
  }

  static List<Field> fields(World world, UnaryOperator<String> own) {
    var child = "/absences/pupil/" + world.require("child").id();
    return Stream.concat(ofPupils(child).stream(), ofLessons(own).stream()).toList();
  }

  private static List<Field> ofPupils(String child) {
    return List.of(
        new Field(Verb.GET, "/absences/mine", "child", "person", Map.of()),
        new Field(Verb.POST, "/absences/explain", "child", "person", EXPLAINED),
        new Field(Verb.POST, "/absences/attach", "child", "person", Map.of()),
        new Field(Verb.POST, "/absences/attach", "explanation", "explanation", Map.of()),
        new Field(Verb.GET, "/absences/pupil/{id}", "", "person", Map.of()),
        new Field(Verb.GET, child, "history", "absence", Map.of()),
        new Field(Verb.POST, "/absences/pupil/{id}/record", "", "person", MISSED),
        new Field(Verb.POST, "/absences/pupil/{id}/withdraw", "", "person", Map.of()),
        new Field(Verb.POST, child + "/withdraw", "absence", "absence", Map.of()),
        new Field(Verb.POST, "/absences/pupil/{id}/explain", "", "person", EXPLAINED));
  }

  private static List<Field> ofLessons(UnaryOperator<String> own) {
    var sent = Map.of("submission", MADE);
    var documents = "/absences/documents/";
    return List.of(
        new Field(Verb.GET, "/absences/rollcall/{id}", "", "lesson", Map.of()),
        new Field(Verb.POST, "/absences/rollcall/{id}", "", "lesson", sent),
        new Field(Verb.POST, "/absences/rollcall/" + own.apply("lesson"), "absent", "person", sent),
        new Field(
            Verb.POST,
            "/absences/settle",
            "explanation",
            "explanation",
            Map.of("verdict", "accept")),
        new Field(
            Verb.GET, documents + "{id}/" + own.apply("document"), "", "explanation", Map.of()),
        new Field(
            Verb.GET, documents + own.apply("explanation") + "/{id}", "", "document", Map.of()));
  }

  /** Ids that whoever sends a form makes up; those of what lies elsewhere are not free. */
  static List<Field> drafts(World world) {
    var child = world.require("child").id().toString();
    var named = Map.of("title", "Essai", "from", DAY, "pupil", child);
    var decided = Map.of("kind", "DETENTION", "words", "Essai", "pupil", child);
    var told = Map.of("day", DAY, "hour", "07:00", "place", "Cour", "words", "Essai");
    var explained = Map.of("from", DAY, "reason", "illness", "child", child);
    var pupil = "/absences/pupil/" + child + "/explain";
    var decide = IncidentsHere.address("/absences/incidents/{incident}/decide");
    return List.of(
        new Field(Verb.POST, "/absences/exemptions", "draft", "exemption", named),
        new Field(Verb.POST, "/absences/explain", "draft", "explanation", explained),
        new Field(Verb.POST, pupil, "draft", "explanation", explained),
        new Field(Verb.POST, decide, "draft", "measure", decided),
        new Field(
            Verb.POST,
            "/absences/incidents/report",
            "draft",
            "incident",
            ForeignFields.with(ForeignFields.with(told, "who", child), "part-" + child, "AUTHOR")));
  }
}
