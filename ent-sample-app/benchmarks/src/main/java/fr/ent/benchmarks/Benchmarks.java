package fr.ent.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Runs the benchmarks named on the command line, or all, and prints one table. */
public final class Benchmarks {
  private Benchmarks() {}

  private static Map<String, Callable<List<Figure>>> all() {
    var all = new LinkedHashMap<String, Callable<List<Figure>>>();
    all.put("start", StartBenchmark::run);
    all.put("sign-in", SignInBenchmark::run);
    all.put("home", HomeBenchmark::run);
    all.put("roll-call", RollCallBenchmark::run);
    all.put("monday", MondayBenchmark::run);
    all.put("cas", CasBenchmark::run);
    all.put("decide", DecisionBenchmark::run);
    all.put("import", ImportBenchmark::run);
    return all;
  }

  /** Run them; the exit status is 1 if a figure misses its limit. */
  public static void main(String[] names) throws Exception {
    var figures = new ArrayList<Figure>();
    for (var benchmark : all().entrySet()) {
      if (names.length == 0
          || names[0].equals("all")
          || List.of(names).contains(benchmark.getKey())) {
        figures.addAll(benchmark.getValue().call());
      }
    }
    System.out.printf("%n| %-58s | %-19s | %-11s | ratio | %n", "figure", "measured", "limit");
    figures.forEach(figure -> System.out.println(figure.line()));
    if (!figures.stream().allMatch(Figure::holds)) {
      System.exit(1);
    }
  }
}
