package fr.ent.services.notices;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.notices.NoticeBox;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.ToldNotice;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Shows each person what they were told. */
@EntService
@Door(
    as = Door.As.ACTOR,
    french = "Chacun ne lit que ses propres notifications.",
    english = "Everybody reads only their own notices.")
class DefaultNoticeBox implements NoticeBox {
  private static final String UNREAD =
      """
      select count(*) from (select from notices.notice
        where recipient = :me and told is not null and read is null and taken_back is null
        limit :many) unread""";

  private static final String LATEST =
      """
      select n.told, n.read, n.taken_back, %s from notices.notice n
      where n.recipient = :me and n.told is not null
      %s order by n.told desc, n.id limit :page""";

  private static final String BEFORE =
      """
      and exists (select from notices.notice f where f.id = :from and f.recipient = :me
        and (n.told < f.told or (n.told = f.told and n.id > f.id)))""";

  private final Database database;
  private final Letters letters;
  private final Clock clock;

  private record Row(KeptNotice notice, Instant told, boolean read, boolean takenBack) {}

  @Inject
  DefaultNoticeBox(Database database, Letters letters, Clock clock) {
    this.database = database;
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  public int unread(Actor actor) {
    return database.inTerritory(
        actor.territory(),
        handle ->
            handle
                .createQuery(UNREAD)
                .bind("me", actor.person().value())
                .bind("many", MANY)
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public List<ToldNotice> latest(Actor actor, NoticeLanguage language) {
    return database.inTerritory(
        actor.territory(),
        handle ->
            told(
                actor,
                language,
                handle,
                handle.createQuery(LATEST.formatted(KeptNotice.COLUMNS, ""))));
  }

  @Override
  public List<ToldNotice> before(Actor actor, NoticeLanguage language, NoticeId notice) {
    return database.inTerritory(
        actor.territory(),
        handle ->
            told(
                actor,
                language,
                handle,
                handle
                    .createQuery(LATEST.formatted(KeptNotice.COLUMNS, BEFORE))
                    .bind("from", notice.value())));
  }

  private List<ToldNotice> told(Actor actor, NoticeLanguage language, Handle handle, Query latest) {
    var rows =
        latest
            .bind("me", actor.person().value())
            .bind("page", PAGE)
            .map((row, context) -> row(row))
            .list();
    var desk = letters.desk(actor.territory(), handle, rows.stream().map(Row::notice).toList());
    return rows.stream().map(one -> told(one, desk.write(one.notice(), language))).toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        KeptNotice.read(row),
        row.getTimestamp("told").toInstant(),
        row.getTimestamp("read") != null,
        row.getTimestamp("taken_back") != null);
  }

  private static ToldNotice told(Row row, Template words) {
    return new ToldNotice(
        row.notice().id(),
        row.notice().kind(),
        row.notice().urgency(),
        words.subject(),
        words.brief(),
        row.notice().path(),
        row.told(),
        row.read(),
        row.takenBack());
  }

  @Override
  public void read(Actor actor, NoticeId notice) {
    mark(actor, " and id = :id", Map.of("id", notice.value()));
  }

  @Override
  public void readAll(Actor actor) {
    mark(actor, "", Map.of());
  }

  private void mark(Actor actor, String which, Map<String, UUID> id) {
    database.useTerritory(
        actor.territory(),
        handle ->
            handle
                .createUpdate(
                    """
                    update notices.notice set read = :now
                    where recipient = :me and told is not null and read is null"""
                        + which)
                .bindMap(id)
                .bind("me", actor.person().value())
                .bind("now", Timestamp.from(clock.instant()))
                .execute());
  }
}
