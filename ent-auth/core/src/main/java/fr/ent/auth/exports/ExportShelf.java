package fr.ent.auth.exports;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.exports.ExportRequest.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Requests, and who was taken out lately; in the transaction that is open. */
final class ExportShelf {
  private static final String SELECT = "select * from auth.export_request ";

  private final Handle handle;

  ExportShelf(Handle handle) {
    this.handle = handle;
  }

  /** One export of an account after the other: two at once would both find room. */
  void oneAfterTheOther(PersonId asker) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended(:who, 19))")
        .bind("who", "auth.exported " + asker)
        .mapToMap()
        .list();
  }

  /** Count whom the account has taken out since a moment, and these. */
  int count(PersonId asker, Collection<PersonId> people, Instant since) {
    return handle
        .createQuery(
            """
            select count(*) from (
              select person from auth.exported where asker = :asker and at > :since
              union select unnest(:people)) every_one""")
        .bind("asker", asker.value())
        .bind("since", Timestamp.from(since))
        .bindArray("people", UUID.class, ids(people))
        .mapTo(Integer.class)
        .one();
  }

  void note(PersonId asker, Collection<PersonId> people, Instant at) {
    handle
        .createUpdate(
            """
            insert into auth.exported (asker, person, at)
            select :asker, unnest(:people), :at
            on conflict (asker, person, territory_id) do update set at = excluded.at""")
        .bind("asker", asker.value())
        .bindArray("people", UUID.class, ids(people))
        .bind("at", Timestamp.from(at))
        .execute();
  }

  private static Object[] ids(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).sorted().toArray();
  }

  void add(ExportRequest request) {
    handle
        .createUpdate(
            """
            insert into auth.export_request
              (id, asker, name, content, right_id, place, people, reason, state, at)
            values (:id, :asker, :name, :content, :right, :place::uuid, :people, '', :state, :at)""")
        .bind("id", request.id())
        .bind("asker", request.asker().value())
        .bind("name", request.name())
        .bind("content", request.content())
        .bind("right", request.right().id())
        .bind("place", request.place().map(StructureId::value).orElse(null))
        .bind("people", request.people())
        .bind("state", request.state().name())
        .bind("at", Timestamp.from(request.at()))
        .execute();
  }

  void count(UUID id, int people) {
    handle.execute("update auth.export_request set people = ? where id = ?", people, id);
  }

  /** Find one, and keep others from changing it until the end of the transaction. */
  Optional<ExportRequest> lock(UUID id) {
    return all(handle.createQuery(SELECT + "where id = :id for update").bind("id", id)).stream()
        .findFirst();
  }

  List<ExportRequest> of(PersonId asker) {
    return all(
        handle
            .createQuery(SELECT + "where asker = :asker order by at desc, id")
            .bind("asker", asker.value()));
  }

  /** Those of everybody in some states, the oldest first. */
  List<ExportRequest> in(State... states) {
    return all(
        handle
            .createQuery(SELECT + "where state = any(:states) order by at, id")
            .bindArray("states", String.class, (Object[]) names(states)));
  }

  private static String[] names(State... states) {
    return List.of(states).stream().map(State::name).toArray(String[]::new);
  }

  void ask(UUID id, String reason, Instant at) {
    handle.execute(
        "update auth.export_request set state = 'WAITING', reason = ?, at = ? where id = ?",
        reason,
        Timestamp.from(at),
        id);
  }

  void answer(UUID id, State state, PersonId by, Instant at) {
    handle.execute(
        "update auth.export_request set state = ?, answered_by = ?, at = ? where id = ?",
        state.name(),
        by.value(),
        Timestamp.from(at),
        id);
  }

  void end(UUID id, State state, Instant at) {
    handle.execute(
        "update auth.export_request set state = ?, at = ? where id = ?",
        state.name(),
        Timestamp.from(at),
        id);
  }

  /** Forget what is of no use any more. */
  void forget(Instant requests, Instant drawn, Instant people) {
    handle.execute(
        "delete from auth.export_request where at < ? or (state = 'DRAWN' and at < ?)",
        Timestamp.from(requests),
        Timestamp.from(drawn));
    handle.execute("delete from auth.exported where at <= ?", Timestamp.from(people));
  }

  private static List<ExportRequest> all(Query query) {
    return query.map((row, context) -> request(row)).collect(toUnmodifiableList());
  }

  private static ExportRequest request(ResultSet row) throws SQLException {
    return new ExportRequest(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("asker", UUID.class)),
        row.getString("name"),
        row.getString("content"),
        new Right(row.getString("right_id")),
        Optional.ofNullable(row.getObject("place", UUID.class)).map(StructureId::new),
        row.getInt("people"),
        row.getString("reason"),
        State.valueOf(row.getString("state")),
        row.getTimestamp("at").toInstant(),
        Optional.ofNullable(row.getObject("answered_by", UUID.class)).map(PersonId::new));
  }
}
