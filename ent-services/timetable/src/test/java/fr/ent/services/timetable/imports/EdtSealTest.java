package fr.ent.services.timetable.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import fr.ent.services.simulators.timetable.SealedEdtFile;
import fr.ent.tck.Clause;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container in which EDT encrypts an export. */
class EdtSealTest {
  private static final String CLEAR =
      """
      <Base UAI="0999001W"><AnneeScolaire DatePremierJourSemaine1="2026-08-31"/>
      <Classes><Classe Ident="1" Nom="4B"/></Classes></Base>\
      """;

  private static Path folder;
  private static KeyPair ours;
  private static KeyPair theirs;

  @BeforeAll
  static void makeKeys(@TempDir Path made) throws Exception {
    folder = made;
    var maker = KeyPairGenerator.getInstance("RSA");
    maker.initialize(2048);
    ours = maker.generateKeyPair();
    theirs = maker.generateKeyPair();
    Files.write(folder.resolve("key.der"), ours.getPrivate().getEncoded());
    Files.writeString(
        folder.resolve("key.pem"),
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(ours.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
  }

  private static EdtFormat format(String key) {
    return new EdtFormat(
        new EdtSeal(
            Texts.settings(
                Map.of(
                    "ent.timetable.edt-partner",
                    "TILLEULS",
                    "ent.timetable.edt-key",
                    folder.resolve(key).toString()))));
  }

  private static String sealed(String clear, String partner, KeyPair keys) {
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return SealedEdtFile.of(clear, "0999001W", partner, keys.getPublic(), secret);
  }

  private static Reason refused(String file) {
    return Texts.refused(format("key.der"), Texts.file(file)).orElseThrow();
  }

  @Test
  @Clause("EDT-02")
  void whatIsEncryptedForUsIsReadAsInTheClear() {
    var file = Texts.file(sealed(CLEAR, "TILLEULS", ours));
    for (var key : new String[] {"key.der", "key.pem"}) {
      assertThat(format(key).knows(file)).isTrue();
      assertThat(format(key).read(file, Texts.SCHOOL).names())
          .extracting(WrittenName::label)
          .containsExactly("4B");
    }
  }

  @Test
  @Clause("EDT-02")
  void whatIsEncryptedForOthersChangedOrWithoutAKeyIsRefused() {
    var good = sealed(CLEAR, "TILLEULS", ours);
    assertThat(refused(sealed(CLEAR, "OTHERS", ours))).isEqualTo(Reason.WRONG_KEY);
    assertThat(refused(sealed(CLEAR, "TILLEULS", theirs))).isEqualTo(Reason.WRONG_KEY);
    assertThat(refused(good.replaceFirst("<VERIFICATION>..", "<VERIFICATION>AA")))
        .isEqualTo(Reason.TAMPERED);
    assertThat(refused(good.replaceFirst("<CONTENU>[^<]*", "<CONTENU>AAAA")))
        .isEqualTo(Reason.TAMPERED);
    assertThat(refused(good.replaceFirst("<CONTENU>", "<CONTENU>***"))).isEqualTo(Reason.MALFORMED);
    assertThat(refused(good.replace("<UAI>0999001W", "<UAI>0999002X")))
        .isEqualTo(Reason.OTHER_SCHOOL);
    assertThat(refused(sealed(CLEAR.replace("0999001W", "0999002X"), "TILLEULS", ours)))
        .isEqualTo(Reason.OTHER_SCHOOL);
    assertThat(refused(sealed(good, "TILLEULS", ours)))
        .as("a container in a container")
        .isEqualTo(Reason.MALFORMED);
    assertThat(Texts.refused(Texts.edt(), Texts.file(good))).contains(Reason.NO_KEY);
    assertThat(Texts.refused(format("none.der"), Texts.file(good))).contains(Reason.NO_KEY);
  }

  @Test
  void whatUnpacksToMoreThanAnyTimetableIsRefused() {
    var bomb = "<Base>" + " ".repeat(SentFile.LARGEST + 1) + "</Base>";
    assertThat(refused(sealed(bomb, "TILLEULS", ours))).isEqualTo(Reason.TOO_LARGE);
  }
}
