package fr.ent.services.directory.aaf;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.FeedFinding;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.Feeds;
import fr.ent.api.identity.AcademyCode;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.JoinKey;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.Uai;
import fr.ent.core.database.Database;
import fr.ent.core.jobs.RecurringJob;
import fr.ent.services.directory.EmptyDirectory;
import fr.ent.testkit.Fixture;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A directory that takes small feeds, and what is asked of it afterwards. */
@Singleton
final class SmallTown {
  static final Actor HOUSE = Fixture.house();
  static final String TILLEULS = "0999001W";
  static final String ERABLES = "0999002X";

  private final Feeds feeds;
  private final Directory directory;
  private final Database database;
  private final Instance<RecurringJob> jobs;

  @Inject
  SmallTown(Feeds feeds, Directory directory, Database database, @Any Instance<RecurringJob> jobs) {
    this.feeds = feeds;
    this.directory = directory;
    this.database = database;
    this.jobs = jobs;
  }

  /** Let everybody and everything go, as after each test. */
  void empty() {
    EmptyDirectory.of(database);
  }

  /** Lead out those whose time is over, as every hour does. */
  void leadOut() {
    jobs.stream()
        .filter(job -> job.name().equals("directory:departures"))
        .forEach(RecurringJob::run);
  }

  FeedRun take(SmallFeed feed) {
    return feeds.apply(HOUSE, stage(feed).id());
  }

  FeedRun stage(SmallFeed feed) {
    try {
      var folder = Files.createTempDirectory("small-town");
      try {
        return feeds.stage(HOUSE, feeds.open(HOUSE, feed.into(folder)).id());
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** Take a feed as another academy would have sent it. */
  FeedRun takeFrom(String academy, SmallFeed feed) {
    var sent = new SmallFeed();
    feed.files().keySet().forEach(name -> sent.files().remove(name));
    feed.files()
        .forEach(
            (name, content) ->
                sent.alone(
                    name,
                    new String(content, StandardCharsets.UTF_8)
                        .replace("Export=\"99\"", "Export=\"" + academy + "\"")
                        .getBytes(StandardCharsets.UTF_8)));
    return take(sent);
  }

  /** A school beside the Collège des Tilleuls. */
  static String school(String key, String uai, String... more) {
    var record = SmallFeed.structure(more);
    return record.replace("5501", key).replace(TILLEULS, uai);
  }

  PersonId pupil(String key) {
    return person("99", "Eleve", key);
  }

  PersonId relative(String key) {
    return person("99", "PersRelEleve", key);
  }

  PersonId teacher(String key) {
    return person("99", "PersEducNat", key);
  }

  PersonId person(String academy, String category, String key) {
    return directory
        .findByJoinKey(HOUSE, JoinKey.ofFeed(AcademyCode.of(academy), category, key))
        .orElseThrow();
  }

  Structure school(String uai) {
    return directory.findStructure(HOUSE, Uai.of(uai)).orElseThrow();
  }

  /** Where a person is and as what: {@code 0999001W ENS}. */
  List<String> places(PersonId person) {
    return directory.affiliationsOf(HOUSE, person).stream()
        .map(
            one ->
                uai(directory.findStructure(HOUSE, one.structure()).orElseThrow())
                    + ' '
                    + one.profile().shortCode())
        .sorted()
        .toList();
  }

  /** The classes and groups of a person: {@code 0999001W CLASS 2A}. */
  List<String> groups(PersonId person) {
    return directory.groupsOf(HOUSE, person).stream()
        .map(one -> told(directory.findGroup(HOUSE, one.group()).orElseThrow()))
        .sorted()
        .toList();
  }

  List<String> groupsIn(String uai) {
    return directory.groupsIn(HOUSE, school(uai).id()).stream().map(this::told).sorted().toList();
  }

  private String told(Group group) {
    var school = directory.findStructure(HOUSE, group.structure()).orElseThrow();
    return uai(school) + ' ' + group.kind() + ' ' + group.code();
  }

  private static String uai(Structure structure) {
    return structure.uai().map(Uai::value).orElse(structure.name());
  }

  List<String> rules(FeedRun run) {
    return feeds.report(HOUSE, run.id(), 0, 100).findings().stream()
        .map(FeedFinding::rule)
        .toList();
  }
}
