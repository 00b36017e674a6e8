package fr.ent.services.liaison;

import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonEntry;
import fr.ent.api.liaison.LiaisonFollowUp.Line;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonReply;
import fr.ent.api.liaison.LiaisonStanding;
import fr.ent.api.liaison.LiaisonThread;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Whom messages reached and what became of them there, in the transaction that is open. */
final class ReceiptShelf {
  private static final String ACT =
      """
      t.kind as act_kind, t.person as act_person, t.at as act_at, t.fingerprint as act_fingerprint,
      t.choice as act_choice, t.entered_by is not null as act_paper""";

  /** What somebody has in the book; what is withdrawn stays with whoever had opened it. */
  private static final String ENTRIES =
      """
      select %s, a.pupil, r.read_at, %s,
        exists (select from liaison.reply said where said.message = m.id and said.pupil = a.pupil
          and said.guardian = :me and said.from_school and said.place > coalesce(r.seen, 0)) as news
      %s
      join liaison.about a on a.message = m.id and a.pupil = any(:pupils)
      left join liaison.receipt r on r.message = m.id and r.pupil = a.pupil and r.person = :me
      left join lateral (select * from liaison.act done
        where done.message = m.id and done.pupil = a.pupil and done.person = :me
        order by done.place desc limit 1) t on true
      where (m.desk is null or m.author = :me)
        and (m.withdrawn_at is null or r.read_at is not null or t.id is not null)
        and (r.person is not null or %s = 'OPEN')
        and (:any or m.id = :message)
      order by m.sent_at desc, m.id, a.pupil limit 300"""
          .formatted(MessageShelf.MESSAGE, ACT, MessageShelf.FROM, MessageShelf.STATE);

  private static final String LINES =
      """
      select r.*, %s from liaison.receipt r
      left join lateral (select * from liaison.act done
        where done.message = r.message and done.pupil = r.pupil and done.person = r.person
        order by done.place desc limit 1) t on true
      where r.message = :message order by r.pupil, r.person"""
          .formatted(ACT);

  private static final UUID NONE = new UUID(0, 0);

  private final Handle handle;
  private final Instant now;

  ReceiptShelf(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  /** Note whom a message reaches. */
  void reach(LiaisonMessageId message, PersonId pupil, Collection<PersonId> people) {
    people.forEach(
        person ->
            handle.execute(
                """
                insert into liaison.receipt (message, pupil, person) values (?, ?, ?)
                on conflict do nothing""",
                message.value(),
                pupil.value(),
                person.value()));
  }

  List<LiaisonEntry> entries(PersonId person, Map<PersonId, LiaisonStanding> pupils) {
    return entries(person, pupils, Optional.empty());
  }

  Optional<LiaisonEntry> entry(
      PersonId person, Map<PersonId, LiaisonStanding> pupil, LiaisonMessageId message) {
    return entries(person, pupil, Optional.of(message)).stream().findFirst();
  }

  private List<LiaisonEntry> entries(
      PersonId person, Map<PersonId, LiaisonStanding> pupils, Optional<LiaisonMessageId> one) {
    return handle
        .createQuery(ENTRIES)
        .bind("now", Timestamp.from(now))
        .bind("me", person.value())
        .bindArray("pupils", UUID.class, pupils.keySet().stream().map(PersonId::value).toArray())
        .bind("any", one.isEmpty())
        .bind("message", one.map(LiaisonMessageId::value).orElse(NONE))
        .map(
            (row, context) -> {
              var pupil = new PersonId(Rows.uuid(row, "pupil"));
              return new LiaisonEntry(
                  Rows.message(row),
                  pupil,
                  Objects.requireNonNull(pupils.get(pupil)),
                  Rows.perhaps(row, "read_at"),
                  Rows.act(row),
                  row.getBoolean("news"));
            })
        .list();
  }

  /** Note that a message was opened, with all that was said under it. */
  void read(LiaisonMessageId message, PersonId pupil, PersonId person) {
    handle
        .createUpdate(
            """
            insert into liaison.receipt as r (message, pupil, person, read_at, seen)
            values (:message, :pupil, :person, :now, (select coalesce(max(place), 0)
              from liaison.reply said where said.message = :message and said.pupil = :pupil
                and said.guardian = :person))
            on conflict (message, pupil, person, territory_id)
            do update set read_at = coalesce(r.read_at, excluded.read_at), seen = excluded.seen""")
        .bind("message", message.value())
        .bind("pupil", pupil.value())
        .bind("person", person.value())
        .bind("now", Timestamp.from(now))
        .execute();
  }

  /** List what became of a message with all whom it reached; as what they follow is left open. */
  List<Line> lines(LiaisonMessageId message) {
    return handle
        .createQuery(LINES)
        .bind("message", message.value())
        .map(
            (row, context) ->
                new Line(
                    new PersonId(Rows.uuid(row, "pupil")),
                    new PersonId(Rows.uuid(row, "person")),
                    Optional.empty(),
                    Rows.perhaps(row, "read_at"),
                    Rows.act(row),
                    Rows.perhaps(row, "handed_at"),
                    row.getInt("reminders")))
        .list();
  }

  /** Note a reminder; tells whether it is one, and not the second of a day. */
  boolean remind(LiaisonMessageId message, Line line) {
    reach(message, line.pupil(), List.of(line.person()));
    return handle.execute(
            """
            update liaison.receipt set reminders = reminders + 1, reminded_at = ?
            where message = ? and pupil = ? and person = ?
              and (reminded_at is null or reminded_at <= ?::timestamptz - interval '20 hours')""",
            Timestamp.from(now),
            message.value(),
            line.pupil().value(),
            line.person().value(),
            Timestamp.from(now))
        == 1;
  }

  /** Note that a slip was handed out. */
  void handOut(LiaisonMessageId message, Line line) {
    reach(message, line.pupil(), List.of(line.person()));
    handle.execute(
        "update liaison.receipt set handed_at = ? where message = ? and pupil = ? and person = ?",
        Timestamp.from(now),
        message.value(),
        line.pupil().value(),
        line.person().value());
  }

  void act(Deed deed) {
    handle
        .createUpdate(
            """
            insert into liaison.act (id, message, pupil, person, kind, version, fingerprint, choice,
              assurance, at, entered_by)
            values (:id, :message, :pupil, :person, :kind, :version, :fingerprint, :choice,
              :assurance, :at, :by::uuid)""")
        .bind("id", UUID.randomUUID())
        .bind("message", deed.message().id().value())
        .bind("pupil", deed.pupil().value())
        .bind("person", deed.person().value())
        .bind("kind", deed.message().kind().name())
        .bind("version", deed.message().version())
        .bind("fingerprint", deed.message().fingerprint())
        .bind("choice", deed.choice())
        .bind("assurance", deed.assurance().name())
        .bind("at", Timestamp.from(now))
        .bind("by", deed.enteredBy().map(PersonId::value).orElse(null))
        .execute();
  }

  List<LiaisonReply> replies(LiaisonThread thread) {
    return handle
        .createQuery(
            """
            select * from liaison.reply
            where message = :message and pupil = :pupil and guardian = :guardian order by place""")
        .bind("message", thread.message().value())
        .bind("pupil", thread.pupil().value())
        .bind("guardian", thread.guardian().value())
        .map((row, context) -> Rows.reply(row))
        .list();
  }

  List<LiaisonReply> replies(LiaisonMessageId message) {
    return handle
        .createQuery(
            "select * from liaison.reply where message = ? order by pupil, guardian, place")
        .bind(0, message.value())
        .map((row, context) -> Rows.reply(row))
        .list();
  }

  void say(LiaisonReply reply) {
    handle.execute(
        """
        insert into liaison.reply (id, message, pupil, guardian, author, from_school, body, at)
        values (?, ?, ?, ?, ?, ?, ?, ?)""",
        UUID.randomUUID(),
        reply.thread().message().value(),
        reply.thread().pupil().value(),
        reply.thread().guardian().value(),
        reply.author().map(PersonId::value).orElse(null),
        reply.fromSchool(),
        reply.text(),
        Timestamp.from(reply.at()));
  }

  /** Put away what was said, signed or answered in somebody's name since a moment. */
  void putAway(PersonId person, Instant since) {
    for (var table :
        List.of(
            "reply said where said.author",
            "act said where coalesce(said.entered_by, said.person)")) {
      handle.execute(
          """
          with gone as (delete from liaison.%s = ? and said.at >= ? returning said.*)
          insert into liaison.put_away (id, message, pupil, person, content, at)
          select id, message, pupil, ?::uuid, to_jsonb(gone), ?::timestamptz from gone"""
              .formatted(table),
          person.value(),
          Timestamp.from(since),
          person.value(),
          Timestamp.from(now));
    }
  }
}
