package fr.ent.benchmarks;

import fr.ent.auth.accounts.Entrance;
import java.io.IOException;
import java.util.List;

/**
 * Processor time of one sign-in by password, hashing included; PostgreSQL's is not counted. The
 * compiler, which is, has done its work before.
 */
final class SignInBenchmark {
  private static final int WARM = 600;
  private static final int MEASURED = 200;

  private SignInBenchmark() {}

  static List<Figure> run() throws IOException {
    try (var portal = DemoPortal.start()) {
      enter(portal, WARM);
      long before = Cpu.nanos();
      long here = Cpu.nanosOfThisThread();
      enter(portal, MEASURED);
      double beside = (Cpu.nanosOfThisThread() - here) / 1e6 / MEASURED;
      double all = (Cpu.nanos() - before) / 1e6 / MEASURED;
      return List.of(
          Figure.atMost("password sign-in, CPU", all, 45, "ms"),
          Figure.atMost("password sign-in, CPU beside the hashing", beside, 6, "ms"));
    }
  }

  private static void enter(DemoPortal portal, int times) {
    for (int i = 0; i < times; i++) {
      var entrance = portal.enter("teacher");
      if (entrance.outcome() != Entrance.Outcome.ENTERED) {
        throw new IllegalStateException("not entered: " + entrance);
      }
    }
  }
}
