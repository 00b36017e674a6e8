package fr.ent.auth.accounts;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Duty;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.api.sessions.OpenSession;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.signon.Assurance;
import fr.ent.api.territory.TerritoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Open sessions, by the hash of their secret; in the transaction that is open. */
final class SessionShelf {
  private final Handle handle;

  /** Before which a session not seen, or opened, is over. */
  record Limits(Instant idle, Instant opened) {}

  /** A session that has ended. */
  record Ended(SessionId session, PersonId person) {}

  SessionShelf(Handle handle) {
    this.handle = handle;
  }

  void open(OpenSession session, String secretHash, @Nullable Affiliation hat) {
    handle.execute(
        """
        insert into auth.session
          (id, secret_hash, person, opened_at, seen_at, device, method, assurance, proven_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        session.id().value(),
        secretHash,
        session.person().value(),
        Timestamp.from(session.opened()),
        Timestamp.from(session.lastSeen()),
        session.device(),
        session.method(),
        session.assurance().name(),
        session.assurance().reaches(Assurance.SUBSTANTIAL)
            ? Timestamp.from(session.opened())
            : null);
    if (hat != null) {
      wear(session.id(), hat);
    }
  }

  void wear(SessionId session, Affiliation hat) {
    handle.execute(
        "update auth.session set structure = ?, profile = ?, duties = ? where id = ?",
        hat.structure().value(),
        hat.profile().code(),
        hat.duties().stream().map(Duty::code).toArray(String[]::new),
        session.value());
  }

  void takeOff(SessionId session) {
    handle.execute(
        "update auth.session set structure = null, profile = null, duties = '{}' where id = ?",
        session.value());
  }

  /** Somebody found by a secret, and when they were last seen. */
  record Found(SignedIn signedIn, Instant seen) {}

  Optional<Found> find(TerritoryId territory, String secretHash, Limits limits) {
    return handle
        .createQuery(
            """
            select s.* from auth.session s join auth.account a on a.person = s.person
            where s.secret_hash = :hash and s.seen_at > :idle and s.opened_at > :opened
              and a.state = 'ACTIVE'""")
        .bind("hash", secretHash)
        .bind("idle", Timestamp.from(limits.idle()))
        .bind("opened", Timestamp.from(limits.opened()))
        .map((row, context) -> found(territory, row))
        .findFirst();
  }

  /** Note a second factor that was shown; who came in more surely stays so. */
  void assure(SessionId session, PersonId person, Instant at) {
    handle.execute(
        """
        update auth.session set proven_at = ?,
          assurance = case when assurance = 'LOW' then 'SUBSTANTIAL' else assurance end
        where id = ? and person = ?""",
        Timestamp.from(at),
        session.value(),
        person.value());
  }

  Optional<Instant> proven(SessionId session, PersonId person) {
    return handle
        .createQuery(
            """
            select proven_at from auth.session
            where id = :id and person = :person and proven_at is not null""")
        .bind("id", session.value())
        .bind("person", person.value())
        .map((row, context) -> row.getTimestamp(1).toInstant())
        .findFirst();
  }

  /** Note that a session was seen; whoever only reads a page does not wait for the disk. */
  void seen(SessionId session, Instant at) {
    handle.execute(
        """
        update auth.session set seen_at = ?
        from (select set_config('synchronous_commit', 'off', true)) lazily where id = ?""",
        Timestamp.from(at),
        session.value());
  }

  List<OpenSession> of(PersonId person, Limits limits) {
    return handle
        .createQuery(
            """
            select * from auth.session
            where person = :person and seen_at > :idle and opened_at > :opened
            order by seen_at desc, id""")
        .bind("person", person.value())
        .bind("idle", Timestamp.from(limits.idle()))
        .bind("opened", Timestamp.from(limits.opened()))
        .map((row, context) -> open(row))
        .collect(toUnmodifiableList());
  }

  Optional<Ended> close(SessionId session) {
    return ended("id = :value", session.value()).stream().findFirst();
  }

  /** Close all of somebody, and whatever they have begun to open. */
  List<Ended> closeAll(PersonId person) {
    handle.execute("delete from auth.second_step where person = ?", person.value());
    return ended("person = :value", person.value());
  }

  List<Ended> closeOthers(PersonId person, SessionId kept) {
    return handle
        .createQuery(
            "delete from auth.session where person = :person and id <> :kept returning id, person")
        .bind("person", person.value())
        .bind("kept", kept.value())
        .map((row, context) -> ended(row))
        .collect(toUnmodifiableList());
  }

  List<Ended> closeOver(Limits limits) {
    return handle
        .createQuery(
            """
            delete from auth.session where seen_at <= :idle or opened_at <= :opened
            returning id, person""")
        .bind("idle", Timestamp.from(limits.idle()))
        .bind("opened", Timestamp.from(limits.opened()))
        .map((row, context) -> ended(row))
        .collect(toUnmodifiableList());
  }

  private List<Ended> ended(String condition, UUID value) {
    return handle
        .createQuery("delete from auth.session where " + condition + " returning id, person")
        .bind("value", value)
        .map((row, context) -> ended(row))
        .collect(toUnmodifiableList());
  }

  private static Ended ended(ResultSet row) throws SQLException {
    return new Ended(
        new SessionId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)));
  }

  private static OpenSession open(ResultSet row) throws SQLException {
    return new OpenSession(
        new SessionId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("seen_at").toInstant(),
        row.getString("device"),
        row.getString("method"),
        Assurance.valueOf(row.getString("assurance")));
  }

  private static Found found(TerritoryId territory, ResultSet row) throws SQLException {
    var session = open(row);
    var structure = row.getObject("structure", UUID.class);
    var actor =
        structure == null
            ? Actor.of(territory, session.person())
            : Actor.of(territory, session.person(), hat(structure, row));
    var sure = actor.assured(session.assurance());
    var signedIn = new SignedIn(sure, session.id(), session.opened(), session.method());
    return new Found(signedIn, session.lastSeen());
  }

  private static Affiliation hat(UUID structure, ResultSet row) throws SQLException {
    var duties =
        Arrays.stream((String[]) row.getArray("duties").getArray())
            .map(code -> Duty.of(code, ""))
            .toList();
    return new Affiliation(
        new StructureId(structure),
        Profile.of(row.getString("profile")),
        duties,
        Period.ALWAYS,
        SourceName.ENT);
  }
}
