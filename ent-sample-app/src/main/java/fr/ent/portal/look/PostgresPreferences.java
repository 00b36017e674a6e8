package fr.ent.portal.look;

import fr.ent.api.access.Door;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Effacer les préférences des personnes effacées.",
    english = "Erase preferences of people who were erased.")
class PostgresPreferences implements PreferenceShelf {
  private final Database database;

  @Inject
  PostgresPreferences(Database database) {
    this.database = database;
  }

  @Override
  public Preferences of(TerritoryId territory, PersonId person) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createQuery(
                    """
                    select theme, text_size, spaced, readable, favourites
                    from portal.preference
                    where territory_id = :territory and person_id = :person
                    """)
                .bind("territory", territory.value())
                .bind("person", person.value())
                .map((row, context) -> read(row))
                .findOne()
                .orElse(Preferences.NONE));
  }

  private static Preferences read(ResultSet row) throws SQLException {
    return new Preferences(
        row.getString("theme"),
        row.getString("text_size"),
        row.getBoolean("spaced"),
        row.getBoolean("readable"),
        List.of((String[]) row.getArray("favourites").getArray()));
  }

  void erase(@Observes PeopleDeleted deleted) {
    database.useTerritory(
        deleted.territory(),
        handle ->
            handle
                .createUpdate("delete from portal.preference where person_id = any(:people)")
                .bindArray(
                    "people", UUID.class, deleted.people().stream().map(PersonId::value).toArray())
                .execute());
  }

  @Override
  public void keep(TerritoryId territory, PersonId person, Preferences chosen) {
    database.inTerritory(
        territory,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into portal.preference
                      (person_id, theme, text_size, spaced, readable, favourites)
                    values (:person, :theme, :text, :spaced, :readable, :favourites)
                    on conflict (territory_id, person_id) do update
                    set theme = excluded.theme, text_size = excluded.text_size,
                      spaced = excluded.spaced, readable = excluded.readable,
                      favourites = excluded.favourites
                    """)
                .bind("person", person.value())
                .bind("theme", chosen.theme())
                .bind("text", chosen.text())
                .bind("spaced", chosen.spaced())
                .bind("readable", chosen.readable())
                .bindArray("favourites", String.class, chosen.favourites())
                .execute());
  }
}
