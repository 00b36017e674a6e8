package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.Packed.tar;
import static fr.ent.services.directory.aaf.Packed.tgz;
import static fr.ent.services.directory.aaf.Packed.tgzWithLink;
import static fr.ent.services.directory.aaf.Packed.zip;
import static fr.ent.services.directory.aaf.Packed.zipWithLink;
import static fr.ent.services.directory.aaf.SmallFeed.PREFIX;
import static fr.ent.services.directory.aaf.SmallFeed.take;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.tck.Clause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class AafArchiveTest {
  private final Path folder;

  AafArchiveTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x.xml", "a/../../x.xml", "/etc/x.xml", "C:\\x.xml", "..\\x.xml"})
  void namesThatLeadOutOfAnArchiveAreRefused(String name) throws Exception {
    var files = Map.of(name, new byte[] {'x'});
    assertThat(take(write("f.zip", zip(files))).rules()).containsExactly("AAF-ARCHIVE-TRAVERSAL");
    assertThat(take(write("f.tgz", tgz(files))).rules()).containsExactly("AAF-ARCHIVE-TRAVERSAL");
  }

  @Test
  void linksAreRefused() throws Exception {
    var target = Files.writeString(folder.resolve("target"), "x");
    var linked = new SmallFeed().into(folder.resolve("linked"));
    Files.createSymbolicLink(linked.resolve(PREFIX + "Eleve_0001.xml"), target);
    assertThat(take(linked).rules()).containsExactly("AAF-ARCHIVE-LINK");
    assertThat(take(write("f.tgz", tgzWithLink())).rules()).containsExactly("AAF-ARCHIVE-LINK");
    assertThat(take(write("f.zip", zipWithLink())).rules()).containsExactly("AAF-ARCHIVE-LINK");
  }

  @Test
  void aBombIsRefusedBeforeItFillsAnything() throws Exception {
    var feed = new SmallFeed().with("Eleve_0000.xml", new byte[64 << 20]).files();
    assertThat(take(write("f.zip", zip(feed))).rules()).containsExactly("AAF-ARCHIVE-BOMB");
    assertThat(take(write("f.tgz", tgz(feed))).rules()).containsExactly("AAF-ARCHIVE-BOMB");
  }

  @Test
  void anEndlessNameInATapeArchiveIsRefused() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var tar = tar(bytes)) {
      var name = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
      name.setSize(6 << 20);
      tar.putArchiveEntry(name);
      tar.write("a".repeat(6 << 20).getBytes(StandardCharsets.US_ASCII));
      tar.closeArchiveEntry();
    }
    assertThat(take(write("f.tgz", bytes.toByteArray())).rules())
        .containsExactly("AAF-ARCHIVE-BOMB");
  }

  @Test
  void sizesAreLimitedInAll() throws Exception {
    var feed = new SmallFeed().files();
    var limits = AafLimits.USUAL.withBytes(2_000);
    assertThat(take(write("f.zip", zip(feed)), limits).rules())
        .containsExactly("AAF-ARCHIVE-TOO-LARGE");
    assertThat(take(write("f.tgz", tgz(feed)), limits).rules())
        .containsExactly("AAF-ARCHIVE-TOO-LARGE");
  }

  @Test
  void absurdNumbersOfFilesAreRefused() throws Exception {
    var many = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < 60_000; i++) {
      many.put("some-folder/with-a-rather-long-name-for-a-file-" + i + ".txt", new byte[0]);
    }
    assertThat(take(write("f.zip", zip(many))).rules())
        .containsExactly("AAF-ARCHIVE-TOO-MANY-FILES");
    assertThat(take(write("f.tgz", tgz(many))).rules())
        .containsExactly("AAF-ARCHIVE-TOO-MANY-FILES");
    var feed = new SmallFeed();
    assertThat(take(feed.into(folder.resolve("d")), AafLimits.USUAL.withFiles(3)).rules())
        .containsExactly("AAF-ARCHIVE-TOO-MANY-FILES");
  }

  @Test
  void archivesWithinArchivesEnd() throws Exception {
    byte[] nested = zip(new SmallFeed().files());
    for (int i = 0; i < 4; i++) {
      nested = zip(Map.of("n.zip", nested));
    }
    assertThat(take(write("f.zip", nested)).rules()).containsExactly("AAF-ARCHIVE-TOO-DEEP");
  }

  @Test
  void damagedArchivesAreRefused() throws Exception {
    for (var whole : new byte[][] {zip(new SmallFeed().files()), tgz(new SmallFeed().files())}) {
      for (int percent = 0; percent < 100; percent += 3) {
        var cut = java.util.Arrays.copyOf(whole, whole.length * percent / 100);
        assertThat(take(write("f.zip", cut)).rules())
            .as("%d %%", percent)
            .contains("AAF-ARCHIVE-UNREADABLE");
      }
    }
    assertThat(take(folder.resolve("nowhere")).rules()).containsExactly("AAF-LOCATION-UNREADABLE");
  }

  @Test
  @Clause("AAF-EDGE-07")
  void anArchiveThatDoesNotMatchItsDigestIsRefused() throws Exception {
    var bytes = zip(new SmallFeed().files());
    var archive = write("f.zip", bytes);
    var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    Files.writeString(
        folder.resolve("f.zip.sha256"), digest.toUpperCase(java.util.Locale.ROOT) + "  f.zip\n");
    assertThat(take(archive).rules()).isEmpty();
    Files.writeString(folder.resolve("f.zip.md5"), "00".repeat(16));
    assertThat(take(archive).rules()).containsExactly("AAF-ARCHIVE-DIGEST");
  }

  @Test
  @Clause("AAF-EDGE-06")
  void archivesInEveryPackingAreReadAlike() throws Exception {
    var plain = take(new SmallFeed().into(folder.resolve("d")));
    assertThat(plain.rules()).isEmpty();
    assertThat(plain.academy()).isEqualTo("99");
    assertThat(plain.changes()).hasSize(6);
    var files = new SmallFeed().files();
    var level = new LinkedHashMap<String, byte[]>();
    files.forEach((name, content) -> level.put("ENT2DVA/" + name, content));
    var packings =
        Map.of(
            "a.zip",
            zip(files),
            "b.tgz",
            tgz(files),
            "c.tar.gz",
            tgz(level),
            "d.ZIP",
            zip(level),
            "e.tgz",
            tgz(Map.of("x.zip", zip(level))),
            "f.zip",
            zip(Map.of("x.tgz", tgz(files))));
    for (var packing : packings.entrySet()) {
      var taken = take(write(packing.getKey(), packing.getValue()));
      assertThat(taken.rules()).as(packing.getKey()).isEmpty();
      assertThat(taken.changes()).hasSameSizeAs(plain.changes());
    }
  }

  @Test
  void nothingIsLeftBehindOnTheDisk() throws Exception {
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    var archive = write("f.tgz", tgz(new SmallFeed().files()));
    try (var source = AafSource.open(archive)) {
      assertThat(source.parts()).hasSize(6);
      assertThat(spools(temporary)).isZero();
    }
    assertThat(spools(temporary)).isZero();
  }

  private static long spools(Path temporary) throws IOException {
    try (var names = Files.list(temporary)) {
      return names.filter(path -> path.getFileName().toString().startsWith("ent-feed-")).count();
    }
  }

  private Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
