package fr.ent.core.events;

import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Wordless;
import fr.ent.core.database.Database;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events, several in one transaction: what their observers change is kept exactly when the
 * events count as delivered. One that is not taken undoes those before it in the same transaction;
 * they are delivered again, without it.
 */
@EntService
class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final int TRIES = 10;
  private static final int MOST_AT_ONCE = 50;
  private static final Duration LONGEST = Duration.ofMillis(250);

  private static final int WINDOW = 1000;

  /**
   * The first of each subject. Among the oldest events whatever comes first comes first of all; so
   * they are looked through, not the outbox: asked for each subject, the planner has read all of it
   * for each, seconds when much has just been delivered.
   */
  private static final String DUE =
      """
      select id, type, payload, attempts from ent.outbox
      where dead_since is null and id = any(array(
        select first.id from (
          select distinct on (oldest.subject) oldest.id, oldest.next_try from (
            select id, subject, next_try from ent.outbox where dead_since is null
            order by id limit :window) oldest
          order by oldest.subject, oldest.id) first
        where first.next_try <= :now))
      order by id limit :most for update skip locked""";

  private final Database database;
  private final EventText text;
  private final Clock clock;
  private final BeanManager beans;

  private record Kept(long id, String type, String payload, int attempts) {}

  /** Carries an observer's failure out of the transaction, which it rolls back. */
  private static final class NotDelivered extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Kept kept;
    private final RuntimeException observers;

    NotDelivered(Kept kept, RuntimeException observers) {
      super(observers);
      this.kept = kept;
      this.observers = observers;
    }
  }

  @Inject
  Delivery(Database database, EventText text, Clock clock, BeanManager beans) {
    this.database = database;
    this.text = text;
    this.clock = clock;
    this.beans = beans;
  }

  /** Deliver the next events that are due; tells whether there was one. */
  boolean deliverSome(TerritoryId territory) {
    try {
      return database.<Boolean>inTerritory(territory, this::deliverDue);
    } catch (NotDelivered failure) {
      note(territory, failure.kept, failure.observers);
      return true;
    }
  }

  private boolean deliverDue(Handle handle) {
    long end = System.nanoTime() + LONGEST.toNanos();
    int delivered = 0;
    for (var due = due(handle); !due.isEmpty(); due = due(handle)) {
      for (var kept : due) {
        deliver(handle, kept);
        delivered++;
        if (delivered >= MOST_AT_ONCE || System.nanoTime() - end > 0) {
          return true;
        }
      }
    }
    return delivered > 0;
  }

  private void deliver(Handle handle, Kept kept) {
    try {
      beans.getEvent().fire(text.read(kept.type(), kept.payload()));
    } catch (RuntimeException failure) {
      throw new NotDelivered(kept, failure);
    }
    handle.execute("delete from ent.outbox where id = ?", kept.id());
  }

  /** Looks further where all the oldest wait for another try. */
  private List<Kept> due(Handle handle) {
    var due = due(handle, WINDOW);
    if (due.isEmpty()) {
      var all =
          handle
              .createQuery("select count(*) from ent.outbox where dead_since is null")
              .mapTo(Integer.class)
              .one();
      return all > WINDOW ? due(handle, all) : due;
    }
    return due;
  }

  private List<Kept> due(Handle handle, int window) {
    return handle
        .createQuery(DUE)
        .bind("window", window)
        .bind("now", Timestamp.from(clock.instant()))
        .bind("most", MOST_AT_ONCE)
        .map(
            (row, context) ->
                new Kept(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
        .list();
  }

  private void note(TerritoryId territory, Kept kept, RuntimeException failure) {
    int attempts = kept.attempts() + 1;
    boolean dead = attempts >= TRIES;
    var now = clock.instant();
    LOG.warn(
        "event {} of {} was not taken at try {}",
        kept.id(),
        kept.type(),
        attempts,
        Wordless.of(failure));
    database.useTerritory(
        territory,
        handle ->
            handle
                .createUpdate(
                    """
                    update ent.outbox set attempts = :attempts, reason = :reason,
                      next_try = :next, dead_since = :dead where id = :id""")
                .bind("attempts", attempts)
                .bind("reason", failure.getClass().getName())
                .bind("next", Timestamp.from(now.plus(pauseAfter(attempts))))
                .bind("dead", dead ? Timestamp.from(now) : null)
                .bind("id", kept.id())
                .execute());
  }

  /** One second, then twice as long each time, up to an hour. */
  private static Duration pauseAfter(int attempts) {
    return Duration.ofSeconds(Math.min(3600, 1L << Math.min(attempts - 1, 12)));
  }
}
