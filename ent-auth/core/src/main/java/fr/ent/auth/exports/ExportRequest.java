package fr.ent.auth.exports;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.access.Right;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * That somebody wants to take more people out than one alone may (fr: demande d'extraction).
 *
 * @param name what it is, as {@link Export#name}
 * @param content which one, as {@link Export#content}
 * @param people how many different people
 * @param reason in words, for who confirms; empty while it is drawn up
 * @param at when it was asked for, answered or taken: the last of them
 * @param answeredBy who confirmed or refused; empty while nobody has
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ExportRequest(
    UUID id,
    PersonId asker,
    String name,
    String content,
    Right right,
    Optional<StructureId> place,
    int people,
    String reason,
    State state,
    Instant at,
    Optional<PersonId> answeredBy) {
  /** How many characters a reason has at most. */
  public static final int LONGEST_REASON = 300;

  /** What becomes of a request. */
  public enum State {
    /** Drawn up, and not sent: nobody but the asker knows of it. */
    DRAWN,
    /** Nobody has answered. */
    WAITING,
    /** May be taken, once. */
    CONFIRMED,
    REFUSED,
    /** Nobody answered in time, or it was not taken in time. */
    LAPSED,
    TAKEN
  }

  /** Tell what has become of it by a moment, whether or not anybody has noted so. */
  ExportRequest at(Instant now) {
    var over =
        switch (state) {
          case DRAWN, WAITING -> at.plus(Exports.PATIENCE);
          case CONFIRMED -> at.plus(Exports.TAKEN_WITHIN);
          default -> Instant.MAX;
        };
    return now.isBefore(over) ? this : in(State.LAPSED);
  }

  /** Tell until when it waits, or may be taken. */
  public Instant until() {
    return at.plus(state == State.CONFIRMED ? Exports.TAKEN_WITHIN : Exports.PATIENCE);
  }

  /** What the log says of it: whose by the target, what and how many by the detail. */
  AuditFact fact(String operation) {
    return new AuditFact(operation, asker.toString(), "done", name + " " + people);
  }

  private ExportRequest in(State other) {
    return new ExportRequest(
        id, asker, name, content, right, place, people, reason, other, at, answeredBy);
  }

  @Override
  public String toString() {
    return "export " + id + " " + state;
  }
}
