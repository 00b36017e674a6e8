package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallFeed.HEAD;
import static fr.ent.services.directory.aaf.SmallFeed.TAIL;
import static fr.ent.services.directory.aaf.SmallFeed.file;
import static fr.ent.services.directory.aaf.SmallFeed.pupil;
import static fr.ent.services.directory.aaf.SmallFeed.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.tck.Clause;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class AafReaderTest {
  private static final String BODY = "<ficAlimMENESR>" + pupil("sn", "&x;") + "</ficAlimMENESR>";

  @Test
  @Clause("AAF-EDGE-02")
  void anEntityThatReadsAFileIsRefusedAndTheFileNotRead(@TempDir Path folder) throws Exception {
    var secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    var outcome =
        read("<!DOCTYPE ficAlimMENESR [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + BODY);
    assertThat(outcome.rules()).containsExactly("AAF-ENTITY-REFUSED");
    assertThat(outcome.entries()).isEmpty();
  }

  @Test
  @Clause("AAF-EDGE-02")
  void aBombOfEntitiesIsRefused() {
    var bomb = new StringBuilder("<!DOCTYPE ficAlimMENESR [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    var outcome = read(bomb + "<!ENTITY x \"&a29;\">]>" + BODY);
    assertThat(outcome.rules()).containsExactly("AAF-ENTITY-REFUSED");
  }

  @Test
  @Clause("AAF-EDGE-02")
  void noConnectionIsMadeForADocumentTypeOrAnEntity() throws Exception {
    try (var server = new ServerSocket(0)) {
      server.setSoTimeout(300);
      var address = "http://localhost:" + server.getLocalPort() + "/x.dtd";
      read(
          "<!DOCTYPE ficAlimMENESR SYSTEM \""
              + address
              + "\"><ficAlimMENESR>"
              + pupil()
              + "</ficAlimMENESR>");
      read("<!DOCTYPE ficAlimMENESR [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>" + BODY);
      read("<!DOCTYPE ficAlimMENESR [<!ENTITY x SYSTEM \"" + address + "\">]>" + BODY);
      org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  @Clause("AAF-EDGE-02")
  void aForeignGrammarIsToldOfAndNotLookedUp() {
    var outcome =
        read(
            "<!DOCTYPE ficAlimMENESR SYSTEM \"file:///nowhere/x.dtd\"><ficAlimMENESR>"
                + pupil()
                + "</ficAlimMENESR>");
    assertThat(outcome.rules()).containsExactly("AAF-DTD-FOREIGN");
    assertThat(outcome.entries()).hasSize(1);
  }

  @Test
  @Clause("AAF-EDGE-02")
  void anEntityThatNobodyDeclaredIsRefused() {
    assertThat(read(file(pupil("sn", "A&eacute;B"))).rules()).containsExactly("AAF-ENTITY-REFUSED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a>", "<attr name=\"x\">"})
  void depthIsLimited(String element) {
    var outcome = read(HEAD + element.repeat(50_000) + TAIL);
    assertThat(outcome.rules()).endsWith("AAF-FILE-LIMIT");
  }

  @Test
  void aMillionAttributesAreNotKept() {
    var record = new StringBuilder("<addRequest><attributes>");
    for (int i = 0; i < 1_000_000; i++) {
      record.append("<attr name=\"a").append(i).append("\"><value>1</value></attr>");
    }
    assertThat(read(file(record + "</attributes></addRequest>")).rules())
        .containsExactly("AAF-FILE-LIMIT");
  }

  @Test
  @Clause("AAF-EDGE-07")
  void endlessTextIsNotKept() {
    assertThat(read(file(pupil("sn", "A".repeat(8 << 20)))).rules())
        .containsExactly("AAF-FILE-LIMIT");
    assertThat(read(HEAD + "<!--" + " ".repeat(8 << 20) + "-->" + TAIL).rules())
        .containsExactly("AAF-FILE-LIMIT");
    assertThat(read(file(pupil("sn", "A".repeat(50_000)))).rules())
        .containsExactly("AAF-VALUE-TOO-LONG");
  }

  @Test
  void elementsOfADifferentNameEachAreNotCollected() {
    var junk = new StringBuilder(HEAD);
    for (int i = 0; i < 5_000; i++) {
      junk.append("<e").append(i).append("/>");
    }
    assertThat(read(junk + TAIL).rules()).endsWith("AAF-FILE-TOO-MANY-FAULTS");
  }

  @Test
  @Clause("AAF-EDGE-07")
  void aFileCutOffAtAnyPlaceSaysSo() {
    var whole =
        file(pupil(), pupil().replace("900417", "900418"), pupil().replace("900417", "900419"));
    for (int percent = 1; percent < 100; percent++) {
      var outcome = read(whole.substring(0, whole.length() * percent / 100));
      assertThat(outcome.rules()).as("%d %%", percent).containsExactly("AAF-FILE-TRUNCATED");
      assertThat(outcome.entries().size()).isLessThan(4);
    }
  }

  @Test
  @Clause("AAF-EDGE-07")
  void aFileCutOffNamesTheLineAndTheRecord() {
    var whole = file(pupil());
    var outcome = read(whole.substring(0, whole.indexOf("17/05/2010")));
    var finding = outcome.findings().get(0);
    assertThat(finding.line()).isGreaterThan(6);
    assertThat(finding.entry()).isEqualTo("900417");
    assertThat(finding.file()).isEqualTo("Eleve_0000.xml");
  }

  @Test
  @Clause("AAF-EDGE-07")
  void anEmptyFileAndOneWithoutRecordsAreToldApart() {
    assertThat(read("").rules()).containsExactly("AAF-FILE-EMPTY");
    assertThat(read(HEAD + TAIL).rules()).containsExactly("AAF-FILE-NO-RECORD");
    assertThat(read("<other/>").rules()).containsExactly("AAF-FILE-NOT-AAF");
  }

  @Test
  void malformedTextIsNeverQuoted() {
    var finding = read(file(pupil("sn", "OZANNE</b>"))).findings().get(0);
    assertThat(finding.rule()).isEqualTo("AAF-FILE-MALFORMED");
    assertThat(finding.toString()).doesNotContain("OZANNE");
  }

  @Test
  @Clause("AAF-EDGE-04")
  @Clause("ALI-09")
  void emptyAndUnknownAreToldApart() {
    var entry = read(file(pupil("mail", ""))).entries().get(0);
    assertThat(entry.has("mail")).isTrue();
    assertThat(entry.values("mail")).isEmpty();
    assertThat(entry.has("homePhone")).isFalse();
    var spelled =
        read(file(pupil("mail", "")).replace("<value/>", "<value></value>")).entries().get(0);
    assertThat(spelled.checksum()).isEqualTo(entry.checksum());
    var repeated = read(file(pupil("mail", "a@exemple.example|b@exemple.example"))).entries();
    assertThat(repeated.get(0).values("mail"))
        .containsExactly("a@exemple.example", "b@exemple.example");
  }

  @Test
  @Clause("AAF-EDGE-05")
  void unknownRequestsAndCategoriesAreLeftOut() {
    var outcome =
        read(
            file(
                "<renameRequest><x/></renameRequest>",
                pupil().replace(">Eleve<", ">Martien<"),
                pupil()));
    assertThat(outcome.rules()).containsExactly("AAF-REQUEST-UNKNOWN", "AAF-CATEGORY-UNKNOWN");
    assertThat(outcome.entries()).hasSize(1);
  }

  @Test
  void recordsWithoutIdAreLeftOut() {
    var outcome = read(file(pupil().replace("<id>900417</id>", "<id> </id>"), pupil()));
    assertThat(outcome.rules()).containsExactly("AAF-ID-MISSING");
    assertThat(outcome.entries()).hasSize(1);
  }

  @Test
  @Clause("ALI-03")
  void modificationsReplaceOrAreLeftOut() {
    var modify =
        "<modifyRequest><operationalAttributes><attr name=\"categoriePersonne\"><value>Eleve</value>"
            + "</attr></operationalAttributes><identifier><id>1</id></identifier><modifications>"
            + "<modification name=\"ENTEleveClasses\" operation=\"replace\"><value>5501$2B</value>"
            + "</modification></modifications></modifyRequest>";
    var entry = read(file(modify)).entries().get(0);
    assertThat(entry.request()).isEqualTo(AafEntry.Request.MODIFY);
    assertThat(entry.first("ENTEleveClasses")).isEqualTo("5501$2B");
    var outcome = read(file(modify.replace("replace", "add")));
    assertThat(outcome.rules()).containsExactly("AAF-OPERATION-UNKNOWN");
    assertThat(outcome.entries()).isEmpty();
  }

  @Test
  @Clause("ALI-06")
  void theCommentsAtTheHeadAreRead() {
    var annex = "<!-- versionSDET=\"Annexe 4bis version 6.4\" --><!-- degre";
    var header = read(file(pupil()).replace("<!-- degre", annex)).header();
    assertThat(header.sdet()).isEqualTo("Annexe 4bis version 6.4");
    assertThat(header.version()).isEqualTo("AAF-VE2407");
    assertThat(header.academy()).isEqualTo("99");
    assertThat(header.degree()).isEqualTo("2D");
    assertThat(header.generated()).hasValue(java.time.LocalDate.of(2026, 11, 23));
  }

  @Test
  void theChecksumFollowsWhatIsSaidAndNotItsOrder() {
    var one = read(file(pupil("mobile", "1|2"))).entries().get(0);
    var turned = read(file(pupil("mobile", "2|1"))).entries().get(0);
    var other = read(file(pupil("mobile", "1|3"))).entries().get(0);
    var moved = read(file(pupil("sn", "A", "givenName", "B"))).entries().get(0);
    var swapped = read(file(pupil("sn", "B", "givenName", "A"))).entries().get(0);
    assertThat(turned.checksum()).isEqualTo(one.checksum());
    assertThat(other.checksum()).isNotEqualTo(one.checksum());
    assertThat(moved.checksum()).isNotEqualTo(swapped.checksum());
  }
}
