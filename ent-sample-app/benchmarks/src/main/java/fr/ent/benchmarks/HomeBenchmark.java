package fr.ent.benchmarks;

import fr.ent.core.database.Database;
import fr.ent.portal.web.Mounting;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** What the home page of a guardian costs: processor, statements, bytes on the wire. */
final class HomeBenchmark {
  private static final Pattern FILES =
      Pattern.compile("(?:href|src)=\"(/(?:static|look)/[^\"]+)\"");
  private static final int WARM = 1500;
  private static final int MEASURED = 500;

  private HomeBenchmark() {}

  static List<Figure> run() throws IOException {
    var nanos = new AtomicLong();
    var statements = new AtomicLong();
    try (var portal = DemoPortal.start();
        var server = portal.serve(measuring(portal.ent().get(Database.class), nanos, statements));
        var wire = new Wire(server.port())) {
      var cookie = "Cookie: ent-session=" + portal.enter("guardian").secret();
      var times = new ArrayList<Long>();
      for (int i = 0; i < WARM + MEASURED; i++) {
        if (wire.get("/", cookie, "Accept-Encoding: gzip").status() != 200) {
          throw new IllegalStateException("no home page");
        }
        if (i >= WARM) {
          times.add(nanos.get());
        }
      }
      long asked = statements.get();
      var sizes = sizes(wire, cookie);
      times.sort(null);
      return List.of(
          Figure.atMost("home page, CPU (median)", times.get(MEASURED / 2) / 1e6, 3, "ms"),
          Figure.atMost("home page, statements", (double) asked, 4, ""),
          Figure.atMost("home page, first visit", sizes[0] / 1000.0, 60, "kB"),
          Figure.atMost("home page, later visit", sizes[1] / 1000.0, 12, "kB"));
    }
  }

  /** The page with its files, and the page alone: files are kept by the browser. */
  private static long[] sizes(Wire wire, String cookie) throws IOException {
    var page = wire.get("/", cookie, "Accept-Encoding: gzip").size();
    var plain = wire.get("/", cookie).body();
    long files = 0;
    var found = FILES.matcher(plain);
    while (found.find()) {
      files += wire.get(found.group(1), "Accept-Encoding: gzip").size();
    }
    return new long[] {page + files, page};
  }

  private static Mounting measuring(Database database, AtomicLong nanos, AtomicLong statements) {
    var threads = ManagementFactory.getThreadMXBean();
    Filter filter =
        (request, response, chain) -> {
          long before = database.statementsOfThisThread();
          long start = threads.getCurrentThreadCpuTime();
          chain.doFilter(request, response);
          nanos.set(threads.getCurrentThreadCpuTime() - start);
          statements.set(database.statementsOfThisThread() - before);
        };
    return context ->
        context
            .addFilter("measuring", filter)
            .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
  }
}
