package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * What a channel answers to a message (fr: remise au canal).
 *
 * @param reason why, in a word that names nobody: {@code mailbox-unknown}; empty where it was taken
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Handover(Outcome outcome, String reason) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{0,40}");

  /** How it went (fr: issue). */
  public enum Outcome {
    /** The other side has taken it; what it does with it is not known. */
    ACCEPTED,
    /** It will never be taken: another channel is tried. */
    REFUSED,
    /** It may be taken later. */
    RETRY,
    /** There is no address for this person any more: another channel is tried. */
    UNREACHABLE
  }

  /** It was taken. */
  public static final Handover ACCEPTED = new Handover(Outcome.ACCEPTED, "");

  public Handover {
    Objects.requireNonNull(outcome, "outcome");
    if (!FORM.matcher(reason).matches()) {
      throw new IllegalArgumentException("a reason is a word of small letters, digits and dashes");
    }
  }

  /** It will never be taken. */
  public static Handover refused(String reason) {
    return new Handover(Outcome.REFUSED, reason);
  }

  /** It may be taken later. */
  public static Handover retry(String reason) {
    return new Handover(Outcome.RETRY, reason);
  }

  /** There is no address. */
  public static Handover unreachable(String reason) {
    return new Handover(Outcome.UNREACHABLE, reason);
  }
}
