package fr.ent.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.core.database.Database;
import fr.ent.portal.PortalServer;
import fr.ent.portal.paper.PaperConnectors;
import fr.ent.portal.paper.PaperDirectory;
import fr.ent.portal.paper.PaperFeeds;
import fr.ent.portal.paper.PaperHouse;
import fr.ent.portal.paper.PaperSchool;
import fr.ent.portal.signin.PaperDesk;
import fr.ent.portal.web.Dispatcher;
import fr.ent.portal.web.Mounting;
import fr.ent.testkit.EntTest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * What the portal itself adds to the home page, on a real PostgreSQL. Sign-on, directory and
 * connectors answer from paper: what they ask the database is not counted here.
 */
@EntTest(
    beans = {
      PaperDirectory.class,
      PaperFeeds.class,
      PaperConnectors.class,
      PaperHouse.class,
      PaperDesk.class
    },
    settings = "ent.portal.feeds-folder=target/feeds")
class HomeCostTest {
  private final Dispatcher pages;
  private final Database database;
  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong();

  HomeCostTest(Dispatcher pages, Database database) {
    this.pages = pages;
    this.database = database;
  }

  @Test
  void theHomePageAsksTwoStatementsAndThreeMillisecondsAtMost() throws Exception {
    try (var server = PortalServer.start("127.0.0.1", 0, pages, List.of(measuring()))) {
      var home =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
              .header("Cookie", "paper=" + PaperSchool.GUARDIAN.id())
              .build();
      var client = HttpClient.newHttpClient();
      var measured = new ArrayList<Long>();
      for (int i = 0; i < 400; i++) {
        assertThat(client.send(home, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        measured.add(nanos.get());
      }
      assertThat(statements.get()).isLessThanOrEqualTo(2);
      var warm = measured.subList(200, 400).stream().sorted().toList();
      assertThat(warm.get(100)).as("median of 200, in ns").isLessThan(3_000_000);
    }
  }

  private Mounting measuring() {
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
