package fr.ent.auth.opening;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.internal.Known;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps late openings; all of a territory live five seconds in memory. */
@EntService
class OpeningShelf {
  private final Database database;
  private final Known<List<LateOpening>> known;

  @Inject
  OpeningShelf(Database database) {
    this.database = database;
    this.known = new Known<>(database);
  }

  List<LateOpening> known(TerritoryId territory) {
    return known.of(territory, this::all);
  }

  List<LateOpening> all(TerritoryId territory) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery("select * from auth.opening order by opens, id")
                .map((row, context) -> opening(row))
                .collect(toUnmodifiableList()));
  }

  /** Keep one; tells the one that is kept, whose id may have been there before. */
  LateOpening keep(TerritoryId territory, LateOpening one) {
    var whom = one.whom();
    var kept =
        database.inTerritory(
            territory,
            handle ->
                handle
                    .createQuery(
                        """
                        insert into auth.opening (id, school, classes, mefs, profiles, opens, made_by)
                        values (:id, :school, :classes, :mefs, :profiles, :opens, :by)
                        on conflict (school, classes, mefs, profiles, territory_id)
                        do update set opens = excluded.opens, made_by = excluded.made_by
                        returning *""")
                    .bind("id", one.id())
                    .bind("school", whom.school().value())
                    .bindArray("classes", UUID.class, sorted(whom.classes(), GroupId::value))
                    .bindArray("mefs", String.class, sorted(whom.mefs(), MefCode::value))
                    .bindArray("profiles", String.class, sorted(whom.profiles(), Profile::code))
                    .bind("opens", one.opens())
                    .bind("by", one.by().value())
                    .map((row, context) -> opening(row))
                    .one());
    known.forget(territory);
    return kept;
  }

  private static <T> Object[] sorted(Set<T> some, Function<T, ? extends Comparable<?>> value) {
    return some.stream().map(value).sorted().toArray();
  }

  void remove(TerritoryId territory, UUID opening) {
    database.useTerritory(
        territory, handle -> handle.execute("delete from auth.opening where id = ?", opening));
    known.forget(territory);
  }

  /** Put away those that were over before a day. */
  void sweep(TerritoryId territory, LocalDate day) {
    database.useTerritory(
        territory, handle -> handle.execute("delete from auth.opening where opens < ?", day));
  }

  private static LateOpening opening(ResultSet row) throws SQLException {
    return new LateOpening(
        row.getObject("id", UUID.class),
        new LateOpening.Whom(
            new StructureId(row.getObject("school", UUID.class)),
            Arrays.stream((UUID[]) row.getArray("classes").getArray())
                .map(GroupId::new)
                .collect(Collectors.toSet()),
            texts(row, "mefs").stream().map(MefCode::of).collect(Collectors.toSet()),
            texts(row, "profiles").stream().map(Profile::of).collect(Collectors.toSet())),
        row.getObject("opens", LocalDate.class),
        new PersonId(row.getObject("made_by", UUID.class)));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
