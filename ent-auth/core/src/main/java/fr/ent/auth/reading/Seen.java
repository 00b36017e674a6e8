package fr.ent.auth.reading;

import fr.ent.api.identity.PersonId;
import fr.ent.auth.reading.ReadingLimits.Most;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whom this node has shown to one account. A few are remembered before the database hears of them,
 * a twentieth of what is allowed: so most accounts never cost a statement, and what other nodes do
 * not know yet stays small. The value of a map tells whether more than a line was shown.
 */
final class Seen {
  private static final int SHARE = 20;

  private final Map<PersonId, Boolean> shown = new HashMap<>();
  private final Map<PersonId, Boolean> untold = new HashMap<>();
  private int cards;
  private int people;
  private boolean stopped;

  /**
   * What the database is to be asked.
   *
   * @param shown whom this node has shown since it last asked
   * @param asked whom the account asks for, and was not shown here
   */
  record Question(Map<PersonId, Boolean> shown, Map<PersonId, Boolean> asked) {
    Question {
      shown = Map.copyOf(shown);
      asked = Map.copyOf(asked);
    }
  }

  /** Remember who is shown, unless the database is to be asked first. */
  synchronized Optional<Question> show(Collection<PersonId> them, boolean opened, Most most) {
    var asked = new HashMap<PersonId, Boolean>();
    them.stream().filter(one -> isNew(one, opened)).forEach(one -> asked.put(one, opened));
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    if (stopped || exceeds(most, asked)) {
      return Optional.of(new Question(untold, asked));
    }
    shown.putAll(asked);
    untold.putAll(asked);
    return Optional.empty();
  }

  private boolean isNew(PersonId person, boolean opened) {
    var before = shown.get(person);
    return before == null || (opened && !before);
  }

  private boolean exceeds(Most most, Map<PersonId, Boolean> asked) {
    long newCards = opened(untold) + opened(asked);
    long newPeople = (long) untold.size() + asked.size();
    return newCards > Math.min(most.cards() / SHARE, most.cards() - cards)
        || newPeople > Math.min(most.people() / SHARE, most.people() - people);
  }

  private static long opened(Map<PersonId, Boolean> them) {
    return them.values().stream().filter(opened -> opened).count();
  }

  /** Take in what the database has answered. */
  synchronized void told(Question question, Count count) {
    question.shown().forEach(untold::remove);
    if (!count.refused()) {
      shown.putAll(question.asked());
    }
    cards = count.cards();
    people = count.people();
    stopped = count.refused();
  }
}
