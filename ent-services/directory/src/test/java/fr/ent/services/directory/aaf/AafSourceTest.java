package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.Packed.zip;
import static fr.ent.services.directory.aaf.SmallFeed.PREFIX;
import static fr.ent.services.directory.aaf.SmallFeed.file;
import static fr.ent.services.directory.aaf.SmallFeed.pupil;
import static fr.ent.services.directory.aaf.SmallFeed.take;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.services.directory.OpenFeed.Part;
import fr.ent.tck.Clause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class AafSourceTest {
  private final Path folder;

  AafSourceTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  @Clause("AAF-EDGE-06")
  @Clause("ALI-04")
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
  @Clause("ALI-05")
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
  @Clause("ALI-05")
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

  private Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
