package fr.ent.services.simulators.academy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcademyTest {
  private static final Map<String, Set<Integer>> ARITIES =
      Map.of(
          "ENTElevePersRelEleve", Set.of(6),
          "ENTEleveClasses", Set.of(2),
          "ENTEleveGroupes", Set.of(2),
          "ENTPersonFonctions", Set.of(5),
          "ENTAuxEnsClassesMatieres", Set.of(3),
          "ENTAuxEnsGroupesMatieres", Set.of(3),
          "ENTAuxEnsMEF", Set.of(3),
          "ENTAuxEnsClassesPrincipal", Set.of(2),
          "ENTStructureGroupes", Set.of(3, 4),
          "ENTPersonAdresse", Set.of(4));

  private AcademyFiles demo;
  private List<ReadFeed.Entry> entries;

  @BeforeAll
  void writeOnce(@TempDir Path folder) throws Exception {
    demo = Academy.builder().size(AcademySize.DEMO).seed(7).build().writeTo(folder);
    entries = ReadFeed.all(demo);
  }

  private List<ReadFeed.Entry> of(AafCategory category) {
    return entries.stream().filter(e -> e.category().equals(category.value())).toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = AcademySize.class,
      names = {"XS", "S", "M", "DEMO"})
  void eachSizeHasTheCountsItPromisesAndValidates(AcademySize size, @TempDir Path folder)
      throws Exception {
    var files = Academy.builder().size(size).build().writeTo(folder);
    assertThat(ReadFeed.of(files, AafCategory.PUPILS)).hasSize(size.pupils());
    assertThat(ReadFeed.of(files, AafCategory.GUARDIANS)).hasSize(size.guardians());
    assertThat(ReadFeed.of(files, AafCategory.STAFF)).hasSize(size.staff());
    assertThat(ReadFeed.of(files, AafCategory.SUBJECTS)).hasSize(size.subjects());
    assertThat(ReadFeed.of(files, AafCategory.MEFS)).hasSize(size.mefs());
    long classes =
        ReadFeed.of(files, AafCategory.STRUCTURES).stream()
            .mapToLong(e -> e.values("ENTStructureClasses").size())
            .sum();
    assertThat(classes).isEqualTo(size.classes());
  }

  @Test
  void theSameSeedGivesTheSameBytes(@TempDir Path one, @TempDir Path two, @TempDir Path three)
      throws Exception {
    var first = Academy.builder().size(AcademySize.S).seed(3).build();
    var text = ReadFeed.text(first.writeTo(one));
    var again = Academy.builder().size(AcademySize.S).seed(3).build();
    assertThat(ReadFeed.text(again.writeTo(two))).isEqualTo(text);
    var other = Academy.builder().size(AcademySize.S).seed(4).build();
    assertThat(ReadFeed.text(other.writeTo(three))).isNotEqualTo(text);
  }

  @Test
  void aCategoryGoesOnInNumberedFiles(@TempDir Path folder) throws Exception {
    var files = Academy.builder().recordsPerFile(25).build().writeTo(folder);
    var names = files.files().stream().map(f -> f.getFileName().toString()).toList();
    assertThat(names)
        .contains(
            "ENT2DVA-ENT99_Complet_20261123_Eleve_0000.xml",
            "ENT2DVA-ENT99_Complet_20261123_Eleve_0001.xml",
            "ENT2DVA-ENT99_Complet_20261123_Eleve_0002.xml",
            "ENT2DVA-ENT99_Complet_20261123_MatiereEducNat_0000.xml");
    assertThat(ReadFeed.of(files, AafCategory.PUPILS)).hasSize(60);
    assertThat(Files.readString(files.files().get(0)))
        .contains("<!-- versionAF=\"AAF-VE2407\" -->")
        .contains("<!-- dateGenerationExport=\"23/11/2026\" -->");
  }

  @Test
  void aFileHoldsAtLeastOneRecord() {
    var builder = Academy.builder();
    assertThatThrownBy(() -> builder.recordsPerFile(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void compositesHaveTheirArities() {
    for (var entry : entries) {
      ARITIES.forEach(
          (name, parts) ->
              assertThat(entry.values(name))
                  .as(name)
                  .allMatch(value -> parts.contains(value.split("\\$", -1).length)));
    }
  }

  @Test
  void keysAreUnique() {
    var keys = entries.stream().map(e -> e.category() + e.id()).toList();
    assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
  }

  @Test
  void relationsAreToldAlikeOnBothSides() {
    var fromPupils = new HashSet<String>();
    for (var pupil : of(AafCategory.PUPILS)) {
      for (String tie : pupil.values("ENTElevePersRelEleve")) {
        fromPupils.add(tie.substring(0, tie.indexOf('$')) + " " + pupil.id());
      }
    }
    var fromGuardians = new HashSet<String>();
    for (var guardian : of(AafCategory.GUARDIANS)) {
      for (String child : guardian.values("ENTAuxPersRelEleveEleve")) {
        fromGuardians.add(guardian.id() + " " + child);
      }
    }
    assertThat(fromPupils).isNotEmpty().isEqualTo(fromGuardians);
  }

  @Test
  void classesTracksAndSubjectsThatAreNamedExist() {
    var rooms = new HashSet<String>();
    for (var school : of(AafCategory.STRUCTURES)) {
      for (String room : school.values("ENTStructureClasses")) {
        rooms.add(school.id() + "$" + room.split("\\$", -1)[0]);
      }
    }
    var mefs = ids(AafCategory.MEFS);
    var subjects = ids(AafCategory.SUBJECTS);
    for (var pupil : of(AafCategory.PUPILS)) {
      assertThat(rooms).containsAll(pupil.values("ENTEleveClasses"));
      assertThat(mefs).containsAll(pupil.values("ENTEleveMEF"));
      assertThat(subjects).containsAll(pupil.values("ENTEleveCodeEnseignements"));
    }
    for (var teacher : of(AafCategory.STAFF)) {
      assertThat(rooms).containsAll(teacher.values("ENTAuxEnsClasses"));
    }
  }

  private Set<String> ids(AafCategory category) {
    return of(category).stream().map(ReadFeed.Entry::id).collect(Collectors.toSet());
  }

  @Test
  void someGroupsAreKnownOnlyThroughPupils() {
    var told = new HashSet<String>();
    for (var school : of(AafCategory.STRUCTURES)) {
      for (String group : school.values("ENTStructureGroupes")) {
        told.add(school.id() + "$" + group.split("\\$", -1)[0]);
      }
    }
    var untold =
        of(AafCategory.PUPILS).stream()
            .flatMap(pupil -> pupil.values("ENTEleveGroupes").stream())
            .filter(group -> !told.contains(group))
            .collect(Collectors.toSet());
    assertThat(untold).isNotEmpty();
    assertThat(untold.size()).isLessThan(told.size() / 10);
  }

  @Test
  void pupilsHaveAsManyAdultsAsInARealSchool() {
    var counts = new HashMap<Integer, Integer>();
    of(AafCategory.PUPILS)
        .forEach(p -> counts.merge(p.values("ENTElevePersRelEleve").size(), 1, Integer::sum));
    int[] real = {20, 282, 246, 86, 8};
    for (int adults = 0; adults < real.length; adults++) {
      double expected = real[adults] * AcademySize.DEMO.pupils() / 642.0;
      assertThat(counts.get(adults))
          .isCloseTo((int) expected, org.assertj.core.data.Offset.offset(3));
    }
  }

  @Test
  void eachClassHasOneFormTeacherAndEachSchoolAHead() {
    var principal =
        of(AafCategory.STAFF).stream()
            .flatMap(e -> e.values("ENTAuxEnsClassesPrincipal").stream())
            .toList();
    assertThat(principal).doesNotHaveDuplicates().hasSize(AcademySize.DEMO.classes());
    var heads =
        of(AafCategory.STAFF).stream()
            .flatMap(e -> e.values("ENTPersonFonctions").stream())
            .filter(duty -> duty.contains("$DIR$"))
            .map(duty -> duty.substring(0, 4))
            .collect(Collectors.toSet());
    assertThat(heads).containsExactlyInAnyOrder("5501", "5502", "5503");
  }

  @Test
  void homonymsTwinsAndFamiliesOfTwoSchoolsOccur() {
    var names = new HashMap<String, Integer>();
    var twins = new HashMap<String, Integer>();
    for (var pupil : of(AafCategory.PUPILS)) {
      names.merge(
          pupil.first("ENTPersonStructRattach") + pupil.first("sn") + pupil.first("givenName"),
          1,
          Integer::sum);
      var adults = pupil.values("ENTElevePersRelEleve");
      if (!adults.isEmpty()) {
        twins.merge(adults.get(0) + pupil.first("ENTPersonDateNaissance"), 1, Integer::sum);
      }
    }
    long homonyms = names.values().stream().filter(n -> n > 1).mapToInt(n -> n).sum();
    assertThat(homonyms)
        .isBetween(AcademySize.DEMO.pupils() / 400L, AcademySize.DEMO.pupils() / 80L);
    assertThat(twins.values()).contains(2);
    assertThat(demo.people(NamedPerson.Kind.GUARDIAN_OF_TWO_SCHOOLS)).isNotEmpty();
  }

  @Test
  void theDemonstrationHasSomebodyOfEachKindWhoIsInTheFeed() {
    var byKey = entries.stream().collect(Collectors.toMap(ReadFeed.Entry::id, e -> e));
    for (var kind : NamedPerson.Kind.values()) {
      assertThat(demo.people(kind)).as(kind.name()).isNotEmpty();
    }
    for (var person : demo.people()) {
      var entry = byKey.get(person.key());
      assertThat(entry).isNotNull();
      assertThat(entry.first("sn")).isEqualTo(person.lastName());
      assertThat(person.toString()).doesNotContain(person.lastName());
    }
    assertThat(of(AafCategory.STRUCTURES).get(0).first("ENTStructureUAI")).isEqualTo("0999001W");
    assertThat(of(AafCategory.STRUCTURES).get(0).first("ENTStructureNomCourant"))
        .contains("Collège des Tilleuls");
  }
}
