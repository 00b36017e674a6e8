package fr.ent.auth.access;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.SupportRequest.Answer;
import fr.ent.auth.access.SupportRequest.State;
import fr.ent.auth.access.SupportRequest.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Requests of the support; in the transaction that is open. */
final class SupportShelf {
  private static final String SELECT = "select * from auth.support_request ";

  private final Handle handle;

  SupportShelf(Handle handle) {
    this.handle = handle;
  }

  void add(SupportRequest request) {
    handle
        .createUpdate(
            """
            insert into auth.support_request
              (id, asker, structure, rights, minutes, reason, asked_at, state)
            values (:id, :asker, :structure, :rights, :minutes, :reason, :at, :state)""")
        .bind("id", request.id())
        .bind("asker", request.asker().value())
        .bind("structure", request.wish().structure().value())
        .bindArray(
            "rights",
            String.class,
            request.wish().rights().stream().map(Right::id).sorted().toArray())
        .bind("minutes", request.wish().length().toMinutes())
        .bind("reason", request.wish().reason())
        .bind("at", Timestamp.from(request.askedAt()))
        .bind("state", request.state().name())
        .execute();
  }

  /** Find one, and keep others from changing it until the end of the transaction. */
  Optional<SupportRequest> lock(UUID id) {
    return all(handle.createQuery(SELECT + "where id = :id for update").bind("id", id)).stream()
        .findFirst();
  }

  List<SupportRequest> all() {
    return all(handle.createQuery(SELECT + "order by asked_at desc, id"));
  }

  List<SupportRequest> of(PersonId asker) {
    return all(
        handle
            .createQuery(SELECT + "where asker = :asker order by asked_at desc, id")
            .bind("asker", asker.value()));
  }

  /** Those that nobody has put an end to, whose time may be over. */
  List<SupportRequest> running() {
    return all(
        handle.createQuery(
            SELECT + "where state in ('WAITING', 'OPEN') order by asked_at, id for update"));
  }

  private static List<SupportRequest> all(Query query) {
    return query.map((row, context) -> request(row)).collect(toUnmodifiableList());
  }

  /** The grants by which an access is open. */
  List<UUID> opened(UUID id) {
    return handle
        .createQuery("select unnest(opened) from auth.support_request where id = :id")
        .bind("id", id)
        .mapTo(UUID.class)
        .list();
  }

  void open(UUID id, Answer answer, Set<UUID> grants) {
    handle
        .createUpdate("update auth.support_request set opened = :grants where id = :id")
        .bindArray("grants", UUID.class, grants.toArray())
        .bind("id", id)
        .execute();
    answer(id, State.OPEN, answer);
  }

  void answer(UUID id, State state, Answer answer) {
    handle
        .createUpdate(
            """
            update auth.support_request set state = :state, answered_by = :by, answered_at = :at,
              ends_at = :until where id = :id""")
        .bind("id", id)
        .bind("state", state.name())
        .bind("by", answer.by().value())
        .bind("at", Timestamp.from(answer.at()))
        .bind("until", answer.until().map(Timestamp::from).orElse(null))
        .execute();
  }

  /** Put an end to one, at a moment that is not later than was said. */
  void end(UUID id, State state, Instant at) {
    handle.execute(
        """
        update auth.support_request set state = ?,
          ends_at = case when ends_at > ? then ? else ends_at end where id = ?""",
        state.name(),
        Timestamp.from(at),
        Timestamp.from(at),
        id);
  }

  void forget(Instant before) {
    handle.execute("delete from auth.support_request where asked_at < ?", Timestamp.from(before));
  }

  private static SupportRequest request(ResultSet row) throws SQLException {
    var by = Optional.ofNullable(row.getObject("answered_by", UUID.class)).map(PersonId::new);
    var until = instant(row, "ends_at");
    return new SupportRequest(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("asker", UUID.class)),
        new Wish(
            new StructureId(row.getObject("structure", UUID.class)),
            Arrays.stream((String[]) row.getArray("rights").getArray())
                .map(Right::new)
                .collect(Collectors.toSet()),
            Duration.ofMinutes(row.getInt("minutes")),
            row.getString("reason")),
        row.getTimestamp("asked_at").toInstant(),
        State.valueOf(row.getString("state")),
        instant(row, "answered_at").flatMap(at -> by.map(one -> new Answer(one, at, until))));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
