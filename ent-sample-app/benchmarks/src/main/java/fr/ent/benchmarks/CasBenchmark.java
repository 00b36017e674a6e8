package fr.ent.benchmarks;

import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.PersonFact;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.ReleasedAttribute;
import fr.ent.api.connectors.RelyingParty;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tickets granted and validated over HTTP, the load on the same machine, 1 000 sessions open. */
final class CasBenchmark {
  private static final int SESSIONS = 1000;
  private static final int THREADS = 8;
  private static final int ROUND = 4000;
  private static final int FEWEST_ROUNDS = 15;
  private static final int ROUNDS = 30;
  private static final int MEASURED = 15_000;
  private static final String SERVICE = "https://partner.example.org/ent/";

  private CasBenchmark() {}

  static List<Figure> run() throws Exception {
    try (var portal = DemoPortal.start();
        var server = portal.serve()) {
      connect(portal);
      var secrets = new ArrayList<String>();
      while (secrets.size() < SESSIONS) {
        secrets.add(portal.enter("teacher").secret());
      }
      warm(server.port(), secrets);
      long begin = System.nanoTime();
      var times = load(server.port(), secrets, MEASURED);
      double seconds = (System.nanoTime() - begin) / 1e9;
      times.sort(null);
      double p99 = times.get((int) (times.size() * 0.99)) / 1e6;
      return List.of(
          Figure.atLeast("CAS ticket + validation", times.size() / seconds, 1500, "/s"),
          Figure.atMost("CAS ticket + validation, p99", p99, 50, "ms"));
    }
  }

  private static void connect(DemoPortal portal) {
    var answer =
        ReleasePolicy.PSEUDONYM.with(
            ReleasedAttribute.of("profil", PersonFact.PROFILES),
            ReleasedAttribute.of("uai", PersonFact.UAIS));
    portal
        .ent()
        .get(Connectors.class)
        .save(
            portal.house(),
            new RelyingParty(
                ConnectorId.random(),
                "Partner",
                "",
                "map",
                URI.create(SERVICE),
                List.of(URI.create(SERVICE)),
                Set.of(),
                Set.of(),
                answer,
                true));
  }

  /**
   * Until three rounds bring no twentieth more: the compiler needs a minute of two cores, always.
   */
  private static void warm(int port, List<String> secrets)
      throws InterruptedException, ExecutionException {
    long best = Long.MAX_VALUE;
    for (int round = 0, since = 0;
        round < FEWEST_ROUNDS || (round < ROUNDS && since < 3);
        round++) {
      long begin = System.nanoTime();
      load(port, secrets, ROUND);
      long took = System.nanoTime() - begin;
      since = took < best * 0.95 ? 0 : since + 1;
      best = Math.min(best, took);
    }
  }

  private static List<Long> load(int port, List<String> secrets, int times)
      throws InterruptedException, ExecutionException {
    var pool = Executors.newFixedThreadPool(THREADS);
    var parts = new ArrayList<Future<List<Long>>>();
    for (int thread = 0; thread < THREADS; thread++) {
      int from = thread;
      parts.add(pool.submit(() -> enter(port, secrets, from, times / THREADS)));
    }
    var all = new ArrayList<Long>();
    for (var part : parts) {
      all.addAll(part.get());
    }
    pool.shutdown();
    return all;
  }

  private static List<Long> enter(int port, List<String> secrets, int from, int times)
      throws IOException {
    var measured = new ArrayList<Long>(times);
    try (var wire = new Wire(port)) {
      for (int i = 0; i < times; i++) {
        var secret = secrets.get((from + i * THREADS) % secrets.size());
        long begin = System.nanoTime();
        var login = wire.get("/cas/login?service=" + SERVICE, "Cookie: ent-session=" + secret);
        var location = login.header("Location");
        var ticket = location.substring(location.indexOf("ticket=") + 7);
        var answer = wire.get("/cas/p3/serviceValidate?service=" + SERVICE + "&ticket=" + ticket);
        measured.add(System.nanoTime() - begin);
        if (!answer.body().contains("Success")) {
          throw new IOException("a ticket was refused");
        }
      }
    }
    return measured;
  }
}
