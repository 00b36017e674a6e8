package fr.ent.auth.access;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.access.Right;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.internal.Known;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps grants; an index of them lives five seconds, or until this node changes one. */
@EntService
class GrantShelf {
  private final Database database;
  private final Known<GrantIndex> indexes;

  @Inject
  GrantShelf(Database database) {
    this.database = database;
    this.indexes = new Known<>(database);
  }

  GrantIndex index(TerritoryId territory) {
    return indexes.of(territory, one -> new GrantIndex(all(one), roles(one)));
  }

  List<Grant> all(TerritoryId territory) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery(
                    "select * from auth.held_right order by right_id, holder_kind, holder, id")
                .map((row, context) -> grant(row))
                .collect(toUnmodifiableList()));
  }

  Optional<Grant> find(TerritoryId territory, UUID grant) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery("select * from auth.held_right where id = :id")
                .bind("id", grant)
                .map((row, context) -> grant(row))
                .findFirst());
  }

  private static Grant grant(ResultSet row) throws SQLException {
    return new Grant(
        row.getObject("id", UUID.class),
        new Holder(Holder.Kind.valueOf(row.getString("holder_kind")), row.getString("holder")),
        new Right(row.getString("right_id")),
        new Scope(
            ids(row.getArray("structures"), StructureId::new),
            ids(row.getArray("school_groups"), GroupId::new)),
        new Period(day(row, "valid_from"), day(row, "valid_to")),
        Optional.ofNullable(row.getObject("delegated_by", UUID.class)).map(PersonId::new),
        Optional.ofNullable(row.getTimestamp("ends_at")).map(Timestamp::toInstant));
  }

  private static <T> Set<T> ids(@Nullable Array column, Function<UUID, T> id) throws SQLException {
    return column == null
        ? Set.of()
        : Arrays.stream((UUID[]) column.getArray()).map(id).collect(Collectors.toSet());
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  List<Role> roles(TerritoryId territory) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery("select * from auth.role order by label, id")
                .map(
                    (row, context) ->
                        new Role(
                            new Right(row.getString("id")),
                            row.getString("label"),
                            Arrays.stream((String[]) row.getArray("rights").getArray())
                                .map(Right::new)
                                .collect(Collectors.toSet())))
                .collect(toUnmodifiableList()));
  }

  /** Keep a grant; tells the one that is kept, which may have been there before. */
  Grant add(TerritoryId territory, Grant grant) {
    var structures = grant.scope().structures().stream().map(StructureId::value).sorted().toArray();
    var groups = grant.scope().groups().stream().map(GroupId::value).sorted().toArray();
    var kept =
        database.inTerritory(
            territory,
            handle ->
                handle
                    .createQuery(
                        """
                        insert into auth.held_right (id, holder_kind, holder, right_id, structures,
                          school_groups, valid_from, valid_to, delegated_by, ends_at)
                        values (:id, :kind, :holder, :right, nullif(:structures, '{}'::uuid[]),
                          nullif(:groups, '{}'::uuid[]), :from::date, :to::date, :by::uuid, :until::timestamptz)
                        on conflict (holder, right_id, holder_kind, structures, school_groups,
                          valid_from, valid_to, delegated_by, ends_at, territory_id)
                        do update set holder = excluded.holder returning *""")
                    .bind("id", grant.id())
                    .bind("kind", grant.holder().kind().name())
                    .bind("holder", grant.holder().value())
                    .bind("right", grant.right().id())
                    .bindArray("structures", UUID.class, structures)
                    .bindArray("groups", UUID.class, groups)
                    .bind("from", grant.period().from().orElse(null))
                    .bind("to", grant.period().to().orElse(null))
                    .bind("by", grant.delegatedBy().map(PersonId::value).orElse(null))
                    .bind("until", grant.until().map(Timestamp::from).orElse(null))
                    .map((row, context) -> grant(row))
                    .one());
    indexes.forget(territory);
    return kept;
  }

  void remove(TerritoryId territory, UUID grant) {
    database.useTerritory(
        territory, handle -> handle.execute("delete from auth.held_right where id = ?", grant));
    indexes.forget(territory);
  }

  void keep(TerritoryId territory, Role role) {
    database.useTerritory(
        territory,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into auth.role (id, label, rights) values (:id, :label, :rights)
                    on conflict (id, territory_id) do update
                      set label = excluded.label, rights = excluded.rights""")
                .bind("id", role.id().id())
                .bind("label", role.label())
                .bindArray(
                    "rights",
                    String.class,
                    role.rights().stream().map(Right::id).sorted().toArray())
                .execute());
    indexes.forget(territory);
  }

  /** Forget a role, and that it was ever given; tells whether it was there. */
  boolean drop(TerritoryId territory, Right role) {
    int dropped =
        database.inTerritory(
            territory,
            handle -> {
              handle.execute("delete from auth.held_right where right_id = ?", role.id());
              return handle.execute("delete from auth.role where id = ?", role.id());
            });
    indexes.forget(territory);
    return dropped > 0;
  }
}
