package fr.ent.services.directory.aaf;

import fr.ent.api.directory.FeedFinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Checks, by their names alone, that the files are those of one complete feed. */
final class AafInventory {
  private final List<AafFile> files;
  private final String location;
  private final List<FeedFinding> findings = new ArrayList<>();

  AafInventory(List<AafFile> files, String location) {
    this.files = files;
    this.location = location;
  }

  List<FeedFinding> check() {
    if (files.isEmpty()) {
      note(AafRule.FEED_EMPTY, location);
      return findings;
    }
    checkDelta();
    checkRuns();
    for (var category : AafCategory.values()) {
      checkParts(category);
    }
    return findings;
  }

  private void checkDelta() {
    var changes = files.stream().filter(file -> file.name().delta()).findFirst();
    if (changes.isPresent()) {
      note(AafRule.FEED_DELTA, changes.get().path());
    } else if (AafFileName.isDelta(location)) {
      note(AafRule.FEED_DELTA, location);
    }
  }

  private void checkRuns() {
    var runs = new HashSet<>();
    for (var file : files) {
      var name = file.name();
      if (runs.add(List.of(name.prefix(), name.date())) && runs.size() > 1) {
        note(AafRule.RUNS_MIXED, file.path());
      }
    }
  }

  private void checkParts(AafCategory category) {
    int expected = 0;
    for (var file : files) {
      if (file.name().category() == category) {
        int number = file.name().number();
        if (number < expected) {
          note(AafRule.PART_TWICE, file.path());
        } else if (number > expected) {
          note(AafRule.PART_MISSING, file.path());
        }
        expected = number + 1;
      }
    }
    if (expected == 0) {
      note(
          category.mandatory() ? AafRule.CATEGORY_MISSING : AafRule.NOMENCLATURE_MISSING,
          category.token());
    }
  }

  private void note(AafRule rule, String file) {
    findings.add(rule.of(AafPlace.ofFile(file)));
  }
}
