package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallFeed.PREFIX;
import static fr.ent.services.directory.aaf.SmallFeed.file;
import static fr.ent.services.directory.aaf.SmallFeed.pupil;
import static fr.ent.services.directory.aaf.SmallFeed.take;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.services.directory.OpenFeed.Part;
import fr.ent.tck.Clause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class AafSourceTest {
  private final Path folder;

  AafSourceTest(@TempDir Path folder) {
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

  @Test
  @Clause("AAF-EDGE-06")
  void fortyFilesAreReadInTheOrderOfTheirNumbers() {
    var feed = new SmallFeed().without("PersRelEleve_0000.xml");
    for (int i = 39; i >= 0; i--) {
      feed.with("PersRelEleve_%04d.xml".formatted(i), file(SmallFeed.relative()));
    }
    try (var source = AafSource.open(feed.into(folder.resolve("d")))) {
      assertThat(source.findings()).isEmpty();
      assertThat(source.parts()).hasSize(45);
      assertThat(source.parts().stream().map(Part::category).distinct())
          .containsExactly(
              "EtabEducNat",
              "MatiereEducNat",
              "MefEducNat",
              "Eleve",
              "PersRelEleve",
              "PersEducNat");
      assertThat(source.parts().subList(4, 44).stream().map(Part::file)).isSorted();
    }
  }

  @Test
  @Clause("AAF-EDGE-06")
  void aGapOrTwoRunsOrADoublePartIsRefused() {
    assertThat(rules(new SmallFeed().with("Eleve_0002.xml", file(pupil()))))
        .containsExactly("AAF-PART-MISSING");
    assertThat(
            rules(new SmallFeed().without("Eleve_0000.xml").with("Eleve_0001.xml", file(pupil()))))
        .containsExactly("AAF-PART-MISSING");
    assertThat(rules(new SmallFeed().with("eleve_000.XML", file(pupil()))))
        .containsExactly("AAF-PART-TWICE");
    var older = PREFIX.replace("20261123", "20261122");
    var bytes = file(pupil()).getBytes(StandardCharsets.UTF_8);
    assertThat(rules(new SmallFeed().alone(older + "Eleve_0001.xml", bytes)))
        .containsExactly("AAF-RUNS-MIXED");
    assertThat(rules(new SmallFeed().without("PersEducNat_0000.xml")))
        .containsExactly("AAF-CATEGORY-MISSING");
  }

  @Test
  void twoAcademiesOrTwoDaysInTheHeadsAreRefused() {
    var other = file(pupil()).replace("Export=\"99\"", "Export=\"98\"");
    assertThat(rules(new SmallFeed().with("Eleve_0001.xml", other)))
        .containsExactly("AAF-ACADEMIES-MIXED");
    var padded = file(pupil()).replace("Export=\"99\"", "Export=\"099\"");
    assertThat(rules(new SmallFeed().with("Eleve_0001.xml", padded))).isEmpty();
    var before = file(pupil()).replace("23/11/2026", "22/11/2026");
    assertThat(rules(new SmallFeed().with("Eleve_0001.xml", before)))
        .containsExactly("AAF-RUNS-MIXED");
    var primary = file(pupil()).replace("\"2D\"", "\"1D\"");
    assertThat(rules(new SmallFeed().with("Eleve_0001.xml", primary)))
        .containsExactly("AAF-FEED-FIRST-DEGREE");
  }

  @Test
  @Clause("AAF-EDGE-08")
  void aDeltaIsRefusedWhereACompleteFeedIsExpected() throws Exception {
    var delta = new LinkedHashMap<String, byte[]>();
    new SmallFeed()
        .files()
        .forEach((name, bytes) -> delta.put(name.replace("Complet", "Delta"), bytes));
    assertThat(take(write("f.zip", zip(delta))).rules()).containsExactly("AAF-FEED-DELTA");
    assertThat(take(write("ENT2DDelta.zip", zip(new SmallFeed().files()))).rules())
        .containsExactly("AAF-FEED-DELTA");
    var change = pupil().replace("addRequest", "deleteRequest");
    assertThat(rules(new SmallFeed().with("Eleve_0000.xml", file(change))))
        .containsExactly("AAF-REQUEST-NOT-COMPLETE");
  }

  @Test
  @Clause("AAF-EDGE-09")
  void prefixesAndLetterCasesDoNotMatter() {
    var odd = new SmallFeed();
    var files = new LinkedHashMap<>(odd.files());
    odd.files().clear();
    files.forEach(
        (name, bytes) ->
            odd.alone(
                name.replace("ENT_0999001W", "ENT2DVA-ENT16_FULL_Eleve")
                    .replace("Eleve_0000.xml", "ELEVE_0000.XML")
                    .replace("PersRelEleve", "persRELeleve"),
                bytes));
    var taken = take(odd.into(folder.resolve("odd")));
    assertThat(taken.rules()).isEmpty();
    assertThat(taken.changes()).hasSize(6);
  }

  @Test
  @Clause("AAF-EDGE-13")
  void aMissingNomenclatureIsNoReasonToRefuse() {
    var taken =
        take(
            new SmallFeed()
                .without("MefEducNat_0000.xml")
                .with("Eleve_0000.xml", file(pupil("ENTEleveMEF", "2212420A11A")))
                .into(folder.resolve("d")));
    assertThat(taken.rules()).containsExactly("AAF-NOMENCLATURE-MISSING");
    assertThat(taken.changes()).hasSize(5);
  }

  @Test
  void otherFilesAreToldOfAndLeftAside() {
    var feed = new SmallFeed().alone("notes.txt", new byte[1]).alone("Other_0000.xml", new byte[1]);
    assertThat(rules(feed)).containsExactly("AAF-FILE-UNKNOWN");
    assertThat(take(write("empty.zip", zip(Map.of("readme.txt", new byte[1])))).rules())
        .containsExactly("AAF-FEED-EMPTY");
  }

  @Test
  void theAcademyIsTakenFromTheSchoolsWhereTheHeadsAreSilent() {
    var feed = new SmallFeed();
    feed.files()
        .replaceAll(
            (name, bytes) ->
                new String(bytes, StandardCharsets.UTF_8)
                    .replace("codeAcademieExport", "x")
                    .getBytes(StandardCharsets.UTF_8));
    assertThat(rules(feed)).containsExactly("AAF-ACADEMY-UNKNOWN");
    var structure =
        file(SmallFeed.structure("ENTServAcCodeAcademie", "099"))
            .replace("codeAcademieExport", "x");
    var taken = take(feed.with("EtabEducNat_0000.xml", structure).into(folder.resolve("said")));
    assertThat(taken.academy()).isEqualTo("99");
    assertThat(taken.rules()).isEmpty();
  }

  private java.util.List<String> rules(SmallFeed feed) {
    try {
      return take(feed.into(Files.createTempDirectory(folder, "feed"))).rules();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
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

  static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] tgz(Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = tar(bytes)) {
      for (var file : files.entrySet()) {
        var entry = new TarArchiveEntry(file.getKey(), true);
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tgzWithLink() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = tar(bytes)) {
      var link = new TarArchiveEntry(PREFIX + "Eleve_0000.xml", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] zipWithLink() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(bytes)) {
      var link = new ZipArchiveEntry(PREFIX + "Eleve_0000.xml");
      link.setUnixMode(0120777);
      zip.putArchiveEntry(link);
      zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  private static TarArchiveOutputStream tar(OutputStream out) throws IOException {
    var tar = new TarArchiveOutputStream(new GZIPOutputStream(out));
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
    return tar;
  }
}
