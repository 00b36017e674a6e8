package fr.ent.services.timetable.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.timetable.ImportFinding;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import fr.ent.services.simulators.timetable.UdtFile;
import fr.ent.tck.Clause;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a UDT archive says; its weeks are 48 to 50 of 2026. */
class UdtFormatTest {
  private final UdtFormat format = new UdtFormat();

  private static Map<String, String> files() {
    var files = new TreeMap<String, String>();
    files.put("UDCal_00.xml", "<r><init premiere_semaine_ISO=\"48\" duree_seq=\"60\"/></r>");
    files.put(
        "UDCal_24.xml",
        """
        <r><debut_eleve>23/11/2026</debut_eleve><fin_eleve>13/12/2026</fin_eleve>
        <fermeture debut="01/12/2026" fin="01/12/2026"/></r>\
        """);
    files.put("UDCal_03.xml", "<r><salle code=\"S1\" nom=\"B204\"/></r>");
    files.put(
        "UDCal_04.xml",
        """
        <r><prof code="P1" nom="BELVAL" prenom="Nora"/>
        <prof code="P2" nom="MARTIN" prenom="Paul" epj="77001"/></r>\
        """);
    files.put("UDCal_05.xml", "<r><mat code=\"M\" libelle=\"Maths\" code_gep1=\"061300\"/></r>");
    files.put(
        "UDCal_07.xml",
        """
        <r><demi_seq code_jour="2" code="1" code_site="" hre_deb="08:00" hre_fin="08:30"/>
        <demi_seq code_jour="2" code="2" code_site="" hre_deb="08:30" hre_fin=""/>
        <demi_seq code_jour="2" code="4" code_site="" hre_deb="10:00" hre_fin="10:30"/></r>\
        """);
    files.put("UDCal_08.xml", "<r><div code=\"4B\"/><div code=\"4C\"/></r>");
    files.put("UDCal_19.xml", "<r><gpe code_div=\"4B\" code=\"1\" code_sts=\"4B-1\"/></r>");
    files.put(
        "UDCal_13.xml", "<r><rgpmt code=\"LAT\" nom=\"LATIN\" code_div=\"4B\" code_gpe=\"\"/></r>");
    files.put("UDCal_23.xml", "<r><coens lignefic=\"001\" prof=\"P2\"/></r>");
    files.put(
        "UDCal_11.xml",
        """
        <r><fiche code="F1" jour="2" demi_seq="1" site=""/><fiche code="F2" jour="2" demi_seq="2" site=""/>
        <fiche code="F4" jour="2" demi_seq="4" site=""/></r>\
        """);
    files.put(
        "UDCal_12.xml", lines(line("001", "F1", "4B", "", ""), line("002", "F2", "4B", "", "")));
    return files;
  }

  private static String line(String code, String card, String division, String group, String many) {
    return ("<ligfiche code=\"%s\" fic=\"%s\" div=\"%s\" gpe=\"%s\" rgpmt=\"%s\" mat=\"M\""
            + " prof=\"P1\" salle=\"S1\"/>")
        .formatted(code, card, division, group, many);
  }

  private static String lines(String... lines) {
    return "<r>" + String.join("", lines) + "</r>";
  }

  private Written read(Map<String, String> files) {
    return format.read(new SentFile("udt.zip", UdtFile.zip(files)), Texts.SCHOOL);
  }

  private static List<String> told(Written written) {
    return written.lessons().stream()
        .map(one -> one.time().from() + "/" + one.time().to().toLocalTime() + " " + one.groups())
        .toList();
  }

  @Test
  @Clause("EDT-02")
  void halfSlotsThatFollowAreOneLessonOnEachOpenDay() {
    var written = read(files());
    assertThat(told(written))
        .containsExactly("2026-11-24T08:00/09:00 [CLASS:4B]", "2026-12-08T08:00/09:00 [CLASS:4B]");
    assertThat(written.lessons().get(0).teachers())
        .containsExactlyInAnyOrder("TEACHER:P1", "TEACHER:P2");
    assertThat(written.lessons().get(0).rooms()).containsExactly("B204");
    assertThat(written.findings()).isEmpty();
  }

  @Test
  @Clause("EDT-02")
  void aWeekWithLinesOfItsOwnHasThemAndNoOthers() {
    var files = files();
    files.put("udcal_12_50.xml", lines(line("001", "F4", "4C", "", "")));
    assertThat(told(read(files)))
        .containsExactly("2026-11-24T08:00/09:00 [CLASS:4B]", "2026-12-08T10:00/10:30 [CLASS:4C]");
  }

  @Test
  void aGroupOfOneClassAndOneOfSeveralAreGroups() {
    var files = files();
    files.put(
        "UDCal_12.xml",
        lines(
            line("001", "F1", "4B", "1", ""),
            line("003", "F4", "4B", "", "LAT"),
            line("004", "F4", "4C", "", "LAT")));
    assertThat(told(read(files)))
        .startsWith("2026-11-24T08:00/08:30 [GROUP:4B1]", "2026-11-24T10:00/10:30 [GROUP:RLAT]")
        .hasSize(4);
  }

  @Test
  void namesOfFilesMayBeWrittenAnyhowAndStandInAFolder() {
    var files = new TreeMap<String, String>();
    files().forEach((name, text) -> files.put("export/" + name.toLowerCase(Locale.ROOT), text));
    assertThat(read(files).lessons()).hasSize(2);
  }

  @Test
  void whatIsNotThereIsToldOnceAndTheRestComesIn() {
    var files = files();
    files.put(
        "UDCal_12.xml",
        lines(
            line("001", "F1", "4B", "", ""), line("009", "F9", "4B", "", "").replace("P1", "P9")));
    var written = read(files);
    assertThat(written.lessons()).hasSize(2);
    assertThat(written.findings())
        .extracting(one -> one.kind() + " " + one.file() + " " + one.what())
        .containsExactly("NO_TIME udcal_12.xml ligfiche 009");
    files.put("UDCal_12.xml", lines(line("008", "F1", "4B", "", "").replace("P1", "P9")));
    assertThat(read(files).findings())
        .extracting(ImportFinding::kind)
        .containsExactly(ImportFinding.Kind.DANGLING);
  }

  @Test
  @Clause("EDT-02")
  void hostileAndDamagedArchivesAreRefused() {
    var whole = UdtFile.zip(files());
    assertThat(refused(Arrays.copyOf(whole, whole.length - 40))).isEqualTo(Reason.TRUNCATED);
    assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.TRUNCATED);
    assertThat(refused(with("../UDCal_30.xml", "<r/>"))).isEqualTo(Reason.ARCHIVE);
    assertThat(refused(with("/etc/passwd", "<r/>"))).isEqualTo(Reason.ARCHIVE);
    assertThat(refused(with("C:\\x.xml", "<r/>"))).isEqualTo(Reason.ARCHIVE);
    assertThat(refused(with("udcal_00.xml", "<r/>"))).isEqualTo(Reason.ARCHIVE);
    assertThat(refused(with("bomb.xml", " ".repeat(SentFile.LARGEST)))).isEqualTo(Reason.TOO_LARGE);
    assertThat(refused(UdtFile.zip(Map.of("readme.txt", "x")))).isEqualTo(Reason.UNKNOWN_FORMAT);
    assertThat(refused(with("UDCal_04.xml", "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///x\">]><r/>")))
        .isEqualTo(Reason.ENTITY);
    var old = files();
    old.replaceAll((name, text) -> text.replace("/2026", "/2024"));
    assertThat(refused(UdtFile.zip(old))).isEqualTo(Reason.OTHER_YEAR);
    var named = new SentFile("0999002X_20261124070000_UDT.zip", whole);
    assertThat(Texts.refused(format, named)).contains(Reason.OTHER_SCHOOL);
  }

  @Test
  void noiseIsRefusedWhateverItIs() {
    var whole = UdtFile.zip(files());
    var noise = new Random(24);
    for (int i = 0; i < 300; i++) {
      var damaged = whole.clone();
      for (int j = 0; j < 5; j++) {
        damaged[4 + noise.nextInt(damaged.length - 4)] = (byte) noise.nextInt(256);
      }
      Texts.refused(format, new SentFile("udt.zip", damaged)); // whatever else it throws fails
    }
  }

  private Reason refused(byte[] archive) {
    return Texts.refused(format, new SentFile("udt.zip", archive)).orElseThrow();
  }

  private static byte[] with(String name, String text) {
    var files = files();
    files.put(name, text);
    return UdtFile.zip(files);
  }
}
