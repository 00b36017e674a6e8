package fr.ent.benchmarks;

import java.util.HashMap;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What a decision costs, beside two rivals in the same run. */
final class DecisionBenchmark {
  private DecisionBenchmark() {}

  static List<Figure> run() throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(DecisionSpeed.class.getName())
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(2))
            .build();
    var nanoseconds = new HashMap<String, Double>();
    for (var result : new Runner(options).run()) {
      nanoseconds.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    double ours = nanoseconds.getOrDefault("ours", Double.NaN);
    return List.of(
        Figure.atMost("decision at 10 000 grants", ours, 1000, "ns"),
        Figure.atMost(
            "the same, against permissions as strings in Shiro",
            ours,
            nanoseconds.getOrDefault("shiroStrings", Double.NaN),
            "ns"),
        Figure.atMost(
            "the same, against jCasbin",
            ours,
            nanoseconds.getOrDefault("jcasbin", Double.NaN),
            "ns"));
  }
}
