package fr.ent.benchmarks;

import fr.ent.auth.accounts.LoginDesk;
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

/**
 * What the home page of a guardian and the class list of a teacher cost: processor, statements,
 * bytes on the wire.
 */
final class HomeBenchmark {
  private static final Pattern FILES =
      Pattern.compile("(?:href|src)=\"(/(?:static|look)/[^\"]+)\"");
  private static final Pattern CLASS =
      Pattern.compile("href=\"(/directory\\?as=National_ELV&amp;group=[^\"]+)\"");
  private static final int WARM = 1500;
  private static final int MEASURED = 500;

  private HomeBenchmark() {}

  static List<Figure> run() throws IOException {
    var nanos = new AtomicLong();
    var statements = new AtomicLong();
    try (var portal = DemoPortal.start();
        var server = portal.serve(measuring(portal.ent().get(Database.class), nanos, statements));
        var wire = new Wire(server.port())) {
      var guardian = cookie(portal, "guardian");
      double home = median(wire, "/", guardian, nanos);
      long asked = statements.get();
      var sizes = sizes(wire, guardian);
      var teacher = cookie(portal, "teacher");
      double list = median(wire, classList(wire, teacher), teacher, nanos);
      long askedForList = statements.get();
      return List.of(
          Figure.atMost("home page, CPU (median)", home, 3, "ms"),
          Figure.atMost("home page, statements", (double) asked, 4, ""),
          Figure.atMost("home page, first visit", sizes[0] / 1000.0, 60, "kB"),
          Figure.atMost("home page, later visit", sizes[1] / 1000.0, 12, "kB"),
          Figure.atMost("loading the actor of a session (median)", actor(portal), 2, "ms"),
          Figure.atMost("class list, CPU (median)", list, 5, "ms"),
          // Three are the frame's, as on every page: the session, the preferences, the bell.
          Figure.atMost("class list, statements of its own", askedForList - 3.0, 3, ""));
    }
  }

  /** What each request begins with, from the secret to the hat that is worn; waiting included. */
  private static double actor(DemoPortal portal) {
    var desk = portal.ent().get(LoginDesk.class);
    var secret = portal.enter("teacher").secret();
    var times = new ArrayList<Long>();
    for (int i = 0; i < WARM + MEASURED; i++) {
      long begin = System.nanoTime();
      if (desk.find(portal.territory(), secret).isEmpty()) {
        throw new IllegalStateException("no session");
      }
      if (i >= WARM) {
        times.add(System.nanoTime() - begin);
      }
    }
    times.sort(null);
    return times.get(MEASURED / 2) / 1e6;
  }

  private static String cookie(DemoPortal portal, String kind) {
    return "Cookie: ent-session=" + portal.enter(kind).secret();
  }

  private static double median(Wire wire, String path, String cookie, AtomicLong nanos)
      throws IOException {
    var times = new ArrayList<Long>();
    for (int i = 0; i < WARM + MEASURED; i++) {
      if (wire.get(path, cookie, "Accept-Encoding: gzip").status() != 200) {
        throw new IllegalStateException("no page " + path);
      }
      if (i >= WARM) {
        times.add(nanos.get());
      }
    }
    times.sort(null);
    return times.get(MEASURED / 2) / 1e6;
  }

  /** Where the first class of a teacher is listed, as the home page says. */
  private static String classList(Wire wire, String cookie) throws IOException {
    var found = CLASS.matcher(wire.get("/", cookie).body());
    if (!found.find()) {
      throw new IllegalStateException("a teacher without a class");
    }
    return found.group(1).replace("&amp;", "&");
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
