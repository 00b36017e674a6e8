package fr.ent.services.webhooks;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.webhooks.WebHook;
import fr.ent.api.webhooks.WebHookId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Hooks, in the transaction that is open. */
final class HookShelf {
  private final Handle handle;

  /** A hook whose turn it is, and what its messages are signed with. */
  record Held(WebHook hook, List<String> secrets, int failures) {
    @Override
    public String toString() {
      return hook.toString();
    }
  }

  HookShelf(Handle handle) {
    this.handle = handle;
  }

  void add(WebHook hook, String secret) {
    handle
        .createUpdate(
            """
            insert into webhooks.hook
              (id, name, address, events, structure, owner, state, secret, since, free_at)
            values (:id, :name, :address, :events, cast(:structure as uuid), :owner, :state, :secret, :now, :now)""")
        .bind("id", hook.id().value())
        .bind("name", hook.name())
        .bind("address", hook.address().toString())
        .bindArray("events", String.class, (Object[]) hook.events().toArray(String[]::new))
        .bind("structure", hook.school().map(StructureId::value).orElse(null))
        .bind("owner", hook.owner().value())
        .bind("state", hook.state().name())
        .bind("secret", secret)
        .bind("now", Timestamp.from(hook.since()))
        .execute();
  }

  List<WebHook> all() {
    return handle
        .createQuery("select * from webhooks.hook order by name, id")
        .map((row, context) -> read(row))
        .list();
  }

  Optional<WebHook> find(WebHookId id) {
    return handle
        .createQuery("select * from webhooks.hook where id = :id for update")
        .bind("id", id.value())
        .map((row, context) -> read(row))
        .findFirst();
  }

  void remove(WebHookId id) {
    handle.execute("delete from webhooks.hook where id = ?", id.value());
  }

  void set(WebHookId id, WebHook.State state) {
    handle.execute("update webhooks.hook set state = ? where id = ?", state.name(), id.value());
  }

  void pauseMadeSince(PersonId owner, Instant since) {
    handle.execute(
        "update webhooks.hook set state = 'PAUSED' where owner = ? and since >= ? and state = 'OPEN'",
        owner.value(),
        Timestamp.from(since));
  }

  void open(WebHookId id, Instant now) {
    handle.execute(
        """
        update webhooks.hook set state = 'OPEN', failing = null, failures = 0, free_at = ?
        where id = ?""",
        Timestamp.from(now),
        id.value());
  }

  void rotate(WebHookId id, String secret, Instant until) {
    handle.execute(
        """
        update webhooks.hook set former_secret = secret, former_until = ?, secret = ?
        where id = ?""",
        Timestamp.from(until),
        secret,
        id.value());
  }

  /** Which hooks an event is told to. */
  List<UUID> askingFor(String name, Optional<StructureId> school) {
    return handle
        .createQuery(
            """
            select id from webhooks.hook where state <> 'GONE' and :name = any(events)
              and (structure is null or structure = cast(:school as uuid))""")
        .bind("name", name)
        .bind("school", school.map(StructureId::value).orElse(null))
        .map((row, context) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
        .list();
  }

  /** Which hooks have something to be posted, and are free. */
  List<WebHookId> due(Instant now) {
    return handle
        .createQuery(
            """
            select id from webhooks.hook h where state = 'OPEN' and free_at <= :now
              and exists (select 1 from webhooks.message m
                where m.territory_id = h.territory_id and m.hook = h.id
                  and m.state = 'WAITING' and m.next_try <= :now)""")
        .bind("now", Timestamp.from(now))
        .map((row, context) -> new WebHookId(Objects.requireNonNull(row.getObject(1, UUID.class))))
        .list();
  }

  /** Hold a hook: nobody else posts to it until then. */
  Optional<Held> hold(WebHookId id, Instant now, Instant until) {
    return handle
        .createQuery(
            """
            update webhooks.hook set free_at = :until
            where id = :id and state = 'OPEN' and free_at <= :now returning *""")
        .bind("id", id.value())
        .bind("now", Timestamp.from(now))
        .bind("until", Timestamp.from(until))
        .map((row, context) -> held(row, now))
        .findFirst();
  }

  void took(WebHookId id) {
    handle.execute(
        "update webhooks.hook set failing = null, failures = 0 where id = ?", id.value());
  }

  void free(WebHookId id, Instant now) {
    handle.execute(
        "update webhooks.hook set free_at = ? where id = ?", Timestamp.from(now), id.value());
  }

  /** It rests, and is paused if it has failed since the patience began. */
  void failed(WebHookId id, Instant now, Instant rests, Instant patience) {
    handle
        .createUpdate(
            """
            update webhooks.hook set failures = failures + 1, failing = coalesce(failing, :now),
              free_at = :rests,
              state = case when state = 'OPEN' and failing <= :patience then 'FAILED'
                else state end
            where id = :id""")
        .bind("id", id.value())
        .bind("now", Timestamp.from(now))
        .bind("rests", Timestamp.from(rests))
        .bind("patience", Timestamp.from(patience))
        .execute();
  }

  private static Held held(ResultSet row, Instant now) throws SQLException {
    var until = row.getTimestamp("former_until");
    boolean both = until != null && until.toInstant().isAfter(now);
    var secrets =
        both
            ? Stream.of(row.getString("secret"), row.getString("former_secret"))
            : Stream.of(row.getString("secret"));
    return new Held(read(row), secrets.toList(), row.getInt("failures"));
  }

  private static WebHook read(ResultSet row) throws SQLException {
    return new WebHook(
        new WebHookId(Objects.requireNonNull(row.getObject("id", UUID.class))),
        row.getString("name"),
        URI.create(row.getString("address")),
        new TreeSet<>(Arrays.asList((String[]) row.getArray("events").getArray())),
        Optional.ofNullable(row.getObject("structure", UUID.class)).map(StructureId::new),
        new PersonId(Objects.requireNonNull(row.getObject("owner", UUID.class))),
        WebHook.State.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant(),
        Optional.ofNullable(row.getTimestamp("failing")).map(Timestamp::toInstant));
  }
}
