package fr.ent.benchmarks;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.FeedFinding;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.PersonQuery;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.core.postgres.EmbeddedPostgres;
import fr.ent.portal.setup.FirstSteps;
import fr.ent.services.directory.DirectoryChange;
import fr.ent.services.directory.OpenFeed;
import fr.ent.services.directory.aaf.AafSource;
import fr.ent.services.simulators.academy.Academy;
import fr.ent.services.simulators.academy.AcademySize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A feed of about 950 000 people: imported, imported again, searched, and its rows copied bare. */
final class ImportBenchmark {
  private ImportBenchmark() {}

  static List<Figure> run() throws IOException {
    var folder = DemoPortal.scratch();
    var size = AcademySize.valueOf(System.getProperty("size", "L"));
    Academy.builder()
        .size(size)
        .date(LocalDate.now(ZoneId.of("Europe/Paris")))
        .build()
        .writeTo(folder.resolve("feed"));
    try (var ent = EntRuntime.builder().dataFolder(folder.resolve("data")).start()) {
      var house = ent.get(FirstSteps.class).begin();
      double first = imported(ent.get(Feeds.class), house, folder.resolve("feed"));
      awaitAccounts(ent.get(Database.class), house);
      double bare = bare(ent.get(Database.class), house, folder);
      double second = imported(ent.get(Feeds.class), house, folder.resolve("feed"));
      var figures =
          new ArrayList<>(
              List.of(
                  Figure.atMost("import of set " + size + ", first", first, 4 * bare, "s"),
                  Figure.atMost("import of set " + size + ", again", second, first / 2, "s")));
      figures.add(search(ent, house));
      return figures;
    } finally {
      DemoPortal.remove(folder);
    }
  }

  /** Parse the same files, then copy the same rows into bare tables. */
  private static double bare(Database database, Actor house, Path folder) throws IOException {
    var rows = new BareTables(folder);
    database.useTerritory(house.territory(), handle -> takeOut(rows, handle.getConnection()));
    try (var server = EmbeddedPostgres.start(folder.resolve("bare"));
        var bare =
            DriverManager.getConnection(
                server.url("ent"), "ent_owner", server.password("ent_owner"))) {
      long begin = System.nanoTime();
      parse(folder.resolve("feed"));
      told("parsed", begin);
      rows.copyInto(bare);
      return told("parsed and copied into bare tables", begin);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void takeOut(BareTables rows, Connection directory) {
    try {
      rows.takeFrom(directory);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void parse(Path feed) {
    try (var source = AafSource.open(feed)) {
      source.parts().forEach(part -> source.read(part, new Forgetting()));
    }
  }

  /** Takes what is read and keeps nothing. */
  private static final class Forgetting implements OpenFeed.Taker {
    @Override
    public void take(DirectoryChange change) {
      // read, and that is all
    }

    @Override
    public void note(FeedFinding finding) {
      // no report is kept
    }
  }

  private static double imported(Feeds feeds, Actor house, Path feed) {
    long begin = System.nanoTime();
    var staged = feeds.stage(house, feeds.open(house, feed).id());
    told("staged and compared", begin);
    var applied = feeds.apply(house, staged.id());
    if (applied.state() != FeedRun.State.APPLIED) {
      throw new IllegalStateException("not applied: " + applied.state());
    }
    return told("imported", begin);
  }

  /** The accounts of who came are made beside the import; the next is measured on its own. */
  private static void awaitAccounts(Database database, Actor house) {
    long begin = System.nanoTime();
    while (database.inTerritory(house.territory(), ImportBenchmark::waiting) > 0) {
      // each look takes a tenth of a second
    }
    told("accounts made after that", begin);
  }

  private static long waiting(Handle handle) {
    return handle
        .createQuery("select count(*) from ent.outbox, pg_sleep(0.1) where dead_since is null")
        .mapTo(Long.class)
        .one();
  }

  private static double told(String what, long begin) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf("%s: %.1f s%n", what, seconds);
    return seconds;
  }

  /**
   * A thousand searches warm, a thousand are measured, once the server has tidied up after the
   * feeds.
   */
  private static Figure search(EntRuntime ent, Actor house) {
    var directory = ent.get(Directory.class);
    var database = ent.get(Database.class);
    database.useTerritory(house.territory(), ImportBenchmark::awaitTidied);
    var names = database.inTerritory(house.territory(), ImportBenchmark::someNames);
    var times = new ArrayList<Long>();
    for (int i = 0; i < names.size(); i++) {
      var query = PersonQuery.of(part(names.get(i), i));
      long begin = System.nanoTime();
      directory.search(house, query);
      if (i >= names.size() / 2) {
        times.add(System.nanoTime() - begin);
      }
    }
    times.sort(null);
    System.out.printf("a search in the middle: %.1f ms%n", times.get(times.size() / 2) / 1e6);
    double p99 = times.get((int) (times.size() * 0.99)) / 1e6;
    return Figure.atMost("directory search by part of a name, p99", p99, 20, "ms");
  }

  private static void awaitTidied(Handle handle) {
    var tidying =
        handle.createQuery(
            "select count(*) from pg_stat_activity, pg_sleep(0.1) where backend_type = 'autovacuum worker'");
    while (tidying.mapTo(Long.class).one() > 0) {
      // each look takes a tenth of a second
    }
  }

  /** Frequent names come as often as people have them. */
  private static List<String> someNames(Handle handle) {
    return handle
        .createQuery("select folded from directory.person order by md5(id::text) limit 2000")
        .mapTo(String.class)
        .list();
  }

  /** What somebody types: three to five letters of the first or the last name, or three of both. */
  private static String part(String folded, int number) {
    var first = folded.substring(0, folded.indexOf(' '));
    var last = folded.substring(folded.lastIndexOf(' ') + 1);
    return switch (number % 5) {
      case 0, 1 -> start(first, 3 + number % 3);
      case 2, 3 -> start(last, 3 + number % 3);
      default -> start(first, 3) + " " + start(last, 3);
    };
  }

  private static String start(String word, int letters) {
    return word.substring(0, Math.min(letters, word.length()));
  }
}
