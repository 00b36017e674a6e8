package fr.ent.portal.matrix;

import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.TimetableImportId;
import fr.ent.api.timetable.TimetableImports;
import fr.ent.core.EntRuntime;
import fr.ent.portal.matrix.ForeignFields.Field;
import fr.ent.portal.web.Page.Verb;
import fr.ent.testkit.Fixture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A timetable that another school imports, and the fields that take its ids. */
final class ImportsThere {
  private static final String NOBODY = "TEACHER:Zqnobody";
  private static final String FILE =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//X//X//FR
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20261101T000000Z
      DTSTART:20261125T080000
      DTEND:20261125T090000
      SUMMARY:Latin
      CATEGORIES:Zq4
      ORGANIZER;CN=Zqnobody:mailto:x@example.org
      END:VEVENT
      END:VCALENDAR
      """;

  private ImportsThere() {}

  static Map<String, List<String>> ids(EntRuntime ent, World world) {
    return Map.of(
        "import", List.of(read(ent, world.school("there"))),
        "own import", List.of(read(ent, world.school("here"))));
  }

  static String read(EntRuntime ent, StructureId school) {
    var content =
        new ByteArrayInputStream(FILE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    TimetableImportId id =
        ent.get(TimetableImports.class).read(Fixture.house(), school, "cours.ics", content).id();
    return id.toString();
  }

  static List<Field> fields(String own) {
    var start = "/timetable/imports/";
    return List.of(
        new Field(Verb.GET, start + "{id}", "", "import", Map.of()),
        new Field(Verb.POST, start + "{id}/match", "", "import", Map.of("name", NOBODY)),
        new Field(Verb.POST, start + "{id}/apply", "", "import", Map.of("sure", "yes")),
        new Field(Verb.POST, start + "{id}/instead", "", "import", Map.of("sure", "yes")),
        new Field(Verb.POST, start + "{id}/drop", "", "import", Map.of()),
        new Field(Verb.POST, start + own + "/match", "chosen", "person", Map.of("name", NOBODY)),
        new Field(
            Verb.POST, start + own + "/match", "chosen", "group", Map.of("name", "CLASS:Zq4")));
  }
}
