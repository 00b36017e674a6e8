package fr.ent.services.timetable.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.timetable.ImportFinding;
import fr.ent.api.timetable.ImportedName.Kind;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import fr.ent.tck.Clause;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an EDT export in the clear says; week 1 begins on Monday 31 August 2026. */
class EdtFormatTest {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Base UAI="0999001W">
      <AnneeScolaire DateDebut="2026-08-31" DateFin="2027-07-03" DatePremierJourSemaine1="2026-08-31"/>
      <GrilleHoraire DureePlace="30"><PlacesParJour>
      <Place Numero="0" LibelleHeureDebut="08:00:00" LibelleHeureFin="08:30:00"/>
      <Place Numero="1" LibelleHeureDebut="08:30:00" LibelleHeureFin="08:55:00"/>
      <Place Numero="2" LibelleHeureDebut="09:00:00" LibelleHeureFin="09:30:00"/>
      </PlacesParJour></GrilleHoraire>
      <Matieres><Matiere Ident="1" Code="061300" Libelle="Maths"/></Matieres>
      <Professeurs><Professeur Ident="1" Nom="BELVAL" Prenom="Nora" DateNaissance="04/03/1980"/>
      <Professeur Ident="2" Nom="CASTAING" Prenom="Luc"/></Professeurs>
      <Classes><Classe Ident="1" Nom="4B"><PartieDeClasse Ident="7" Nom="4B Gr1"/><PartieDeClasse Ident="8"/></Classe></Classes>
      <Groupes><Groupe Ident="1" Nom="4LATIN"><Classe Ident="1"/></Groupe></Groupes>
      <Salles><Salle Ident="1" Nom="B204"/></Salles>
      <Cours>
      """;
  private static final String TAIL = "</Cours></Base>";
  private static final String WHO =
      "<Matiere Ident=\"1\"/><Professeur Ident=\"1\"/><Classe Ident=\"1\"/><Salle Ident=\"1\"/>";

  private static Written read(String courses) {
    return Texts.edt().read(Texts.file(HEAD + courses + TAIL), Texts.SCHOOL);
  }

  private static String course(String attributes, String who) {
    return "<Cours Ident=\"c\" Jour=\"2\" NumeroPlaceDebut=\"0\" NombrePlaces=\"2\" "
        + attributes
        + ">"
        + who
        + "</Cours>";
  }

  private static List<LocalDate> days(Written written) {
    return written.lessons().stream().map(one -> one.time().day()).toList();
  }

  @ParameterizedTest
  @CsvSource({"2, 2026-09-01", "4, 2026-09-08", "8192, 2026-11-24", "1125899906842624, 2027-08-10"})
  @Clause("EDT-02")
  void bitOneIsTheFirstWeekAndNotBitNought(long mask, LocalDate day) {
    var written = read(course("Semaines=\"" + mask + "\"", WHO));
    assertThat(days(written)).containsExactly(day);
    assertThat(written.lessons().get(0).time().from()).isEqualTo(day.atTime(8, 0));
    assertThat(written.lessons().get(0).time().to()).isEqualTo(day.atTime(8, 55));
  }

  @Test
  void aMaskOfNoWeekIsToldAndGivesNoLesson() {
    for (var mask : List.of("Semaines=\"1\"", "Semaines=\"0\"", "", "Semaines=\"x\"")) {
      var written = read(course(mask, WHO));
      assertThat(written.lessons()).isEmpty();
      assertThat(written.findings())
          .extracting(ImportFinding::kind)
          .contains(ImportFinding.Kind.NO_WEEK);
      assertThat(written.findings().get(0).line()).isGreaterThan(10);
    }
  }

  @Test
  void theFirstCoursHoldsTheOthersAndIsNone() {
    var written = read(course("SemainesInclusion=\"6\"", WHO) + course("Semaines=\"8\"", WHO));
    assertThat(written.lessons()).hasSize(3);
    assertThat(written.findings()).isEmpty();
  }

  @Test
  @Clause("EDT-03")
  void cancelledWeeksAreThereAndCancelled() {
    var written = read(course("Semaines=\"6\" SemainesAnnulation=\"12\"", WHO));
    assertThat(written.lessons())
        .extracting(one -> one.time().day() + " " + one.cancelled())
        .containsExactly("2026-09-01 false", "2026-09-08 true", "2026-09-15 true");
    assertThat(written.lessons()).allMatch(one -> one.teachers().size() == 1);
  }

  @Test
  void whoTakesPartHasWeeksOfTheirOwn() {
    var written =
        read(
            course(
                "",
                """
                <Matiere Ident="1" Semaines="6"/><Professeur Ident="1" Semaines="2"/>
                <Professeur Ident="2" Semaines="4"/><Classe Ident="1" Semaines="6"/>\
                """));
    assertThat(written.lessons())
        .extracting(WrittenLesson::teachers)
        .containsExactly(List.of("TEACHER:Professeur1"), List.of("TEACHER:Professeur2"));
  }

  @Test
  void aPartOfAClassIsAGroupAndOneWithoutANameTheClass() {
    var written =
        read(
            course("Semaines=\"2\"", "<PartieDeClasse Ident=\"7\"/>")
                + course("Semaines=\"4\"", "<PartieDeClasse Ident=\"8\"/>")
                + course("Semaines=\"8\"", "<Groupe Ident=\"1\"/>"));
    assertThat(written.lessons())
        .extracting(WrittenLesson::groups)
        .containsExactly(List.of("GROUP:P7"), List.of("CLASS:1"), List.of("GROUP:1"));
    assertThat(written.names())
        .filteredOn(one -> one.kind() == Kind.GROUP)
        .extracting(one -> one.label() + one.classes())
        .containsExactlyInAnyOrder("4B Gr1[4B]", "4LATIN[4B]");
  }

  @Test
  void whatIsNotThereIsToldAndTheRestComesIn() {
    var written =
        read(
            course("Semaines=\"2\"", WHO + "<Professeur Ident=\"99\"/><Salle Ident=\"99\"/>")
                + "<Cours Ident=\"d\" Jour=\"9\" NumeroPlaceDebut=\"0\" NombrePlaces=\"1\""
                + " Semaines=\"2\"/><Cours Ident=\"e\" Jour=\"1\" NumeroPlaceDebut=\"2\""
                + " NombrePlaces=\"3\" Semaines=\"2\"/>");
    assertThat(written.lessons()).hasSize(1);
    assertThat(written.findings())
        .extracting(one -> one.kind() + " " + one.what())
        .containsExactly(
            "DANGLING Professeur 99", "DANGLING Salle 99", "NO_TIME Cours d", "NO_TIME Cours e");
  }

  @Test
  void twoLessonsOfOneIdInAWeekAreTwo() {
    var written = read(course("Semaines=\"2\"", WHO) + course("Semaines=\"6\"", WHO));
    assertThat(written.lessons())
        .extracting(WrittenLesson::sourceId)
        .containsExactly("c", "c#2", "c");
  }

  @Test
  void aCourseWithoutAnIdIsNamedByWhatItIs() {
    var one = course("Semaines=\"2\"", WHO).replace("Ident=\"c\" ", "");
    var moved = one.replace("Jour=\"2\"", "Jour=\"4\"");
    assertThat(read(one).lessons().get(0).sourceId())
        .isEqualTo(read(moved).lessons().get(0).sourceId());
  }

  @Test
  void aBirthDateIsReadInBothSpellings() {
    assertThat(read(course("Semaines=\"2\"", WHO)).names())
        .filteredOn(one -> one.kind() == Kind.TEACHER)
        .extracting(WrittenName::birth)
        .containsExactly(LocalDate.of(1980, 3, 4), null);
    assertThat(WrittenTimes.day("1980-03-04")).isEqualTo(LocalDate.of(1980, 3, 4));
    assertThat(WrittenTimes.day("00/00/0000")).isNull();
    assertThat(WrittenTimes.day("31/02/2026")).isNull();
  }

  @Test
  @Clause("EDT-02")
  void hostileAndDamagedFilesAreRefused() {
    var whole = HEAD + course("Semaines=\"2\"", WHO) + TAIL;
    var xxe =
        whole.replaceFirst(
            "<Base", "<!DOCTYPE Base [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Base");
    var bomb =
        whole.replaceFirst(
            "<Base", "<!DOCTYPE Base [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><Base");
    assertThat(refused(xxe)).isEqualTo(Reason.ENTITY);
    assertThat(refused(bomb)).isEqualTo(Reason.ENTITY);
    assertThat(refused(whole.replace("Maths", "&x;"))).isEqualTo(Reason.ENTITY);
    assertThat(refused(whole.substring(0, whole.length() - 20))).isEqualTo(Reason.TRUNCATED);
    assertThat(refused(whole.replace("</Salles>", "</Salle>"))).isEqualTo(Reason.MALFORMED);
    assertThat(refused("<a>".repeat(100))).isEqualTo(Reason.TOO_LARGE);
    assertThat(refused("<html><body/></html>")).isEqualTo(Reason.UNKNOWN_FORMAT);
    assertThat(refused(whole.replace("0999001W", "0999002X"))).isEqualTo(Reason.OTHER_SCHOOL);
    assertThat(refused(whole.replace("=\"2026-08-31\"", "=\"2025-09-01\"")))
        .isEqualTo(Reason.OTHER_YEAR);
  }

  private static Reason refused(String text) {
    return Texts.refused(Texts.edt(), Texts.file(text)).orElseThrow();
  }

  @Test
  void charactersAreThoseOfTheBytesWhateverIsClaimed() {
    var text = HEAD.replace("Nora", "Zoé") + course("Semaines=\"2\"", WHO) + TAIL;
    for (var charset : List.of("UTF-8", "ISO-8859-15")) {
      for (var claim : List.of("UTF-8", "ISO-8859-15")) {
        var bytes =
            text.replace("\"UTF-8\"", "\"" + claim + "\"")
                .getBytes(java.nio.charset.Charset.forName(charset));
        var read = Texts.edt().read(new SentFile("file", bytes), Texts.SCHOOL);
        assertThat(read.names()).anyMatch(one -> one.first().equals("Zoé"));
      }
    }
  }

  private static Set<String> members(String pupils, String key) {
    var file =
        HEAD.replace("<Groupe Ident=\"1\" Nom=\"4LATIN\">", "$0<PartieDeClasse Ident=\"7\"/>")
            .replace("$0", "<Groupe Ident=\"1\" Nom=\"4LATIN\">")
            .replace("<Salles>", "<Eleves>" + pupils + "</Eleves><Salles>");
    var written = Texts.edt().read(Texts.file(file + course("", WHO) + TAIL), Texts.SCHOOL);
    return written.names().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow()
        .members();
  }

  private static String pupil(String ident, String birth, String place) {
    return "<Eleve Ident=\"%s\" Nom=\"ZQ%s\" Prenom=\"Camille\" DateNaissance=\"%s\">%s</Eleve>"
        .formatted(ident, ident, birth, place);
  }

  @Test
  @Clause("EDT-02")
  void aGroupHasThePupilsOfItsPartsWhoAreThereToday() {
    var part = "<PartieDeClasse Ident=\"7\"/>";
    var left = "<PartieDeClasse Ident=\"7\" DateSortie=\"01/10/2026\"/>";
    var later = "<Groupe Ident=\"1\" DateEntree=\"01/12/2026\"/>";
    var there = pupil("1", "02/05/2012", part);
    var wanted = Set.of(PupilPrint.of("Camille", "ZQ1", LocalDate.of(2012, 5, 2)));
    var all = there + pupil("2", "03/05/2012", left) + pupil("3", "04/05/2012", later);
    assertThat(members(all, "GROUP:1")).isEqualTo(wanted);
    assertThat(members(all, "GROUP:P7")).isEqualTo(wanted);
    assertThat(members(all, "CLASS:1")).isEmpty();
    assertThat(members(there + pupil("4", "", part), "GROUP:1"))
        .as("somebody is not told")
        .isEmpty();
    assertThat(members(pupil("5", "05/05/2012", "<Classe Ident=\"1\"/>"), "CLASS:1")).hasSize(1);
  }
}
