package fr.ent.services.notices;

import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.DeliveryReceipt;
import fr.ent.api.notices.FollowedNotice;
import fr.ent.api.notices.Handover;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What was told of a school and how, in the transaction that is open. */
final class FollowingShelf {
  private static final String LATEST =
      """
      select n.sent, n.told, n.taken_back, n.paper, n.printed, coalesce(n.leader, n.id) as message,
        %s
      from notices.notice n where n.structure = :school order by n.sent desc, n.id limit :page"""
          .formatted(KeptNotice.COLUMNS);

  private static final String RECEIPTS =
      """
      select notice, channel, state, attempts, reason, at from notices.delivery
      where notice = any(:messages) and state <> 'SPARE' order by place""";

  private static final String WAITING =
      """
      select %s from notices.notice n
      where n.structure = :school and n.paper is not null and n.printed is null
        and n.taken_back is null
      order by n.paper, n.id limit :page"""
          .formatted(KeptNotice.COLUMNS);

  private final Handle handle;

  private record Row(
      KeptNotice notice,
      UUID message,
      Instant sent,
      Optional<Instant> told,
      boolean takenBack,
      Optional<Instant> paper,
      Optional<Instant> printed) {}

  FollowingShelf(Handle handle) {
    this.handle = handle;
  }

  List<FollowedNotice> latest(StructureId school, int page, Function<NoticeKind, String> words) {
    var rows =
        handle
            .createQuery(LATEST)
            .bind("school", school.value())
            .bind("page", page)
            .map((row, context) -> row(row))
            .list();
    var receipts = receipts(rows);
    return rows.stream()
        .map(
            one ->
                new FollowedNotice(
                    one.notice().id(),
                    words.apply(one.notice().kind()),
                    one.notice().recipient(),
                    one.notice().about(),
                    one.sent(),
                    one.told(),
                    one.takenBack(),
                    receipts.getOrDefault(one.message(), List.of()),
                    one.paper(),
                    one.printed()))
        .toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        KeptNotice.read(row),
        KeptNotice.uuid(row, "message"),
        row.getTimestamp("sent").toInstant(),
        moment(row, "told"),
        row.getTimestamp("taken_back") != null,
        moment(row, "paper"),
        moment(row, "printed"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private Map<UUID, List<DeliveryReceipt>> receipts(List<Row> rows) {
    var receipts = new HashMap<UUID, List<DeliveryReceipt>>();
    handle
        .createQuery(RECEIPTS)
        .bindArray("messages", UUID.class, rows.stream().map(Row::message).toArray())
        .map(
            (row, context) ->
                receipts
                    .computeIfAbsent(KeptNotice.uuid(row, "notice"), one -> new ArrayList<>())
                    .add(receipt(row)))
        .list();
    return receipts;
  }

  private static DeliveryReceipt receipt(ResultSet row) throws SQLException {
    int attempts = row.getInt("attempts");
    return new DeliveryReceipt(
        new ChannelName(row.getString("channel")),
        outcome(row.getString("state"), attempts),
        attempts,
        row.getString("reason"),
        row.getTimestamp("at").toInstant());
  }

  private static Optional<Handover.Outcome> outcome(String state, int attempts) {
    return switch (state) {
      case "ACCEPTED" -> Optional.of(Handover.Outcome.ACCEPTED);
      case "REFUSED" -> Optional.of(Handover.Outcome.REFUSED);
      case "UNREACHABLE" -> Optional.of(Handover.Outcome.UNREACHABLE);
      default -> attempts > 0 ? Optional.of(Handover.Outcome.RETRY) : Optional.empty();
    };
  }

  List<KeptNotice> waiting(StructureId school, int page) {
    return handle
        .createQuery(WAITING)
        .bind("school", school.value())
        .bind("page", page)
        .map((row, context) -> KeptNotice.read(row))
        .list();
  }

  int printed(StructureId school, Collection<NoticeId> letters, Instant now) {
    return handle
        .createUpdate(
            """
            update notices.notice set printed = :now
            where id = any(:ids) and structure = :school and paper is not null and printed is null""")
        .bind("now", Timestamp.from(now))
        .bind("school", school.value())
        .bindArray("ids", UUID.class, letters.stream().map(NoticeId::value).toArray())
        .execute();
  }
}
