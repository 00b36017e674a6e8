package fr.ent.services.notices;

import fr.ent.api.identity.PersonId;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Where notices are kept, in the transaction that is open. */
final class NoticeShelf {
  private static final String ADD =
      """
      insert into notices.notice (id, kind, urgency, must, topic, recipient, about, structure,
        fact_names, fact_values, path, sent, due)
      values (:id, :kind, :urgency, :must, :topic, :recipient, cast(:about as uuid), :structure, :names, :values,
        :path, :now, :due)
      on conflict do nothing""";

  private static final String TAKE_BACK =
      "update notices.notice set taken_back = :now where topic = :topic and taken_back is null";

  /** A message that tells nothing but what was taken back does not leave. */
  private static final String DROP =
      """
      update notices.delivery d set state = 'DROPPED', at = :now
      where d.state in ('READY', 'SPARE')
        and d.notice in (select coalesce(leader, id) from notices.notice where topic = :topic)
        and not exists (select from notices.notice n where n.taken_back is null
          and (n.id = d.notice or n.leader = d.notice))""";

  private static final String DUE =
      """
      select %s from notices.notice n
      where n.territory_id = current_setting('ent.territory') and n.due <= :now
        and n.told is null and n.taken_back is null
      order by n.due limit :limit for update skip locked"""
          .formatted(KeptNotice.COLUMNS);

  private final Handle handle;

  NoticeShelf(Handle handle) {
    this.handle = handle;
  }

  void add(List<Notice> notices, Predicate<NoticeKind> must, Instant now) {
    var batch = handle.prepareBatch(ADD);
    for (var notice : notices) {
      bind(batch, notice)
          .bind("must", must.test(notice.kind()))
          .bind("now", Timestamp.from(now))
          .add();
    }
    batch.execute();
  }

  private static PreparedBatch bind(PreparedBatch batch, Notice notice) {
    var names = notice.facts().keySet().stream().sorted().toArray(String[]::new);
    var values = Arrays.stream(names).map(notice.facts()::get).toArray(String[]::new);
    return batch
        .bind("id", notice.id().value())
        .bind("kind", notice.kind().id())
        .bind("urgency", notice.urgency().name())
        .bind("topic", notice.topic())
        .bind("recipient", notice.recipient().value())
        .bind("about", notice.about().map(PersonId::value).orElse(null))
        .bind("structure", notice.structure().value())
        .bindArray("names", String.class, (Object[]) names)
        .bindArray("values", String.class, (Object[]) values)
        .bind("path", notice.path())
        .bind("due", Timestamp.from(notice.notBefore()));
  }

  void takeBack(String topic, Instant now) {
    for (var sql : List.of(TAKE_BACK, DROP)) {
      handle.createUpdate(sql).bind("topic", topic).bind("now", Timestamp.from(now)).execute();
    }
  }

  /** Those whose hour has come, which nobody else looks at until the end of the transaction. */
  List<KeptNotice> due(Instant now, int limit) {
    return handle
        .createQuery(DUE)
        .bind("now", Timestamp.from(now))
        .bind("limit", limit)
        .map((row, context) -> KeptNotice.read(row))
        .list();
  }

  void postpone(Map<NoticeId, Instant> later) {
    if (later.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch("update notices.notice set due = :due, put_off = true where id = :id");
    later.forEach((id, due) -> batch.bind("due", Timestamp.from(due)).bind("id", id.value()).add());
    batch.execute();
  }

  /** From now on the bell shows them. */
  void tell(Collection<NoticeId> ids, Instant now) {
    handle
        .createUpdate("update notices.notice set told = :now where id = any(:ids)")
        .bind("now", Timestamp.from(now))
        .bindArray("ids", UUID.class, ids.stream().map(NoticeId::value).toArray())
        .execute();
  }

  void follow(NoticeId leader, Collection<NoticeId> ids) {
    handle
        .createUpdate("update notices.notice set leader = :leader where id = any(:ids)")
        .bind("leader", leader.value())
        .bindArray("ids", UUID.class, ids.stream().map(NoticeId::value).toArray())
        .execute();
  }

  /** Put on paper what must be told and for which there is no channel. */
  void onPaper(Collection<NoticeId> ids, Instant now) {
    handle
        .createUpdate("update notices.notice set paper = :now where id = any(:ids) and must")
        .bind("now", Timestamp.from(now))
        .bindArray("ids", UUID.class, ids.stream().map(NoticeId::value).toArray())
        .execute();
  }
}
