package fr.ent.auth.sharing;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.identity.PersonId;
import fr.ent.api.sharing.Level;
import fr.ent.api.sharing.Recipient;
import fr.ent.api.sharing.Share;
import fr.ent.api.sharing.ThingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Things and their shares, in the transaction that is open. */
final class ShareShelf {
  /** The things of somebody, and those shared with anything that somebody is. */
  private static final String REACHED =
      """
      select id from auth.thing where service = :service and owner = :me::uuid
      union
      select s.thing from auth.share s
        join unnest(:kinds, :holders) as mine (kind, holder)
          on s.kind = mine.kind and s.holder = mine.holder
      where s.service = :service and s.level = any(:levels)
        and (s.last_day is null or s.last_day >= :today)""";

  private final Handle handle;

  /**
   * Somebody who asks.
   *
   * @param as all that a thing may be shared with so as to reach them
   */
  record Asker(PersonId person, List<Recipient> as, LocalDate today) {}

  ShareShelf(Handle handle) {
    this.handle = handle;
  }

  /** Find the owner; a thing that is not there, or has none, has none. */
  Optional<PersonId> owner(ThingId thing) {
    return handle
        .createQuery("select owner from auth.thing where id = :thing and service = :service")
        .bind("thing", thing.id())
        .bind("service", thing.service())
        .mapTo(String.class)
        .list()
        .stream()
        .flatMap(one -> Optional.ofNullable(one).stream())
        .map(PersonId::of)
        .findFirst();
  }

  void own(ThingId thing, PersonId owner) {
    handle.execute(
        """
        insert into auth.thing (id, service, owner) values (?, ?, ?)
        on conflict (id, service, territory_id) do update set owner = excluded.owner""",
        thing.id(),
        thing.service(),
        owner.value());
  }

  /** Take out a thing, then its shares: whoever was sharing it meanwhile has held it back. */
  List<Share> forget(ThingId thing) {
    handle.execute(
        "delete from auth.thing where id = ? and service = ?", thing.id(), thing.service());
    return handle
        .createQuery("delete from auth.share where thing = ? and service = ? returning *")
        .bind(0, thing.id())
        .bind(1, thing.service())
        .map((row, context) -> share(row))
        .collect(toUnmodifiableList());
  }

  /** Tell whether a thing is there, and keep it there until the transaction ends. */
  boolean hold(ThingId thing) {
    return handle
        .createQuery("select true from auth.thing where id = ? and service = ? for share")
        .bind(0, thing.id())
        .bind(1, thing.service())
        .mapTo(Boolean.class)
        .findFirst()
        .isPresent();
  }

  /** Keep a share; tells whether anything is new about it. */
  boolean keep(ThingId thing, Recipient with, Level level, @Nullable LocalDate last) {
    int changed =
        handle.execute(
            """
            insert into auth.share as s (thing, service, kind, holder, level, last_day)
            values (?, ?, ?, ?, ?, ?)
            on conflict (thing, holder, kind, service, territory_id)
            do update set level = excluded.level, last_day = excluded.last_day
              where (s.level, s.last_day) is distinct from (excluded.level, excluded.last_day)""",
            thing.id(),
            thing.service(),
            with.kind().name(),
            with.value(),
            level.name(),
            last);
    return changed == 1;
  }

  boolean remove(ThingId thing, Recipient with) {
    return handle.execute(
            "delete from auth.share where thing = ? and service = ? and kind = ? and holder = ?",
            thing.id(),
            thing.service(),
            with.kind().name(),
            with.value())
        == 1;
  }

  /** List the shares of a thing, those over too. */
  List<Share> of(ThingId thing) {
    return handle
        .createQuery(
            """
            select * from auth.share where thing = :thing and service = :service
            order by kind, holder""")
        .bind("thing", thing.id())
        .bind("service", thing.service())
        .map((row, context) -> share(row))
        .collect(toUnmodifiableList());
  }

  boolean reaches(Asker asker, ThingId thing, Level level) {
    var query =
        handle.createQuery(
            "select exists (select from (" + REACHED + ") as reached where id = :thing)");
    return bound(query, asker, thing.service(), level)
        .bind("thing", thing.id())
        .mapTo(Boolean.class)
        .one();
  }

  List<ThingId> reached(Asker asker, String service, Level level) {
    return bound(handle.createQuery(REACHED + " order by id"), asker, service, level)
        .map((row, context) -> new ThingId(service, row.getString("id")))
        .collect(toUnmodifiableList());
  }

  List<ThingId> all(String service) {
    return handle
        .createQuery("select id from auth.thing where service = :service order by id")
        .bind("service", service)
        .map((row, context) -> new ThingId(service, row.getString("id")))
        .collect(toUnmodifiableList());
  }

  private static <S extends SqlStatement<S>> S bound(
      S statement, Asker asker, String service, Level level) {
    var levels = Arrays.stream(Level.values()).filter(one -> one.covers(level)).map(Level::name);
    return statement
        .bind("service", service)
        .bind("me", asker.person().value())
        .bind("today", asker.today())
        .bindArray("levels", String.class, levels.toArray())
        .bindArray("kinds", String.class, asker.as().stream().map(r -> r.kind().name()).toArray())
        .bindArray("holders", String.class, asker.as().stream().map(Recipient::value).toArray());
  }

  private static Share share(ResultSet row) throws SQLException {
    return new Share(
        new ThingId(row.getString("service"), row.getString("thing")),
        new Recipient(Recipient.Kind.valueOf(row.getString("kind")), row.getString("holder")),
        Level.valueOf(row.getString("level")),
        Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
  }

  /** Take out the shares whose last day is before this one. */
  List<Share> removeBefore(LocalDate day) {
    return handle
        .createQuery("delete from auth.share where last_day < :day returning *")
        .bind("day", day)
        .map((row, context) -> share(row))
        .collect(toUnmodifiableList());
  }
}
