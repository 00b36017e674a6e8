package fr.ent.portal.worlds;

import java.util.List;
import java.util.stream.Collectors;

/** A world, and what is asked in it. */
record Trial(Small world, List<Question> questions) {
  /**
   * What somebody may do, wearing one hat of that day, with everything there is.
   *
   * @param hat by number; from {@link Small#BARE} on none
   * @param day 0 for today, 1 for tomorrow
   */
  record Question(int person, int hat, String right, int day) {}

  Trial {
    questions =
        questions.stream()
            .map(
                one ->
                    new Question(
                        one.person() % world.people().size(), one.hat(), one.right(), one.day()))
            .toList();
  }

  /** The same on other clocks. */
  Trial on(Clocks clocks) {
    return new Trial(world.on(clocks), questions);
  }

  @Override
  public String toString() {
    return world
        + "\n"
        + questions.stream().map(Question::toString).collect(Collectors.joining("\n"));
  }
}
