package fr.ent.auth.reading;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.identity.PersonId;
import fr.ent.auth.reading.ReadingLimits.Most;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Readings that all nodes share; in the transaction that is open. */
final class ReadingShelf {
  private final Handle handle;

  ReadingShelf(Handle handle) {
    this.handle = handle;
  }

  Count count(PersonId reader, Seen.Question question, Instant at, Duration window, Most most) {
    var asked = new ArrayList<>(question.asked().entrySet());
    var shown = new ArrayList<>(question.shown().entrySet());
    return handle
        .createQuery(
            """
            select * from auth.count_reading(:reader, :asked, :askedOpen, :shown, :shownOpen,
              :at::timestamptz, make_interval(secs => :window), :cards, :people)""")
        .bind("reader", reader.value())
        .bindArray("asked", UUID.class, people(asked))
        .bindArray("askedOpen", Boolean.class, opened(asked))
        .bindArray("shown", UUID.class, people(shown))
        .bindArray("shownOpen", Boolean.class, opened(shown))
        .bind("at", Timestamp.from(at))
        .bind("window", (double) window.toSeconds())
        .bind("cards", most.cards())
        .bind("people", most.people())
        .map(
            (row, context) ->
                new Count(
                    row.getBoolean("refused"),
                    row.getBoolean("stopped"),
                    Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant),
                    row.getInt("cards"),
                    row.getInt("people")))
        .one();
  }

  private static Object[] people(List<Map.Entry<PersonId, Boolean>> them) {
    return them.stream().map(one -> one.getKey().value()).toArray();
  }

  private static Object[] opened(List<Map.Entry<PersonId, Boolean>> them) {
    return them.stream().map(Map.Entry::getValue).toArray();
  }

  List<StoppedReading> stopped(Instant at) {
    return handle
        .createQuery(
            """
            select reader, stopped_at, ends_at, cards, people from auth.reading_stop
            where ends_at > ? order by stopped_at desc, reader""")
        .bind(0, Timestamp.from(at))
        .map(
            (row, context) ->
                new StoppedReading(
                    new PersonId(row.getObject("reader", UUID.class)),
                    row.getTimestamp("stopped_at").toInstant(),
                    row.getTimestamp("ends_at").toInstant(),
                    row.getInt("cards"),
                    row.getInt("people")))
        .collect(toUnmodifiableList());
  }

  /** Tell whether it was stopped; what it has read counts no more. */
  boolean lift(PersonId reader, Instant at) {
    int stopped =
        handle.execute(
            "delete from auth.reading_stop where reader = ? and ends_at > ?",
            reader.value(),
            Timestamp.from(at));
    if (stopped == 1) {
      handle.execute("update auth.reading set counted = false where reader = ?", reader.value());
    }
    return stopped == 1;
  }

  void forget(Instant before, Instant at) {
    handle.execute("delete from auth.reading where read_at <= ?", Timestamp.from(before));
    handle.execute("delete from auth.reading_stop where ends_at <= ?", Timestamp.from(at));
  }
}
