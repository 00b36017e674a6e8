package fr.ent.benchmarks;

import fr.ent.auth.accounts.Entrance;
import fr.ent.auth.accounts.LoginDesk;
import java.io.IOException;
import java.util.List;

/** Processor time of one sign-in by password, hashing included; PostgreSQL's is not counted. */
final class SignInBenchmark {
  private static final int WARM = 60;
  private static final int MEASURED = 200;

  private SignInBenchmark() {}

  static List<Figure> run() throws IOException {
    try (var portal = DemoPortal.start()) {
      enter(portal, WARM);
      long before = Cpu.nanos();
      enter(portal, MEASURED);
      double millis = (Cpu.nanos() - before) / 1e6 / MEASURED;
      return List.of(Figure.atMost("password sign-in, CPU", millis, 45, "ms"));
    }
  }

  private static void enter(DemoPortal portal, int times) {
    var desk = portal.ent().get(LoginDesk.class);
    for (int i = 0; i < times; i++) {
      var entrance = portal.enter("teacher");
      if (entrance.outcome() != Entrance.Outcome.ENTERED) {
        throw new IllegalStateException("not entered: " + entrance);
      }
      desk.find(portal.territory(), entrance.secret())
          .ifPresent(one -> desk.close(portal.territory(), one.session()));
    }
  }
}
