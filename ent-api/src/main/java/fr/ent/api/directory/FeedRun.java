package fr.ent.api.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One run of a feed (fr: passage d'alimentation).
 *
 * @param academy code of the academy that the feed says it comes from; empty until read
 * @param generated the day on which the feed was made, as it says
 * @param done units of work done in this state, of {@code total}; for a progress bar
 * @param counts what was read, by category
 * @param alarms why the fuse has blown; empty where it has not
 * @param summary what it changes in all
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record FeedRun(
    FeedRunId id,
    State state,
    String location,
    String academy,
    Optional<LocalDate> generated,
    PersonId openedBy,
    Instant openedAt,
    Optional<Instant> finishedAt,
    long done,
    long total,
    List<Count> counts,
    List<FuseAlarm> alarms,
    FeedDifference summary) {
  /** How far it is. */
  public enum State {
    OPENED,
    READING,
    STAGED,
    APPLYING,
    APPLIED,
    /** It could not be used; the directory is as it was. */
    REFUSED,
    ABANDONED
  }

  /** How many records of a category were read and how many of them refused. */
  public record Count(String category, long read, long refused) {}

  public FeedRun {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    counts = List.copyOf(counts);
    alarms = List.copyOf(alarms);
    Objects.requireNonNull(summary, "summary");
  }
}
