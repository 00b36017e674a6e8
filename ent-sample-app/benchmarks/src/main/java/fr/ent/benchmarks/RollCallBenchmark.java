package fr.ent.benchmarks;

import fr.ent.api.absences.RollCalls;
import fr.ent.api.identity.TimeSpan;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.setup.FirstSteps;
import fr.ent.services.simulators.academy.AcademySize;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Processor time of storing one roll call of a class, three pupils of which are missing;
 * PostgreSQL's is not counted, and the compiler has done its work before.
 */
final class RollCallBenchmark {
  private static final int MISSING = 3;
  private static final int HOURS = 600;
  private static final int MEASURED = 500;

  private RollCallBenchmark() {}

  static List<Figure> run() throws IOException {
    var folder = DemoPortal.scratch();
    try (var ent =
        EntRuntime.builder()
            .dataFolder(folder.resolve("data"))
            .bean(MondayClock.class)
            .setting("ent.absences.grace", "PT10H")
            .start()) {
      var house = ent.get(FirstSteps.class).begin();
      var schools = new MondaySchools(ent, house);
      var monday = MondaySchools.monday(MondaySchools.today());
      schools.fill(folder.resolve("feed"), AcademySize.S, monday.minusDays(7));
      var clock = ent.get(MondayClock.class);
      clock.set(monday.minusDays(1).atTime(20, 0).atZone(MondayClock.PARIS).toInstant());
      var rolls =
          schools.plan(
              hours(monday),
              3,
              (pupils, hour) ->
                  IntStream.range(0, MISSING)
                      .mapToObj(i -> pupils.get((hour * MISSING + i) % pupils.size()))
                      .toList());
      clock.set(monday.atTime(19, 0).atZone(MondayClock.PARIS).toInstant());
      return measured(ent, rolls);
    } finally {
      DemoPortal.remove(folder);
    }
  }

  /** A lesson every minute: what is stored does not mind that they overlap. */
  private static List<TimeSpan> hours(LocalDate day) {
    return IntStream.range(0, HOURS)
        .mapToObj(i -> day.atTime(8, 0).plusMinutes(i))
        .map(from -> new TimeSpan(from, from.plusMinutes(55)))
        .toList();
  }

  private static List<Figure> measured(EntRuntime ent, List<Roll> rolls) {
    var calls = ent.get(RollCalls.class);
    var database = ent.get(Database.class);
    var clock = ent.get(Clock.class);
    var times = new ArrayList<Long>();
    long statements = 0;
    for (int i = 0; i < rolls.size(); i++) {
      var roll = rolls.get(i);
      var call = roll.call(clock.instant());
      long asked = database.statementsOfThisThread();
      long begin = Cpu.nanosOfThisThread();
      calls.submit(roll.teacher(), call);
      if (i >= rolls.size() - MEASURED) {
        times.add(Cpu.nanosOfThisThread() - begin);
        statements = Math.max(statements, database.statementsOfThisThread() - asked);
      }
    }
    times.sort(null);
    double mean = times.stream().mapToLong(Long::longValue).average().orElseThrow() / 1e6;
    var of = "storing a roll call of " + rolls.get(0).pupils();
    return List.of(
        Figure.atMost(of + ", CPU (median)", times.get(MEASURED / 2) / 1e6, 5, "ms"),
        Figure.atMost(of + ", CPU (mean)", mean, 5, "ms"),
        Figure.atMost(of + ", statements", (double) statements, 14, ""));
  }
}
