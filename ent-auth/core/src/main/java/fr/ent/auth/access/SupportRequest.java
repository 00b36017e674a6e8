package fr.ent.auth.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Right;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * That somebody of the support asked to be let into a structure (fr: demande d'accès d'assistance).
 *
 * @param asker who wants in
 * @param askedAt when
 * @param state what has become of it
 * @param answer who consented or refused; nothing while nobody has
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record SupportRequest(
    UUID id, PersonId asker, Wish wish, Instant askedAt, State state, Optional<Answer> answer) {
  /** What becomes of a request. */
  public enum State {
    /** Nobody has answered. */
    WAITING,
    /** The support is in. */
    OPEN,
    REFUSED,
    /** Nobody answered in time. */
    LAPSED,
    /** Ended before its time, or withdrawn before an answer. */
    STOPPED,
    /** Its time is over. */
    ENDED
  }

  /**
   * What is asked for.
   *
   * @param rights each by itself, no roles: who consents reads what they are
   * @param length whole minutes, up to {@link SupportAccess#LONGEST}
   * @param reason in words, for who consents; without personal data
   */
  public record Wish(StructureId structure, Set<Right> rights, Duration length, String reason) {
    /** How many characters a reason has at most. */
    public static final int LONGEST_REASON = 300;

    public Wish {
      rights = Set.copyOf(rights);
      if (rights.isEmpty()) {
        throw new IllegalArgumentException("somebody asks for at least one right");
      }
      requireShort(length, SupportAccess.LONGEST);
      if (reason.isBlank() || reason.length() > LONGEST_REASON) {
        throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " characters");
      }
    }

    @Override
    public String toString() {
      return "access to " + structure + " for " + length;
    }
  }

  /**
   * Who answered, and when.
   *
   * @param until when what was opened ends; nothing where it was refused
   */
  public record Answer(PersonId by, Instant at, Optional<Instant> until) {}

  static void requireShort(Duration length, Duration longest) {
    if (length.toMinutes() < 1
        || length.compareTo(longest) > 0
        || !length.equals(Duration.ofMinutes(length.toMinutes()))) {
      throw new IllegalArgumentException("an access lasts from one minute to " + longest);
    }
  }

  /** Tell what has become of it by a moment, whether or not anybody has noted so. */
  SupportRequest at(Instant now) {
    if (state == State.WAITING && !now.isBefore(askedAt.plus(SupportAccess.PATIENCE))) {
      return in(State.LAPSED);
    }
    boolean over = answer.flatMap(Answer::until).filter(end -> !now.isBefore(end)).isPresent();
    return state == State.OPEN && over ? in(State.ENDED) : this;
  }

  /** What the log says of it: who by the target, and where by the detail. */
  AuditFact fact(String operation) {
    return new AuditFact(operation, asker.toString(), "done", wish.structure().toString());
  }

  private SupportRequest in(State other) {
    return new SupportRequest(id, asker, wish, askedAt, other, answer);
  }
}
