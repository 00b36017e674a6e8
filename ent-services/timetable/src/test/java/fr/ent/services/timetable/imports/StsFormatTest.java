package fr.ent.services.timetable.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.timetable.ImportedName.Kind;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import fr.ent.tck.Clause;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What STS-WEB says of a school. */
class StsFormatTest {
  private static final String FILE =
      """
      <?xml version="1.0" encoding="ISO-8859-15"?>
      <STS_EDT><PARAMETRES><UAJ CODE="0999001W"/><ANNEE_SCOLAIRE ANNEE="2026"/></PARAMETRES><DONNEES>
      <INDIVIDUS><INDIVIDU ID="88" TYPE="epp"><NOM_USAGE>BELVAL</NOM_USAGE><PRENOM>Nora</PRENOM>
      <DATE_NAISSANCE>1980-03-04</DATE_NAISSANCE><FONCTION>ENS</FONCTION></INDIVIDU>
      <INDIVIDU ID="88" TYPE="local"><NOM_USAGE>OZANNE</NOM_USAGE><PRENOM>Luc</PRENOM><FONCTION>ENS</FONCTION></INDIVIDU>
      <INDIVIDU ID="89" TYPE="epp"><NOM_USAGE>ROUX</NOM_USAGE><PRENOM>Eve</PRENOM><FONCTION>DIR</FONCTION></INDIVIDU></INDIVIDUS>
      <STRUCTURE><DIVISIONS><DIVISION CODE="4B"><SERVICES><SERVICE CODE_MATIERE="061300"/></SERVICES></DIVISION></DIVISIONS>
      <GROUPES><GROUPE CODE="4LATIN"><LIBELLE_LONG>Latin</LIBELLE_LONG><DIVISIONS_APPARTENANCE>
      <DIVISION_APPARTENANCE CODE="4B"/></DIVISIONS_APPARTENANCE></GROUPE></GROUPES></STRUCTURE></DONNEES></STS_EDT>
      """;

  private final StsFormat format = new StsFormat();

  @Test
  @Clause("EDT-02")
  void teachersClassesGroupsAndSubjectsAreNamedAndThereIsNoLesson() {
    var written = format.read(Texts.file(FILE), Texts.SCHOOL);
    assertThat(written.lessons()).isEmpty();
    assertThat(written.firstWeek()).isNull();
    assertThat(written.names())
        .extracting(one -> one.key() + " " + one.label())
        .containsExactly(
            "TEACHER:epp88 Nora BELVAL",
            "TEACHER:local88 Luc OZANNE",
            "CLASS:4B 4B",
            "SUBJECT:061300 061300",
            "GROUP:4LATIN 4LATIN");
    assertThat(written.names().get(0).birth()).isEqualTo(LocalDate.of(1980, 3, 4));
    assertThat(written.names().subList(0, 2))
        .as("an id given by the school is nobody's elsewhere")
        .extracting(WrittenName::joinKey)
        .containsExactly("88", "");
    assertThat(written.names())
        .filteredOn(one -> one.kind() == Kind.GROUP)
        .extracting(WrittenName::classes)
        .containsExactly(List.of("4B"));
  }

  @Test
  void itIsKnownByItsRootAndNotTakenForAnother() {
    assertThat(format.knows(Texts.file(FILE))).isTrue();
    assertThat(Texts.edt().knows(Texts.file(FILE))).isFalse();
    assertThat(new UdtFormat().knows(Texts.file(FILE))).isFalse();
    assertThat(new IcsFormat().knows(Texts.file(FILE))).isFalse();
  }

  @Test
  void anotherSchoolAnotherYearAndHostileFilesAreRefused() {
    assertThat(refused(FILE.replace("0999001W", "0999002X"))).isEqualTo(Reason.OTHER_SCHOOL);
    assertThat(refused(FILE.replace("=\"2026\"", "=\"2025\""))).isEqualTo(Reason.OTHER_YEAR);
    assertThat(refused(FILE.replace("=\"2026\"", "=\"x\""))).isEqualTo(Reason.MALFORMED);
    assertThat(refused(FILE.substring(0, FILE.length() - 30))).isEqualTo(Reason.TRUNCATED);
    assertThat(
            refused(
                FILE.replace(
                    "<STS_EDT>", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"x\"> %p;]><STS_EDT>")))
        .isEqualTo(Reason.ENTITY);
    assertThat(refused("<STS_EDT></STS_EDT>")).isEqualTo(Reason.EMPTY);
  }

  private Reason refused(String text) {
    return Texts.refused(format, Texts.file(text)).orElseThrow();
  }
}
