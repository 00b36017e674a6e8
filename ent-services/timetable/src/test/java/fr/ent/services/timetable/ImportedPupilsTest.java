package fr.ent.services.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Uai;
import fr.ent.api.timetable.ImportedName.Match;
import fr.ent.api.timetable.TimetableImports;
import fr.ent.core.database.Database;
import fr.ent.services.simulators.timetable.EdtFile;
import fr.ent.services.simulators.timetable.FileSchool;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes that a file calls as nobody does, and the pupils that it puts there. */
@EntTest(beans = {PaperRoll.class, PaperPolicy.class, AuditInMemory.class})
class ImportedPupilsTest implements PaperSchool {
  private static final String UNKNOWN = "ZQ";

  private final TimetableImports imports;
  private final Database database;
  private final List<Group> groups;

  ImportedPupilsTest(TimetableImports imports, Database database, Directory directory) {
    this.imports = imports;
    this.database = database;
    this.groups = directory.groupsIn(Fixture.house(), Fixture.SCHOOL);
  }

  @BeforeEach
  void empty() {
    EmptyTimetable.of(database);
  }

  /** What may be meant by the other class under an unknown name, with these pupils in it. */
  private List<Match> candidates(PersonId... pupils) {
    var school = new FileSchool(Uai.of("0999001W"), List.of(), groups, Map.of(), plan(lessons()));
    var file =
        EdtFile.of(school)
            .replace("Nom=\"4C\"", "Nom=\"" + UNKNOWN + "\"")
            .replace("<Salles>", "<Eleves>" + written(pupils) + "</Eleves><Salles>");
    var content = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    var read = imports.read(head(), Fixture.SCHOOL, "export", content);
    return imports.namesOf(head(), read.id()).stream()
        .filter(name -> name.label().equals(UNKNOWN))
        .findFirst()
        .orElseThrow()
        .candidates();
  }

  private static String written(PersonId... pupils) {
    return Stream.of(pupils)
        .map(PaperDirectory::person)
        .map(
            one ->
                """
                <Eleve Ident="%s" Nom="%s" Prenom="%s" DateNaissance="%s"><Classe Ident="%s"/></Eleve>
                """
                    .formatted(
                        one.id(),
                        one.names().last(),
                        one.names().first(),
                        one.birthDate().orElseThrow(),
                        OTHER_CLASS))
        .collect(Collectors.joining());
  }

  @Test
  @Clause("EDT-02")
  void aClassOfAnUnknownNameIsProposedByItsPupils() {
    assertThat(candidates(OTHER_PUPIL))
        .extracting(Match::id)
        .containsExactly(OTHER_CLASS.toString());
    assertThat(candidates(OTHER_PUPIL, PUPIL)).as("somebody else too").isEmpty();
    assertThat(candidates()).as("nobody is told").isEmpty();
  }
}
