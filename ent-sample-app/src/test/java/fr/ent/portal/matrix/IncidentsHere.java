package fr.ent.portal.matrix;

import fr.ent.api.absences.Exemption;
import fr.ent.api.absences.ExemptionId;
import fr.ent.api.absences.Exemptions;
import fr.ent.api.absences.IncidentDraft;
import fr.ent.api.absences.IncidentId;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.Involved;
import fr.ent.api.absences.Involved.Part;
import fr.ent.api.absences.MeasureDraft;
import fr.ent.api.absences.MeasureId;
import fr.ent.api.absences.MeasureKind;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.TimeSpan;
import fr.ent.core.EntRuntime;
import fr.ent.portal.matrix.ForeignFields.Field;
import fr.ent.portal.web.Page.Verb;
import fr.ent.testkit.Fixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An incident of this school and one of another, and the fields that take their ids. */
final class IncidentsHere {
  /** Did it, and is punished. */
  static final String AUTHOR = "child";

  /** Who reads the incident: whoever reported it, and whoever follows those of the school. */
  static final List<String> READERS = List.of("teacher", "schoollife", "head");

  private static final IncidentId HERE = new IncidentId(new UUID(40, 1));
  private static final String MADE = "00000000-0000-4000-8000-0000000000ac";

  private IncidentsHere() {}

  /** Give the address of the incident of this school. */
  static String address(String path) {
    return path.replace("{incident}", HERE.toString());
  }

  /** A teacher reports what a child did to another pupil, and punishes the child. */
  static void plant(World world, String words, String measure) {
    var teacher = teacher(world, "teacher", "here");
    var incidents = world.ent().get(Incidents.class);
    incidents.report(
        teacher, draft(world, HERE, "here", words, involved(world, AUTHOR), victim(world)));
    incidents.decide(
        teacher,
        new MeasureDraft(
            MeasureId.random(),
            HERE,
            world.require(AUTHOR).id(),
            MeasureKind.DETENTION,
            Optional.empty(),
            measure));
  }

  private static Actor teacher(World world, String key, String school) {
    return Actor.of(
        Fixture.TERRITORY,
        world.require(key).id(),
        Affiliation.of(world.school(school), Profile.TEACHER));
  }

  private static Involved involved(World world, String pupil) {
    return new Involved(world.require(pupil).id(), Part.AUTHOR);
  }

  private static Involved victim(World world) {
    return new Involved(world.require("pupil").id(), Part.VICTIM);
  }

  private static IncidentDraft draft(
      World world, IncidentId id, String school, String words, Involved... involved) {
    return new IncidentDraft(
        id,
        world.school(school),
        World.TODAY.minusDays(1).atTime(10, 0),
        "Cour",
        words,
        List.of(involved));
  }

  static Map<String, List<String>> there(EntRuntime ent, World world) {
    var teacher = teacher(world, "teacherthere", "there");
    var incidents = ent.get(Incidents.class);
    var incident =
        incidents.report(
            teacher,
            draft(world, IncidentId.random(), "there", "Zqfaits", involved(world, "childthere")));
    var measure =
        incidents.decide(
            teacher,
            new MeasureDraft(
                MeasureId.random(),
                incident.id(),
                world.require("childthere").id(),
                MeasureKind.DETENTION,
                Optional.empty(),
                "Zqmotif"));
    var exemption =
        new Exemption(
            ExemptionId.random(),
            world.school("there"),
            Optional.of(world.require("childthere").id()),
            Optional.empty(),
            TimeSpan.of(World.TODAY, "07:00", "19:00"),
            "",
            "Zqdispense");
    ent.get(Exemptions.class).give(Fixture.house(), exemption);
    return Map.of(
        "incident", List.of(incident.id().toString()),
        "measure", List.of(measure.id().toString()),
        "exemption", List.of(exemption.id().toString()));
  }

  static List<Field> fields(World world) {
    var day = World.TODAY.minusDays(1).toString();
    var child = world.require(AUTHOR).id().toString();
    var told = Map.of("day", day, "hour", "10:00", "place", "Cour", "words", "Essai");
    var decided = Map.of("draft", MADE, "kind", "DETENTION", "words", "Essai");
    var appealed = Map.of("lodged", World.TODAY.toString(), "judge", "HEAD", "outcome", "PENDING");
    var exempted = Map.of("draft", MADE, "title", "Essai", "from", day);
    return List.of(
        new Field(Verb.GET, "/absences/incidents/{id}", "", "incident", Map.of()),
        new Field(
            Verb.POST,
            "/absences/incidents/{id}/decide",
            "",
            "incident",
            with(decided, "pupil", child)),
        new Field(
            Verb.POST,
            address("/absences/incidents/{incident}/decide"),
            "pupil",
            "person",
            decided),
        new Field(Verb.POST, "/absences/measures/done", "measure", "measure", Map.of()),
        new Field(Verb.POST, "/absences/measures/cancel", "measure", "measure", Map.of()),
        new Field(Verb.POST, "/absences/measures/move", "measure", "measure", Map.of("from", day)),
        new Field(
            Verb.POST, "/absences/measures/resume", "measure", "measure", Map.of("from", day)),
        new Field(
            Verb.POST,
            "/absences/measures/resume",
            "incident",
            "incident",
            Map.of("measure", MADE)),
        new Field(Verb.POST, "/absences/measures/appeal", "measure", "measure", appealed),
        new Field(
            Verb.POST,
            "/absences/measures/appeal",
            "incident",
            "incident",
            Map.of("measure", MADE, "judge", "HEAD", "outcome", "UPHELD")),
        new Field(Verb.GET, "/absences/incidents/report", "lesson", "lesson", Map.of()),
        new Field(
            Verb.POST,
            "/absences/incidents/report",
            "who",
            "person",
            with(with(told, "draft", MADE), "part-{id}", "VICTIM")),
        new Field(Verb.POST, "/absences/exemptions", "pupil", "person", exempted),
        new Field(Verb.POST, "/absences/exemptions", "group", "group", exempted),
        new Field(Verb.POST, "/absences/exemptions/end", "exemption", "exemption", Map.of()));
  }

  private static Map<String, String> with(Map<String, String> rest, String name, String value) {
    var more = new HashMap<>(rest);
    more.put(name, value);
    return Map.copyOf(more);
  }
}
