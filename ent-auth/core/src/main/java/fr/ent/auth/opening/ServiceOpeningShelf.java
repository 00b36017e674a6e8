package fr.ent.auth.opening;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.ent.api.communication.RulePlace;
import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.connectors.OpeningHours.Window;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.signon.Assurance;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.internal.Known;
import fr.ent.auth.opening.ServiceOpeningTable.Where;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the conditions of services; those of a territory live five seconds in memory. */
@EntService
class ServiceOpeningShelf {
  private final Database database;
  private final Known<ServiceOpeningTable> known;

  @Inject
  ServiceOpeningShelf(Database database) {
    this.database = database;
    this.known = new Known<>(database);
  }

  ServiceOpeningTable known(TerritoryId territory) {
    return known.of(territory, this::table);
  }

  ServiceOpeningTable table(TerritoryId territory) {
    return database.inTerritory(
        territory,
        handle ->
            new ServiceOpeningTable(
                handle
                    .createQuery("select * from auth.service_opening")
                    .map((row, context) -> Map.entry(where(row), opening(row)))
                    .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue))));
  }

  private static Where where(ResultSet row) throws SQLException {
    var structure = Optional.ofNullable(row.getObject("structure", UUID.class));
    return new Where(row.getString("service"), new RulePlace(structure.map(StructureId::new)));
  }

  private static ServiceOpening opening(ResultSet row) throws SQLException {
    return new ServiceOpening(
        Arrays.stream(texts(row, "profiles")).map(Profile::of).collect(toUnmodifiableSet()),
        new OpeningHours(Arrays.stream(texts(row, "hours")).map(Window::of).toList()),
        Assurance.valueOf(row.getString("assurance")));
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }

  void put(TerritoryId territory, Where where, ServiceOpening opening) {
    database.useTerritory(
        territory,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into auth.service_opening
                      (service, structure, profiles, hours, assurance)
                    values (:service, :structure::uuid, :profiles, :hours, :assurance)
                    on conflict (service, structure, territory_id) do update set
                      profiles = excluded.profiles, hours = excluded.hours,
                      assurance = excluded.assurance""")
                .bind("service", where.service())
                .bind("structure", where.place().structure().map(StructureId::value).orElse(null))
                .bindArray("profiles", String.class, codes(opening))
                .bindArray("hours", String.class, windows(opening))
                .bind("assurance", opening.assurance().name())
                .execute());
    known.forget(territory);
  }

  private static Object[] codes(ServiceOpening opening) {
    return opening.profiles().stream().map(Profile::code).sorted().toArray();
  }

  private static Object[] windows(ServiceOpening opening) {
    return opening.hours().windows().stream().map(Window::toString).toArray();
  }

  void remove(TerritoryId territory, Where where) {
    database.useTerritory(
        territory,
        handle ->
            handle.execute(
                """
                delete from auth.service_opening
                where service = ? and structure is not distinct from ?::uuid""",
                where.service(),
                where.place().structure().map(StructureId::value).orElse(null)));
    known.forget(territory);
  }

  /** Count those of some people who have a second factor of ours. */
  int proven(TerritoryId territory, List<PersonId> people) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from auth.second_factor
                    where since is not null and person = any(:people)""")
                .bindArray("people", UUID.class, people.stream().map(PersonId::value).toArray())
                .mapTo(Integer.class)
                .one());
  }
}
