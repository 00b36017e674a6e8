package fr.ent.tck.broken;

import java.time.Instant;
import java.util.Optional;

/** Breaks the rules of the house, the one about names too, so that a test sees them notice. */
public class BrokenHouse {
  static String last = "";

  public String greet(Optional<String> name) {
    last = name.orElse("") + Instant.now();
    System.out.println(last);
    return last;
  }

  /** Says that it helps, and not what it is. */
  static class GreetingHelper {}
}
