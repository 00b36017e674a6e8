package fr.ent.auth.crisis;

import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.ent.api.identity.PersonId;
import fr.ent.core.Sha256;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Evidence, written once; in the transaction that is open. */
final class EvidenceShelf {
  private final Handle handle;

  EvidenceShelf(Handle handle) {
    this.handle = handle;
  }

  /**
   * Write down what is known of an account: its sessions, whom it was shown lately, and what it did
   * or had done to it.
   */
  String collect(PersonId person, Instant since, String reason) {
    return handle
        .createQuery(
            """
            select json_build_object(
              'person', :person::text, 'since', :since::timestamptz, 'reason', :reason::text,
              'sessions', (
                select coalesce(json_agg(json_build_object(
                  'id', id, 'opened', opened_at, 'seen', seen_at, 'device', device,
                  'method', method, 'structure', structure, 'profile', profile)
                  order by opened_at, id), '[]')
                from auth.session where person = :person::uuid),
              'readings', (
                select coalesce(json_agg(json_build_object(
                  'person', person, 'opened', opened, 'at', read_at)
                  order by read_at, person), '[]')
                from auth.reading where reader = :person::uuid),
              'entries', (
                select coalesce(json_agg(json_build_object(
                  'position', position, 'at', at, 'actor', actor, 'operation', operation,
                  'target', target, 'outcome', outcome, 'detail', detail, 'hash', hash)
                  order by position), '[]')
                from auth.audit_entry
                where at >= :since::timestamptz and (actor = :person::uuid or target = :person)))::text""")
        .bind("person", person.toString())
        .bind("since", Timestamp.from(since))
        .bind("reason", reason)
        .mapTo(String.class)
        .one();
  }

  void add(SealedEvidence evidence, PersonId by, String content, Instant keepUntil) {
    handle.execute(
        """
        insert into auth.evidence (id, person, sealed_at, sealed_by, content, sha256, keep_until)
        values (?, ?, ?, ?, ?, ?, ?)""",
        evidence.id(),
        evidence.person().value(),
        Timestamp.from(evidence.sealedAt()),
        by.value(),
        content,
        evidence.sha256(),
        Timestamp.from(keepUntil));
  }

  List<SealedEvidence> all() {
    return handle
        .createQuery(
            "select id, person, sealed_at, sha256 from auth.evidence order by sealed_at desc, id")
        .map(
            (row, context) ->
                new SealedEvidence(
                    row.getObject("id", UUID.class),
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getTimestamp("sealed_at").toInstant(),
                    row.getString("sha256")))
        .collect(toUnmodifiableList());
  }

  Optional<String> content(UUID evidence) {
    return handle
        .createQuery("select content from auth.evidence where id = ?")
        .bind(0, evidence)
        .mapTo(String.class)
        .findOne();
  }

  /** Destroy what has been kept long enough; tells the hash of each by its id. */
  Map<UUID, String> destroy(Instant now) {
    return handle
        .createQuery("select id, sha256 from auth.destroy_evidence(?)")
        .bind(0, Timestamp.from(now))
        .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("sha256")))
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The text must give its hash, and the log must know no other. */
  boolean isWhole(UUID evidence, String operation) {
    return handle
        .createQuery(
            """
            select e.content, e.sha256 from auth.evidence e
            where e.id = :id and not exists (
              select from auth.audit_entry a
              where a.operation = :operation and a.target = e.id::text
                and a.detail <> e.sha256)""")
        .bind("id", evidence)
        .bind("operation", operation)
        .map((row, context) -> Sha256.hex(row.getString(1)).equals(row.getString(2)))
        .findFirst()
        .orElse(false);
  }
}
