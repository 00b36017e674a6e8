package fr.ent.services.simulators.academy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DefectTest {
  /** Texts that are in the feed only if the defect is. */
  private static final Map<Defect, String> TRACES =
      Map.ofEntries(
          Map.entry(Defect.DOUBLY_ESCAPED, "D&amp;apos;ARC"),
          Map.entry(Defect.NON_BREAKING_SPACES, "DE\u00a0LA"),
          Map.entry(Defect.SOFT_HYPHENS, "TOUR\u00adNE"),
          Map.entry(Defect.DECOMPOSED_ACCENTS, "HE\u0301LIAS"),
          Map.entry(Defect.THREE_WAYS_TO_BE_EMPTY, "<value></value>"),
          Map.entry(Defect.UNKNOWN_ATTRIBUTE, "ENTEleveNouveaute"),
          Map.entry(Defect.UNKNOWN_CATEGORY, "PersInconnue"),
          Map.entry(Defect.UNKNOWN_REQUEST, "</renameRequest>"),
          Map.entry(Defect.DELTA_IN_COMPLETE, "</deleteRequest>"),
          Map.entry(Defect.BYTE_ORDER_MARK, "\ufeff<?xml"),
          Map.entry(Defect.EXTERNAL_ENTITY, "&lu;"),
          Map.entry(Defect.EXTERNAL_PARAMETER_ENTITY, "%lu;"),
          Map.entry(Defect.BILLION_LAUGHS, "<value>&rire9;"),
          Map.entry(Defect.UNKNOWN_DTD, "nulle-part.dtd"),
          Map.entry(Defect.NAMED_DELTA, "_Delta_"),
          Map.entry(Defect.PREVIOUS_DATE, "_20261024_"),
          Map.entry(Defect.ODD_PREFIX, "FULL-ENT_2DVA_ENT-16"),
          Map.entry(Defect.UPPER_CASE_EXTENSION, "_Eleve_0000.XML"),
          Map.entry(Defect.CATEGORY_CASE, "_ELEVE_0000.xml"),
          Map.entry(Defect.DOLLAR_IN_NAME, "MARTIN$DUPONT"),
          Map.entry(Defect.MEF_NOT_LISTED, "<value>99999999999"),
          Map.entry(Defect.MEF_WITH_LETTERS, "2212420A11A"),
          Map.entry(Defect.UNKNOWN_DUTY, "$AEH$"),
          Map.entry(Defect.BIRTH_DATE_ZERO, "00/00/0000"),
          Map.entry(Defect.BIRTH_DATE_FUTURE, "14/07/2028"),
          Map.entry(Defect.SELF_GUARDIAN, "$70$"),
          Map.entry(Defect.REPLACEMENT_TEACHER, "Z.REMP-9901"),
          Map.entry(Defect.SCHOOL_RENUMBERED, "<id>5999</id>"),
          Map.entry(Defect.CLASS_RENAMED, "5501$RENOMMÉE 1"),
          Map.entry(Defect.GROUP_OF_THREE_SCHOOLS, "CHINOIS INTER-ÉTAB"));

  @TempDir Path folder;
  @TempDir Path sound;
  private String soundText = "";

  @BeforeEach
  void writeASoundFeed() throws Exception {
    soundText = ReadFeed.text(Academy.builder().build().writeTo(sound));
  }

  private AcademyFiles broken(Defect... defects) throws Exception {
    return Academy.builder().defects(EnumSet.copyOf(List.of(defects))).build().writeTo(folder);
  }

  @ParameterizedTest
  @EnumSource(Defect.class)
  void eachDefectIsThereAndSaysWhere(Defect defect) throws Exception {
    var files = broken(defect);
    assertThat(files.marks(defect)).isNotEmpty();
    assertThat(files.marks()).containsOnlyKeys(defect);
    if (defect != Defect.DIGEST_MISMATCH && defect != Defect.FOLDER_LEVEL) {
      assertThat(latin(files)).isNotEqualTo(asLatin(soundText));
    }
    var trace = TRACES.get(defect);
    if (trace != null) {
      assertThat(soundText).doesNotContain(trace);
      assertThat(ReadFeed.text(files)).contains(trace);
    }
  }

  private static String latin(AcademyFiles files) throws Exception {
    var text = new StringBuilder();
    for (Path file : files.files()) {
      text.append(file.getFileName()).append('\n');
      text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }
    return text.toString();
  }

  private static String asLatin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  void everyEdgeCaseOfTheFeedHasADefect() {
    var told = Arrays.stream(Defect.values()).map(Defect::edgeCase).collect(Collectors.toSet());
    var asked =
        IntStream.rangeClosed(1, 36).boxed().collect(Collectors.toCollection(ArrayList::new));
    asked.addAll(List.of(38, 44));
    assertThat(told).containsAll(asked);
  }

  @ParameterizedTest
  @EnumSource(
      value = Defect.class,
      names = {"TRUNCATED", "MALFORMED", "EMPTY_FILE", "UTF8_DECLARED_OVER_LATIN9"})
  void unreadableFilesAreRefusedByAParser(Defect defect) throws Exception {
    var files = broken(defect);
    var spoiled = files.folder().resolve(files.marks(defect).iterator().next());
    assertThatThrownBy(() -> ReadFeed.entries(spoiled)).isInstanceOf(Exception.class);
  }

  @Test
  void severalDefectsFallOnDifferentRecords() throws Exception {
    var files = broken(Defect.DOLLAR_IN_NAME, Defect.NO_GUARDIAN, Defect.BIRTH_DATE_ZERO);
    var marked = files.marks().values().stream().flatMap(Set::stream).collect(Collectors.toList());
    assertThat(marked).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void relationsHaveTheArityAsked() throws Exception {
    var files =
        broken(
            Defect.RELATION_OF_ONE_PART,
            Defect.RELATION_OF_FIVE_PARTS,
            Defect.RELATION_OF_SEVEN_PARTS,
            Defect.EIGHT_GUARDIANS);
    var arities =
        ReadFeed.of(files, AafCategory.PUPILS).stream()
            .flatMap(pupil -> pupil.values("ENTElevePersRelEleve").stream())
            .map(tie -> tie.split("\\$", -1).length)
            .collect(Collectors.toSet());
    assertThat(arities).containsExactlyInAnyOrder(1, 5, 6, 7);
    assertThat(ReadFeed.of(files, AafCategory.PUPILS))
        .anyMatch(pupil -> pupil.values("ENTElevePersRelEleve").size() == 8);
  }

  @Test
  void whoVanishesIsGone() throws Exception {
    var few = ReadFeed.of(broken(Defect.MASS_DISAPPEARANCE), AafCategory.PUPILS);
    assertThat(few).hasSize(6);
    var three = ReadFeed.of(broken(Defect.NEARLY_EMPTY), AafCategory.PUPILS);
    assertThat(three).hasSize(3);
    assertThat(ReadFeed.of(broken(Defect.STAFF_DISAPPEARED), AafCategory.STAFF)).isEmpty();
    assertThat(ReadFeed.of(broken(Defect.SCHOOL_DISAPPEARED), AafCategory.PUPILS)).isEmpty();
  }

  @Test
  void aMissingPartIsBetweenTwoOthers() throws Exception {
    var files = broken(Defect.MISSING_PART);
    var names = files.files().stream().map(f -> f.getFileName().toString()).toList();
    assertThat(names)
        .anyMatch(n -> n.endsWith("_Eleve_0000.xml"))
        .noneMatch(n -> n.endsWith("_Eleve_0001.xml"))
        .anyMatch(n -> n.endsWith("_Eleve_0002.xml"));
  }

  @Test
  void allDefectsOfRecordsCanBeTogether() throws Exception {
    var records = EnumSet.range(Defect.DOLLAR_IN_NAME, Defect.UAI_OF_ANOTHER_DEPARTMENT);
    var files = Academy.builder().size(AcademySize.DEMO).defects(records).build().writeTo(folder);
    assertThat(files.marks().keySet()).containsExactlyInAnyOrderElementsOf(records);
    assertThat(ReadFeed.all(files)).isNotEmpty();
  }
}
