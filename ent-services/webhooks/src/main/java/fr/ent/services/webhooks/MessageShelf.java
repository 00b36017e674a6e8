package fr.ent.services.webhooks;

import fr.ent.api.webhooks.WebHookDelivery;
import fr.ent.api.webhooks.WebHookId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Messages to hooks, in the transaction that is open. */
final class MessageShelf {
  private final Handle handle;

  /** A message that this process posts, for the time that it was given. */
  record Claimed(WebHookId hook, UUID event, String body, int attempts) {}

  MessageShelf(Handle handle) {
    this.handle = handle;
  }

  void add(Collection<UUID> hooks, UUID event, String name, String body, Instant now) {
    var batch =
        handle.prepareBatch(
            """
            insert into webhooks.message (hook, event, name, body, kept, state, next_try)
            values (:hook, :event, :name, :body, :now, 'WAITING', :now)""");
    for (var hook : hooks) {
      batch
          .bind("hook", hook)
          .bind("event", event)
          .bind("name", name)
          .bind("body", body)
          .bind("now", Timestamp.from(now))
          .add();
    }
    batch.execute();
  }

  List<Claimed> claim(WebHookId hook, Instant now, Instant until, int limit) {
    return handle
        .createQuery(
            """
            update webhooks.message set attempts = attempts + 1, next_try = :until, tried = :now
            where hook = :hook and event in (
              select event from webhooks.message
              where hook = :hook and state = 'WAITING' and next_try <= :now
              order by next_try, kept, event limit :limit for update skip locked)
            returning event, body, attempts""")
        .bind("hook", hook.value())
        .bind("now", Timestamp.from(now))
        .bind("until", Timestamp.from(until))
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Claimed(
                    hook,
                    Objects.requireNonNull(row.getObject("event", UUID.class)),
                    row.getString("body"),
                    row.getInt("attempts")))
        .list();
  }

  void took(Claimed one, int status) {
    note(one, WebHookDelivery.State.TAKEN, status, Instant.EPOCH);
  }

  void failed(Claimed one, int status, Instant next) {
    note(one, WebHookDelivery.State.WAITING, status, next);
  }

  void giveUp(Claimed one, int status) {
    note(one, WebHookDelivery.State.GIVEN_UP, status, Instant.EPOCH);
  }

  /** What was sent again by hand meanwhile is not touched. */
  private void note(Claimed one, WebHookDelivery.State state, int status, Instant next) {
    handle
        .createUpdate(
            """
            update webhooks.message set state = :state, status = :status, next_try = :next
            where hook = :hook and event = :event and attempts = :attempts
              and state = 'WAITING'""")
        .bind("state", state.name())
        .bind("status", status)
        .bind("next", Timestamp.from(next))
        .bind("hook", one.hook().value())
        .bind("event", one.event())
        .bind("attempts", one.attempts())
        .execute();
  }

  /** Put back what was not tried after all. */
  void putBack(List<Claimed> all, Instant now) {
    for (var one : all) {
      handle.execute(
          """
          update webhooks.message set attempts = attempts - 1, next_try = ?
          where hook = ? and event = ? and attempts = ? and state = 'WAITING'""",
          Timestamp.from(now),
          one.hook().value(),
          one.event(),
          one.attempts());
    }
  }

  /** What waits is due now. */
  void hurry(WebHookId hook, Instant now) {
    handle.execute(
        "update webhooks.message set next_try = ? where hook = ? and state = 'WAITING'",
        Timestamp.from(now),
        hook.value());
  }

  boolean again(WebHookId hook, UUID event, Instant now) {
    return handle.execute(
            """
            update webhooks.message set state = 'WAITING', attempts = 0, next_try = ?
            where hook = ? and event = ?""",
            Timestamp.from(now),
            hook.value(),
            event)
        == 1;
  }

  List<WebHookDelivery> last(WebHookId hook, int limit) {
    return handle
        .createQuery(
            """
            select event, name, kept, state, attempts, tried, status, next_try
            from webhooks.message where hook = :hook order by kept desc, event limit :limit""")
        .bind("hook", hook.value())
        .bind("limit", limit)
        .map((row, context) -> read(row))
        .list();
  }

  int removeBefore(Instant moment, int limit) {
    return handle
        .createUpdate(
            """
            delete from webhooks.message where (hook, event) in (
              select hook, event from webhooks.message where kept < :moment limit :limit)""")
        .bind("moment", Timestamp.from(moment))
        .bind("limit", limit)
        .execute();
  }

  /** What speaks of somebody and does not wait any more. */
  void erase(Collection<UUID> people) {
    handle
        .createUpdate(
            """
            delete from webhooks.message
            where state <> 'WAITING' and body like any (:people)""")
        .bindArray(
            "people",
            String.class,
            (Object[]) people.stream().map(one -> "%" + one + "%").toArray(String[]::new))
        .execute();
  }

  private static WebHookDelivery read(ResultSet row) throws SQLException {
    var state = WebHookDelivery.State.valueOf(row.getString("state"));
    return new WebHookDelivery(
        Objects.requireNonNull(row.getObject("event", UUID.class)),
        row.getString("name"),
        row.getTimestamp("kept").toInstant(),
        state,
        row.getInt("attempts"),
        Optional.ofNullable(row.getTimestamp("tried")).map(Timestamp::toInstant),
        row.getInt("status"),
        state == WebHookDelivery.State.WAITING
            ? Optional.of(row.getTimestamp("next_try").toInstant())
            : Optional.empty());
  }
}
