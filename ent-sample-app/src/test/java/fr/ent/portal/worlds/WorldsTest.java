package fr.ent.portal.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.core.EntRuntime;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Random worlds: the policy decides as the slow rule does, and the rows that are shown are those of
 * people whom the law lets know. {@code mvn -Pworlds} draws many more; {@code -Dworlds.seed} draws
 * the same again.
 */
@EntTest(beans = Invented.class, settings = "ent.territory=tilleuls")
class WorldsTest {
  private static final int WORLDS = Integer.getInteger("worlds", 20);

  static final long SAME_SEED = 20261127L;

  /** As many as it takes for each reason to decide once. */
  private static final int SAME_WORLDS = 50;

  /** How often a failing world is tried with something left out. */
  private static final int STEPS = 400;

  private static final List<String> DECIDED =
      List.of(
          "no",
          "delegated",
          "given to a PERSON",
          "given to a PROFILE",
          "given to a DUTY",
          "given to a GROUP",
          "given to a PERSON over a class",
          "SELF",
          "OWN_CHILD",
          "TAUGHT",
          "FORM_CLASS",
          "STRUCTURE",
          "GIVES and is let",
          "GIVES and is refused",
          "DELEGATES and is let",
          "DELEGATES and is refused");

  private static Judge judge;

  @BeforeAll
  static void begin(EntRuntime ent) {
    judge = new Judge(ent);
  }

  @Test
  @Clause("ISO-3")
  @Clause("ISO-7")
  void theEngineTheSlowRuleAndTheRowsAgree() {
    agree(SAME_SEED, SAME_WORLDS);
    // Were nothing held, or for few reasons only, agreement would prove nothing.
    assertThat(judge.reasons()).containsKeys(DECIDED.toArray(String[]::new));
    assertThat(judge.reasons().keySet())
        .anyMatch(one -> one.endsWith(" of the territory"))
        .anyMatch(one -> one.endsWith(" of the school"));
  }

  @Test
  @Clause("ISO-3")
  void theyAgreeInWorldsNeverSeenBefore(TestReporter reporter) {
    long seed = Long.getLong("worlds.seed", new Random().nextLong());
    reporter.publishEntry("worlds.seed", Long.toString(seed));
    agree(seed, WORLDS);
  }

  private static void agree(long seed, int worlds) {
    JqwikSession.run(
        () -> {
          var trials = Draws.trials(seed);
          for (int i = 0; i < worlds; i++) {
            var trial = trials.get();
            if (!isRight(trial)) {
              tell(seed, i, smallest(trial));
            }
            JqwikSession.finishTry();
          }
        });
  }

  private static boolean isRight(Shrinkable<Trial> trial) {
    return judge.differences(trial.value()).isEmpty();
  }

  private static void tell(long seed, int number, Trial trial) {
    throw new AssertionError(
        "World %d of -Dworlds.seed=%d, made small:%n%s%n%n%s"
            .formatted(number, seed, trial, String.join("\n", judge.differences(trial))));
  }

  /** Leave out, one after the other, whatever is not needed for them to differ. */
  private static Trial smallest(Shrinkable<Trial> failing) {
    var smallest = failing;
    int steps = 0;
    boolean smaller = true;
    while (smaller && steps < STEPS) {
      smaller = false;
      var tries = smallest.shrink().iterator();
      while (!smaller && tries.hasNext() && steps++ < STEPS) {
        var one = tries.next();
        if (!isRight(one)) {
          smallest = one;
          smaller = true;
        }
      }
    }
    return smallest.value();
  }
}
