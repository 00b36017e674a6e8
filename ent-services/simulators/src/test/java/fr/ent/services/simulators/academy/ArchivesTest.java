package fr.ent.services.simulators.academy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
  @TempDir Path feed;
  @TempDir Path out;

  @BeforeEach
  void writeAFeed() throws Exception {
    Academy.builder().build().writeTo(feed);
  }

  private static List<String> tarNames(Path archive) throws Exception {
    try (var in =
        new TarArchiveInputStream(
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
      var names = new ArrayList<String>();
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
      return names;
    }
  }

  private static List<String> zipNames(Path archive) throws Exception {
    var names = new ArrayList<String>();
    try (var in = new ZipInputStream(Files.newInputStream(archive))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  @Test
  void bothArchivesHoldTheSixFiles() throws Exception {
    assertThat(zipNames(Archives.zip(feed, out.resolve("a.zip")))).hasSize(6);
    assertThat(tarNames(Archives.tgz(feed, out.resolve("a.tgz")))).hasSize(6);
    assertThat(tarNames(Archives.zipInTgz(feed, out.resolve("b.tgz"))))
        .containsExactly("ENT2DVA.zip");
  }

  @Test
  void theSameFeedGivesTheSameArchive() throws Exception {
    var one = Archives.zip(feed, out.resolve("one.zip"));
    assertThat(Archives.zip(feed, out.resolve("two.zip"))).hasSameBinaryContentAs(one);
    var tar = Archives.tgz(feed, out.resolve("one.tgz"));
    assertThat(Archives.tgz(feed, out.resolve("two.tgz"))).hasSameBinaryContentAs(tar);
  }

  @Test
  void hostileArchivesAreHostile() throws Exception {
    assertThat(zipNames(Archives.zipSlip(feed, out.resolve("slip.zip"))))
        .contains("../evade.xml", "/evade.xml");
    assertThat(tarNames(Archives.tarSlip(out.resolve("slip.tgz"))))
        .contains("../evade.xml", "lien");
    var bomb = Archives.zipBomb(out.resolve("bomb.zip"), 200_000_000);
    assertThat(Files.size(bomb)).isLessThan(400_000);
    try (var zip = new ZipFile(bomb.toFile())) {
      assertThat(zip.entries().nextElement().getSize()).isGreaterThanOrEqualTo(200_000_000);
    }
    assertThat(zipNames(Archives.zipOfMany(out.resolve("many.zip"), 3000))).hasSize(3000);
  }

  @Test
  void aFileCanBeMadeLong() throws Exception {
    var file = feed.resolve("ENT2DVA-ENT99_Complet_20261123_Eleve_0000.xml");
    Tampering.inflate(file, 10_000_000);
    assertThat(Files.size(file)).isGreaterThan(10_000_000);
    assertThat(ReadFeed.entries(file)).hasSize(60);
  }
}
