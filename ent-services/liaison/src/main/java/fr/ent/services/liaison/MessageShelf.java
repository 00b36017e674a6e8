package fr.ent.services.liaison;

import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonTally;
import fr.ent.api.liaison.LiaisonText;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Messages and their wordings, in the transaction that is open. */
final class MessageShelf {
  /** What has no due day is open for thirty days. */
  static final String STATE =
      """
      case when m.withdrawn_at is not null then 'WITHDRAWN'
        when coalesce(w.due >= (:now::timestamptz at time zone m.zone)::date, m.sent_at >= :now::timestamptz - interval '30 days')
        then 'OPEN' else 'OVER' end""";

  static final String MESSAGE =
      """
      m.id, m.structure, m.author, m.desk, m.kind, m.school_group, m.version, m.sent_at, w.subject,
      w.body, w.choices, w.due, w.fingerprint, w.at as changed_at, %s as state"""
          .formatted(STATE);

  static final String FROM =
      """
      from liaison.message m
      join liaison.wording w on w.message = m.id and w.version = m.version""";

  private final Handle handle;
  private final Instant now;

  MessageShelf(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  void add(LiaisonMessage message, ZoneId zone, Collection<PersonId> pupils) {
    handle.execute(
        """
        insert into liaison.message (id, structure, zone, author, desk, kind, school_group, version, sent_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        message.id().value(),
        message.structure().value(),
        zone.getId(),
        message.author().map(PersonId::value).orElse(null),
        message.desk().map(Enum::name).orElse(null),
        message.kind().name(),
        message.group().map(one -> one.value()).orElse(null),
        message.version(),
        Timestamp.from(message.sent()));
    var about =
        handle.prepareBatch("insert into liaison.about (message, pupil) values (:message, :pupil)");
    pupils.forEach(
        pupil -> about.bind("message", message.id().value()).bind("pupil", pupil.value()).add());
    about.execute();
    word(message);
  }

  private void word(LiaisonMessage message) {
    var text = message.text();
    handle
        .createUpdate(
            """
            insert into liaison.wording (message, version, subject, body, choices, due, fingerprint, at)
            values (:message, :version, :subject, :body, :choices, :due, :fingerprint, :at)""")
        .bind("message", message.id().value())
        .bind("version", message.version())
        .bind("subject", text.subject())
        .bind("body", text.body())
        .bindArray("choices", String.class, text.choices().toArray())
        .bind("due", text.due().orElse(null))
        .bind("fingerprint", message.fingerprint())
        .bind("at", Timestamp.from(message.changed()))
        .execute();
  }

  /** Give a message another wording; it is reminded of anew. */
  void reword(LiaisonMessage message) {
    handle.execute(
        "update liaison.message set version = ?, reminded = false where id = ?",
        message.version(),
        message.id().value());
    word(message);
  }

  void withdraw(LiaisonMessageId message) {
    handle.execute(
        "update liaison.message set withdrawn_at = ? where id = ? and withdrawn_at is null",
        Timestamp.from(now),
        message.value());
  }

  /** List what stands and was written, or given another wording, by somebody since a moment. */
  List<LiaisonMessageId> wordedBy(PersonId author, Instant since) {
    return handle
        .createQuery(
            """
            select m.id from liaison.message m
            where m.author = :author and m.withdrawn_at is null and exists (
              select from liaison.wording w where w.message = m.id and w.at >= :since)
            order by m.id for update""")
        .bind("author", author.value())
        .bind("since", Timestamp.from(since))
        .map((row, context) -> new LiaisonMessageId(Rows.uuid(row, "id")))
        .list();
  }

  void remindedOf(LiaisonMessageId message) {
    handle.execute("update liaison.message set reminded = true where id = ?", message.value());
  }

  Optional<Kept> find(LiaisonMessageId message) {
    return find(message, "");
  }

  /** Find a message and keep its wording as it is until the transaction ends. */
  Optional<Kept> hold(LiaisonMessageId message) {
    return find(message, " for update of m");
  }

  private Optional<Kept> find(LiaisonMessageId message, String lock) {
    return handle
        .createQuery("select " + MESSAGE + " " + FROM + " where m.id = :id" + lock)
        .bind("id", message.value())
        .bind("now", Timestamp.from(now))
        .map((row, context) -> Rows.message(row))
        .findFirst()
        .map(one -> new Kept(one, pupils(message)));
  }

  private List<PersonId> pupils(LiaisonMessageId message) {
    return handle
        .createQuery("select pupil from liaison.about where message = :message order by pupil")
        .bind("message", message.value())
        .map((row, context) -> new PersonId(Rows.uuid(row, "pupil")))
        .list();
  }

  /**
   * List what is due soon and asks for something, unless it was reminded of; on the school's clock.
   */
  List<LiaisonMessageId> dueWithin(int days, int hour) {
    return handle
        .createQuery(
            """
            select m.id %s
            where not m.reminded and m.withdrawn_at is null and m.kind <> 'INFORMATION' and m.desk is null
              and w.due between (:now::timestamptz at time zone m.zone)::date
                and (:now::timestamptz at time zone m.zone)::date + :days
              and extract(hour from :now::timestamptz at time zone m.zone) >= :hour
            order by m.id"""
                .formatted(FROM))
        .bind("now", Timestamp.from(now))
        .bind("days", days)
        .bind("hour", hour)
        .map((row, context) -> new LiaisonMessageId(Rows.uuid(row, "id")))
        .list();
  }

  /** List what somebody follows at the school, newest first. */
  List<LiaisonTally> sent(SchoolSide.View view, Instant before, int most) {
    return handle
        .createQuery(TALLIES.formatted(MESSAGE, FROM))
        .bind("now", Timestamp.from(now))
        .bind("before", Timestamp.from(before))
        .bind("structure", view.structure().value())
        .bind("all", view.all())
        .bind("me", view.person().value())
        .bindArray("mine", UUID.class, view.formPupils().stream().map(PersonId::value).toArray())
        .bind("most", most)
        .map(
            (row, context) ->
                new LiaisonTally(
                    Rows.message(row),
                    row.getInt("pupils"),
                    row.getInt("settled"),
                    row.getInt("unanswered")))
        .list();
  }

  private static final String TALLIES =
      """
      select %1$s,
        (select count(*) from liaison.about a where a.message = m.id) as pupils,
        case when m.kind = 'INFORMATION'
          then (select count(distinct r.pupil) from liaison.receipt r
            where r.message = m.id and r.read_at is not null)
          else (select count(distinct t.pupil) from liaison.act t
            where t.message = m.id and t.fingerprint = w.fingerprint) end as settled,
        (select count(*) from (
          select distinct on (t.pupil, t.guardian) t.from_school from liaison.reply t
          where t.message = m.id order by t.pupil, t.guardian, t.place desc) as last
          where not last.from_school)
          + (m.desk is not null and not exists (select from liaison.reply t where t.message = m.id))::int
          as unanswered
      %2$s
      where m.structure = :structure and m.sent_at < :before and (
        (m.desk is null and (:all or m.author = :me))
        or (m.desk = 'SCHOOL_LIFE' and :all)
        or (coalesce(m.desk, 'FORM_TEACHER') = 'FORM_TEACHER'
          and exists (select from liaison.about a where a.message = m.id)
          and not exists (select from liaison.about a
            where a.message = m.id and a.pupil <> all(:mine))))
      order by m.sent_at desc, m.id limit :most""";

  /** Turn a text into what a signature stands for. */
  static String plain(LiaisonText text) {
    return String.join(
        "\u0000",
        text.subject(),
        text.body(),
        text.due().map(Object::toString).orElse(""),
        String.join("\u0000", text.choices()));
  }
}
