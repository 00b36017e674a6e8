package fr.ent.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is missing, there twice, or there for nothing is counted apart. */
class KeptTest {
  @Test
  void eachDifferenceIsCountedForWhatItIs() {
    var kept = Kept.of("letters", Set.of("a", "b", "c"), List.of("a", "a", "b", "x"));
    assertThat(kept).isEqualTo(new Kept("letters", 3, 1, 1, 1));
    assertThat(kept.figures()).noneMatch(Figure::holds);
  }

  @Test
  void whatIsThereOnceEachHolds() {
    var kept = Kept.of("letters", Set.of("a", "b"), List.of("b", "a"));
    assertThat(kept.figures()).allMatch(Figure::holds);
  }
}
