package fr.ent.services.notices;

import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.Urgency;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Messages on their way, in the transaction that is open. */
final class DeliveryShelf {
  private static final String ADD =
      """
      insert into notices.delivery (notice, channel, place, rank, state, next_try, at)
      values (:notice, :channel, :place, :rank, :state, :now, :now)
      on conflict do nothing""";

  /** Whoever died while handing something over has lost it once its time is over. */
  private static final String CLAIM =
      """
      with next as (
        select notice, channel from notices.delivery
        where territory_id = current_setting('ent.territory') and channel = :channel
          and state in ('READY', 'HANDING') and next_try <= :now
        order by rank, next_try limit :limit for update skip locked)
      update notices.delivery d
      set state = 'HANDING', next_try = :until, attempts = d.attempts + 1, at = :now
      from next join notices.notice n on n.id = next.notice
      where d.notice = next.notice and d.channel = next.channel
      returning d.attempts, %s"""
          .formatted(KeptNotice.COLUMNS);

  /** What was taken stays taken; anything else counts only from who holds the message now. */
  private static final String NOTE =
      """
      update notices.delivery d set state = n.state, next_try = cast(n.next as timestamptz),
        reason = n.reason, at = :now, attempts = d.attempts - n.uncounted
      from unnest(:notices, :channels, :attempts, :states, :reasons, :nexts, :uncounted)
        n (notice, channel, attempts, state, reason, next, uncounted)
      where d.notice = n.notice and d.channel = n.channel and d.state <> 'ACCEPTED'
        and (n.state = 'ACCEPTED' or (d.state = 'HANDING' and d.attempts = n.attempts))""";

  private static final String DROP_TAKEN_BACK =
      """
      update notices.delivery d set state = 'DROPPED'
      where d.notice = any(:notices) and d.state in ('READY', 'SPARE')
        and not exists (select from notices.notice n where n.taken_back is null
          and (n.id = d.notice or n.leader = d.notice))""";

  private static final String NEXT_WAY =
      """
      update notices.delivery d set state = 'READY', next_try = :now, at = :now
      where d.notice = any(:notices) and d.state = 'SPARE'
        and not exists (select from notices.delivery o where o.notice = d.notice
          and (o.state in ('READY', 'HANDING', 'ACCEPTED')
            or (o.state = 'SPARE' and o.place < d.place)))""";

  private static final String PAPER =
      """
      update notices.notice n set paper = :now
      where (n.id = any(:notices) or n.leader = any(:notices))
        and n.must and n.paper is null and n.taken_back is null
        and not exists (select from notices.delivery o where o.notice = coalesce(n.leader, n.id)
          and o.state in ('READY', 'HANDING', 'ACCEPTED', 'SPARE'))""";

  private final Handle handle;

  /** A message that this process hands over, for the time that it was given. */
  record Claimed(KeptNotice notice, int attempts) {}

  /**
   * What became of it.
   *
   * @param uncounted 1 where nothing was tried after all
   */
  record Noted(
      Claimed claimed,
      ChannelName channel,
      String state,
      String reason,
      Instant next,
      int uncounted) {}

  DeliveryShelf(Handle handle) {
    this.handle = handle;
  }

  void add(List<Ways.Planned> planned, Instant now) {
    if (planned.isEmpty()) {
      return;
    }
    var batch = handle.prepareBatch(ADD);
    for (var one : planned) {
      batch
          .bind("notice", one.notice().id().value())
          .bind("channel", one.channel().value())
          .bind("place", one.place())
          .bind("rank", rank(one.notice().urgency()))
          .bind("state", one.spare() ? "SPARE" : "READY")
          .bind("now", Timestamp.from(now))
          .add();
    }
    batch.execute();
  }

  /** The lower, the sooner. */
  private static int rank(Urgency urgency) {
    return switch (urgency) {
      case URGENT -> 0;
      case USUAL -> 1;
      case DIGEST -> 2;
    };
  }

  List<Claimed> claim(ChannelName channel, Instant now, Instant until, int limit) {
    return handle
        .createQuery(CLAIM)
        .bind("channel", channel.value())
        .bind("now", Timestamp.from(now))
        .bind("until", Timestamp.from(until))
        .bind("limit", limit)
        .map((row, context) -> new Claimed(KeptNotice.read(row), row.getInt("attempts")))
        .list();
  }

  void note(List<Noted> all, Instant now) {
    if (all.isEmpty()) {
      return;
    }
    handle
        .createUpdate(NOTE)
        .bind("now", Timestamp.from(now))
        .bindArray("notices", UUID.class, each(all, one -> one.claimed().notice().id().value()))
        .bindArray("channels", String.class, each(all, one -> one.channel().value()))
        .bindArray("attempts", Integer.class, each(all, one -> one.claimed().attempts()))
        .bindArray("states", String.class, each(all, Noted::state))
        .bindArray("reasons", String.class, each(all, Noted::reason))
        .bindArray("nexts", String.class, each(all, one -> one.next().toString()))
        .bindArray("uncounted", Integer.class, each(all, Noted::uncounted))
        .execute();
    afterwards(all, now);
  }

  private static Object[] each(List<Noted> all, Function<Noted, Object> part) {
    return all.stream().map(part).toArray();
  }

  private void afterwards(List<Noted> all, Instant now) {
    follow(DROP_TAKEN_BACK, all, List.of("READY"), now);
    follow(NEXT_WAY, all, List.of("REFUSED", "UNREACHABLE"), now);
    follow(PAPER, all, List.of("REFUSED", "UNREACHABLE"), now);
  }

  private void follow(String sql, List<Noted> all, List<String> states, Instant now) {
    var ids =
        all.stream()
            .filter(one -> states.contains(one.state()))
            .map(one -> one.claimed().notice().id().value())
            .toArray();
    if (ids.length > 0) {
      var update = handle.createUpdate(sql).bindArray("notices", UUID.class, ids);
      (sql.contains(":now") ? update.bind("now", Timestamp.from(now)) : update).execute();
    }
  }

  /** Try another way for what waits for a channel that is none of these. */
  void giveUpExcept(List<ChannelName> open, Instant now) {
    var stuck =
        handle
            .createQuery(
                """
                update notices.delivery set state = 'UNREACHABLE', reason = 'channel-closed',
                  at = :now
                where state in ('READY', 'SPARE') and not channel = any(:open)
                returning notice""")
            .bind("now", Timestamp.from(now))
            .bindArray(
                "open",
                String.class,
                (Object[]) open.stream().map(ChannelName::value).toArray(String[]::new))
            .map((row, context) -> KeptNotice.uuid(row, "notice"))
            .list()
            .toArray();
    for (var sql : List.of(NEXT_WAY, PAPER)) {
      handle
          .createUpdate(sql)
          .bindArray("notices", UUID.class, stuck)
          .bind("now", Timestamp.from(now))
          .execute();
    }
  }

  /** Those that are told in the message of each of these; what was taken back is left out. */
  Map<NoticeId, List<KeptNotice>> told(Collection<NoticeId> leaders) {
    var told = new LinkedHashMap<NoticeId, List<KeptNotice>>();
    handle
        .createQuery(
            """
            select coalesce(n.leader, n.id) as message, %s from notices.notice n
            where (n.id = any(:ids) or n.leader = any(:ids)) and n.taken_back is null
            order by n.sent, n.id"""
                .formatted(KeptNotice.COLUMNS))
        .bindArray("ids", UUID.class, leaders.stream().map(NoticeId::value).toArray())
        .map(
            (row, context) ->
                told.computeIfAbsent(
                        new NoticeId(KeptNotice.uuid(row, "message")), one -> new ArrayList<>())
                    .add(KeptNotice.read(row)))
        .list();
    return told;
  }
}
