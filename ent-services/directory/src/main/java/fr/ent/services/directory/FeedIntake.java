package fr.ent.services.directory;

import fr.ent.api.directory.FeedFinding;
import fr.ent.api.directory.FeedFinding.Severity;
import fr.ent.api.directory.FeedRun.Count;
import fr.ent.api.directory.FeedRunId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Reads a feed onto the staging tables, file by file, one transaction for each. */
@EntService
class FeedIntake {
  private final Database database;
  private final FeedFormat format;
  private final Clock clock;

  @Inject
  FeedIntake(Database database, FeedFormat format, Clock clock) {
    this.database = database;
    this.format = format;
    this.clock = clock;
  }

  /** Read what a run points at; tells whether it can be used. */
  boolean read(TerritoryId territory, FeedRunId run, Path location) {
    database.useTerritory(
        territory,
        handle -> {
          new FeedStaging(handle).clear(run);
          new FeedFindings(handle).forget(run);
        });
    try (var feed = format.open(location)) {
      var findings = new ArrayList<>(feed.findings());
      findings.addAll(dated(feed));
      database.useTerritory(
          territory,
          handle -> {
            new FeedRuns(handle).header(run, feed.academy(), feed.generated());
            new FeedFindings(handle).note(run, findings);
          });
      return !isRefused(findings) && readParts(territory, run, feed);
    }
  }

  private boolean readParts(TerritoryId territory, FeedRunId run, OpenFeed feed) {
    long total = feed.parts().stream().mapToLong(OpenFeed.Part::bytes).sum();
    long done = 0;
    var counts = new TreeMap<String, Count>();
    for (var part : feed.parts()) {
      done += part.bytes();
      long sofar = done;
      var stage = database.inTerritory(territory, handle -> readPart(handle, run, feed, part));
      counts.merge(part.category(), stage.count(part.category()), FeedIntake::sum);
      database.useTerritory(
          territory,
          handle -> {
            var runs = new FeedRuns(handle);
            runs.counts(run, List.copyOf(counts.values()));
            runs.progress(run, sofar, total);
          });
      if (isRefused(stage.findings())) {
        return false;
      }
    }
    return true;
  }

  private static FeedStage readPart(
      Handle handle, FeedRunId run, OpenFeed feed, OpenFeed.Part part) {
    try (var line = new CopyLine(handle)) {
      var stage = new FeedStage(line, run);
      feed.read(part, stage);
      stage.send();
      line.finish();
      new FeedFindings(handle).note(run, stage.findings());
      return stage;
    }
  }

  /** A feed of tomorrow would make every true one look old (edge case 45). */
  private List<FeedFinding> dated(OpenFeed feed) {
    return feed.generated().filter(LocalDate.now(clock)::isBefore).stream()
        .map(tomorrow -> FeedRule.FEED_TOMORROW.ofFeed())
        .toList();
  }

  private static boolean isRefused(List<FeedFinding> findings) {
    return findings.stream().anyMatch(one -> one.severity() == Severity.FEED_REFUSED);
  }

  private static Count sum(Count one, Count other) {
    return new Count(one.category(), one.read() + other.read(), one.refused() + other.refused());
  }
}
