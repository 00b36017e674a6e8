package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * All that is shown, and that a signature stands for (fr: texte du mot). Its text form hides it.
 *
 * @param subject one line of at most 120 characters
 * @param body at most 4000 characters
 * @param choices what may be answered, {@code Autorisé} for instance; empty where nothing is asked
 * @param due the last day on which it helps, on the clocks of the school
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LiaisonText(
    String subject, String body, List<String> choices, Optional<LocalDate> due) {
  private static final int SUBJECT = 120;
  private static final int BODY = 4000;
  private static final int CHOICES = 6;
  private static final int CHOICE = 80;

  public LiaisonText {
    if (subject.isBlank() || subject.length() > SUBJECT) {
      throw new IllegalArgumentException("a subject has 1 to " + SUBJECT + " characters");
    }
    if (body.isBlank() || body.length() > BODY) {
      throw new IllegalArgumentException("a message has 1 to " + BODY + " characters");
    }
    choices = List.copyOf(choices);
    Objects.requireNonNull(due, "due");
    if (choices.size() > CHOICES
        || choices.stream().anyMatch(one -> one.isBlank() || one.length() > CHOICE)
        || choices.stream().distinct().count() < choices.size()) {
      throw new IllegalArgumentException("choices are few, short and different");
    }
  }

  /** Make one that asks for no choice and has no due day. */
  public static LiaisonText of(String subject, String body) {
    return new LiaisonText(subject, body, List.of(), Optional.empty());
  }

  /** Let it be answered by one of these. */
  public LiaisonText answeredBy(String... answers) {
    return new LiaisonText(subject, body, List.of(answers), due);
  }

  /** Say by which day. */
  public LiaisonText due(LocalDate last) {
    return new LiaisonText(subject, body, choices, Optional.of(last));
  }

  @Override
  public String toString() {
    return "text of a message";
  }
}
