package fr.ent.auth.audit;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntService;
import fr.ent.core.Wordless;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each entry carries the hash of itself and of the one before; one at a time in a territory. */
@EntService
class ChainedAuditLog implements AuditLog {
  private static final String COLUMNS =
      "select position, at, actor, operation, target, outcome, detail, hash from auth.audit_entry";

  private static final Logger LOG = LoggerFactory.getLogger(ChainedAuditLog.class);
  private static final String CHECKED = "checked";

  private final Database database;
  private final AccessPolicy access;
  private final Clock clock;

  @Inject
  ChainedAuditLog(Database database, AccessPolicy access, Clock clock) {
    this.database = database;
    this.access = access;
    this.clock = clock;
  }

  @Override
  @Door(
      as = Door.As.ACTOR,
      french = "Le journal retient ce que fait chacun, sans que personne puisse s’y opposer.",
      english = "The log keeps what everybody does, and nobody can object.")
  public AuditEntry append(Actor actor, AuditFact fact) {
    return database.inTerritory(actor.territory(), handle -> append(handle, actor, fact));
  }

  private AuditEntry append(Handle handle, Actor actor, AuditFact fact) {
    var before = takeHead(handle);
    // PostgreSQL keeps microseconds: the hash must be that of what is read again.
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var link = new Link(before.position() + 1, at, actor.person().value(), fact);
    var hash = link.hash(before.hash());
    handle.execute(
        """
        insert into auth.audit_entry
          (position, at, actor, operation, target, outcome, detail, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?)""",
        link.position(),
        Timestamp.from(at),
        link.actor(),
        fact.operation(),
        fact.target(),
        fact.outcome(),
        fact.detail(),
        hash);
    handle.execute("update auth.audit_head set hash = ?", hash);
    return new AuditEntry(link.position(), at, actor.person(), fact, hash);
  }

  private record Head(long position, String hash) {}

  /** Moves the head by one and holds its row: the next writer waits for our commit. */
  private static Head takeHead(Handle handle) {
    return handle
        .createQuery(
            """
            insert into auth.audit_head (position, hash) values (1, '')
            on conflict (territory_id) do update set position = audit_head.position + 1
            returning position - 1, hash""")
        .map((row, context) -> new Head(row.getLong(1), row.getString(2)))
        .one();
  }

  @Override
  public List<AuditEntry> read(Actor actor, AuditQuery query) {
    access.require(actor, READ);
    return database.inTerritory(
        actor.territory(),
        handle -> {
          var found = find(handle, query);
          append(handle, actor, AuditFact.done("audit:read", sought(query)));
          return found;
        });
  }

  private static String sought(AuditQuery query) {
    return query.person().map(PersonId::toString).orElse("");
  }

  private static List<AuditEntry> find(Handle handle, AuditQuery query) {
    return handle
        .createQuery(
            COLUMNS
                + """
                 where position < :before and starts_with(operation, :operation)
                  and (:person::text is null or actor = :person::uuid or target = :person::text)
                  and (:from::timestamptz is null or at >= :from::timestamptz)
                  and (:to::timestamptz is null or at < :to::timestamptz)
                order by position desc limit :size""")
        .bind("before", query.before() == 0 ? Long.MAX_VALUE : query.before())
        .bind("operation", query.operation())
        .bind("person", query.person().map(PersonId::toString).orElse(null))
        .bind("from", query.from().map(Timestamp::from).orElse(null))
        .bind("to", query.to().map(Timestamp::from).orElse(null))
        .bind("size", query.size())
        .map((row, context) -> entry(row))
        .collect(toUnmodifiableList());
  }

  /** One statement sees entries and head at one moment, whoever writes meanwhile. */
  @Override
  public Optional<Long> firstBreak(Actor actor) {
    access.require(actor, READ);
    return database.inTerritory(
        actor.territory(),
        handle -> {
          var check = new Check();
          handle
              .createQuery(
                  """
                  select e.*, h.position as last, h.hash as last_hash, h.first, h.root
                  from auth.audit_entry e full join auth.audit_head h using (territory_id)
                  order by e.position""")
              .setFetchSize(1000)
              .map(
                  (row, context) -> {
                    check.follow(row);
                    return true;
                  })
              .useStream(rows -> rows.forEach(followed -> {}));
          keepCheck(handle, actor);
          return check.firstBreak();
        });
  }

  /** A log whose head was tampered with may take no entry any more: that is told all the same. */
  private void keepCheck(Handle handle, Actor actor) {
    handle.savepoint(CHECKED);
    try {
      append(handle, actor, AuditFact.done("audit:check", ""));
      handle.releaseSavepoint(CHECKED);
    } catch (RuntimeException unkept) {
      handle.rollbackToSavepoint(CHECKED);
      LOG.warn("the log was checked, and takes no entry that tells so", Wordless.of(unkept));
    }
  }

  /** Follows rows that carry an entry, if there is one, and the head, if it is still there. */
  private static final class Check {
    private Chain chain = new Chain(1, "");
    private long last;
    private String hash = "";
    private boolean begun;

    void follow(ResultSet row) throws SQLException {
      if (!begun && row.getString("root") != null) {
        chain = new Chain(row.getLong("first"), row.getString("root"));
        last = row.getLong("last");
        hash = row.getString("last_hash");
      }
      begun = true;
      if (row.getString("hash") != null) {
        chain.follow(entry(row));
      }
    }

    Optional<Long> firstBreak() {
      return chain.firstBreak(last, hash);
    }
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("position"),
        row.getTimestamp("at").toInstant(),
        new PersonId(row.getObject("actor", UUID.class)),
        new AuditFact(
            row.getString("operation"),
            row.getString("target"),
            row.getString("outcome"),
            row.getString("detail")),
        row.getString("hash"));
  }
}
