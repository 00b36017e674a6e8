package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallFeed.file;
import static fr.ent.services.directory.aaf.SmallFeed.pupil;
import static fr.ent.services.directory.aaf.SmallFeed.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.tck.Clause;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that are not what the file says they are. */
@Timeout(20)
class AafEncodingTest {
  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-15", "ISO-8859-1", "windows-1252"})
  @Clause("AAF-EDGE-01")
  @Clause("ALI-07")
  void singleBytesAreReadAsDeclared(String set) {
    var bytes = encoded(set, Charset.forName(set), "Éloïse");
    assertThat(read(bytes, AafLimits.USUAL).rules()).isEmpty();
    assertThat(read(bytes, AafLimits.USUAL).entries().get(0).first("givenName"))
        .isEqualTo("Éloïse");
  }

  @Test
  @Clause("AAF-EDGE-01")
  void theEuroSignOfLatin9IsNotTheOneOfWindows() {
    var bytes = encoded("ISO-8859-15", Charset.forName("ISO-8859-15"), "Œ€");
    assertThat(read(bytes, AafLimits.USUAL).entries().get(0).first("givenName")).isEqualTo("Œ€");
  }

  @Test
  @Clause("AAF-EDGE-01")
  void bytesOfUtf8DeclaredAsLatinAreReadAsUtf8() {
    var outcome = read(encoded("ISO-8859-15", StandardCharsets.UTF_8, "Éloïse"), AafLimits.USUAL);
    assertThat(outcome.entries().get(0).first("givenName")).isEqualTo("Éloïse");
    assertThat(outcome.rules()).containsExactly("AAF-ENCODING-DIFFERS");
  }

  @Test
  @Clause("AAF-EDGE-01")
  void bytesOfLatinDeclaredAsUtf8AreReadAsLatin() {
    var outcome = read(encoded("UTF-8", StandardCharsets.ISO_8859_1, "Éloïse"), AafLimits.USUAL);
    assertThat(outcome.entries().get(0).first("givenName")).isEqualTo("Éloïse");
    assertThat(outcome.rules()).containsExactly("AAF-ENCODING-DIFFERS");
  }

  @Test
  @Clause("AAF-EDGE-01")
  void twoEncodingsInOneFileAreToldOf() {
    var first = file(pupil("sn", "É")).getBytes(StandardCharsets.UTF_8);
    var mixed = new String(first, StandardCharsets.ISO_8859_1).replace("Camille", "\u00c9mile");
    var outcome = read(mixed.getBytes(StandardCharsets.ISO_8859_1), AafLimits.USUAL);
    assertThat(outcome.rules()).containsExactly("AAF-ENCODING-MIXED");
    assertThat(outcome.entries().get(0).first("givenName")).isEqualTo("Émile");
  }

  @Test
  @Clause("AAF-EDGE-01")
  @Clause("ALI-07")
  void aMarkOrNoPrologOrNoDocumentTypeDoesNotMatter() {
    var bare = "<ficAlimMENESR>" + pupil("givenName", "Éloïse") + "</ficAlimMENESR>";
    for (var content :
        List.of("\ufeff" + file(pupil("givenName", "Éloïse")), bare, "\ufeff" + bare)) {
      var outcome = read(content);
      assertThat(outcome.rules()).isEmpty();
      assertThat(outcome.entries().get(0).first("givenName")).isEqualTo("Éloïse");
    }
  }

  @Test
  void wideEncodingsAreRefused() {
    for (var set :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(read(file(pupil()).getBytes(set), AafLimits.USUAL).rules())
          .containsExactly("AAF-ENCODING-UNREADABLE");
    }
  }

  @Test
  @Clause("AAF-EDGE-03")
  void escapesBlanksAndAccentsAreTidiedAndTheRawValueKept() {
    var outcome =
        read(
            file(
                pupil(
                    "sn",
                    "D&amp;apos;ARC",
                    "givenName",
                    "Rene\u0301\u00ad",
                    "ENTEleveRegime",
                    "\u00a0EXTERNE\u00a0LIBRE",
                    "ENTPersonVille",
                    "CH&amp;#194;TEAU &amp;amp; CO")));
    var entry = outcome.entries().get(0);
    assertThat(entry.first("sn")).isEqualTo("D'ARC");
    assertThat(entry.first("givenName")).isEqualTo("René");
    assertThat(entry.first("ENTEleveRegime")).isEqualTo("EXTERNE LIBRE");
    assertThat(entry.first("ENTPersonVille")).isEqualTo("CHÂTEAU & CO");
    assertThat(entry.attributes().get(1).raw()).containsExactly("D&apos;ARC");
    assertThat(outcome.rules()).containsExactly("AAF-TEXT-ESCAPED");
  }

  @Test
  void marksThatTurnTheDirectionOfTextAreDropped() {
    assertThat(read(file(pupil("sn", "A\u202eB\u0085C"))).entries().get(0).first("sn"))
        .isEqualTo("ABC");
  }

  private static byte[] encoded(String declared, Charset set, String first) {
    return file(pupil("givenName", first))
        .replace("\"UTF-8\"", "\"" + declared + "\"")
        .getBytes(set);
  }
}
