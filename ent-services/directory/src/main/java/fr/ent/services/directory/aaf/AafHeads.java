package fr.ent.services.directory.aaf;

import fr.ent.api.directory.FeedFinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Compares the heads of the files of a feed: they must come from one academy and one degree. */
final class AafHeads {
  private static final int STRUCTURES = 20;

  private final AafLimits limits;
  private final List<FeedFinding> findings = new ArrayList<>();
  private AafHeader common = AafHeader.NONE;
  private String structuresSay = "";

  AafHeads(AafLimits limits) {
    this.limits = limits;
  }

  /** Read the head of a file. What is wrong with the file is told when all of it is read. */
  void read(AafFile file) {
    try (var reader = new AafReader(file.path(), file.content().open(), limits, ignored -> {})) {
      compare(file, reader.header());
      if (file.name().category() == AafCategory.STRUCTURE && structuresSay.isEmpty()) {
        structuresSay = academyOfStructures(reader);
      }
    } catch (IOException e) {
      // Told again, with its place, when the file is read.
      return;
    }
  }

  private static String academyOfStructures(AafReader reader) {
    for (int i = 0; i < STRUCTURES; i++) {
      var code = reader.next().map(entry -> entry.first("ENTServAcCodeAcademie")).orElse("");
      if (!code.isEmpty()) {
        return AafHeader.academy(code);
      }
    }
    return "";
  }

  private void compare(AafFile file, AafHeader header) {
    if (header.degree().equalsIgnoreCase("1D")) {
      note(AafRule.FEED_FIRST_DEGREE, file);
    }
    if (differ(common.academy(), header.academy())) {
      note(AafRule.ACADEMIES_MIXED, file);
    }
    if (common.generated().isPresent()
        && header.generated().isPresent()
        && !common.generated().equals(header.generated())) {
      note(AafRule.RUNS_MIXED, file);
    }
    common = common.orElse(header);
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  List<FeedFinding> check() {
    if (common.academy().isEmpty() && structuresSay.isEmpty()) {
      findings.add(AafRule.ACADEMY_UNKNOWN.of(AafPlace.WHOLE_FEED));
    }
    return findings;
  }

  /** Tell what the heads say together; where they do not name the academy, what the schools say. */
  AafHeader common() {
    return common.orElse(new AafHeader("", "", structuresSay, "", common.generated()));
  }

  private void note(AafRule rule, AafFile file) {
    findings.add(rule.of(AafPlace.ofFile(file.path())));
  }
}
