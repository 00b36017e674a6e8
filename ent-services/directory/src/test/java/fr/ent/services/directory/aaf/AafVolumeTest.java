package fr.ent.services.directory.aaf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.tck.Clause;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reads far more than fits in memory; {@code -Dent.volume.records=950000} measures. */
@Timeout(300)
class AafVolumeTest {
  private static final int RECORDS = Integer.getInteger("ent.volume.records", 60_000);

  @Test
  @Clause("AAF-EDGE-07")
  void aLargeFileIsReadRecordByRecord() {
    var stream = new Endless(RECORDS);
    long start = System.nanoTime();
    var reader = new AafReader("Eleve_0000.xml", stream, AafLimits.USUAL, finding -> {});
    var translator = AafTranslator.of(AafHeader.NONE, AafProfiles.RENNES, finding -> {});
    long changes = 0;
    for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
      changes += translator.translate(entry.get()).isPresent() ? 1 : 0;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%d records, %d MB: %.1f s, %.0f MB/s%n",
        changes, stream.total >> 20, seconds, (stream.total >> 20) / seconds);
    assertThat(changes).isEqualTo(RECORDS);
  }

  /** Makes pupils as they are read. */
  private static final class Endless extends InputStream {
    private final int records;
    private int made;
    private int at;
    private long total;
    private byte[] bytes = SmallFeed.HEAD.getBytes(StandardCharsets.UTF_8);

    Endless(int records) {
      this.records = records;
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (at == bytes.length && made <= records) {
        at = 0;
        bytes = made == records ? SmallFeed.TAIL.getBytes(StandardCharsets.UTF_8) : record();
        made++;
      }
      int count = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, target, offset, count);
      at += count;
      total += count;
      return count == 0 ? -1 : count;
    }

    private static final String RECORD =
        SmallFeed.pupil(
            "ENTEleveINE",
            "900000417ZZ",
            "ENTElevePersRelEleve",
            "900801$10$1$1$1$0|900802$20$0$1$1$0",
            "ENTPersonAutresPrenoms",
            "Camille|Ange",
            "ENTEleveMEF",
            "20010019110",
            "ENTEleveLibelleMEF",
            "2NDE GENERALE ET TECHNOLOGIQUE",
            "ENTEleveCodeEnseignements",
            "030201|030202",
            "ENTEleveGroupes",
            "5501$2AANG1",
            "ENTPersonAdresse",
            "3 rue de l'Évêché$$$",
            "ENTPersonCodePostal",
            "99000",
            "ENTPersonVille",
            "TILLEULVILLE",
            "mail",
            "",
            "homePhone",
            "06 39 98 00 01",
            "ENTEleveStatutEleve",
            "SCOLAIRE",
            "ENTEleveRegime",
            "DEMI-PENSIONNAIRE DANS L'ETABLISSEMENT",
            "ENTEleveStructRattachId",
            "417");

    private byte[] record() {
      return RECORD
          .replace("900417", Integer.toString(1_000_000 + made))
          .getBytes(StandardCharsets.UTF_8);
    }
  }
}
