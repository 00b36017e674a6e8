package fr.ent.auth.accounts;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PeopleLeft;
import fr.ent.api.directory.PeopleMoved;
import fr.ent.api.identity.PersonId;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Takes a hat off, or renews its duties, in sessions of people whom the directory has moved. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Tenir les sessions au fait des rattachements.",
    english = "Keep sessions true to affiliations.")
class HatUpkeep {
  private final Database database;
  private final Directory directory;

  @Inject
  HatUpkeep(Database database, Directory directory) {
    this.database = database;
    this.directory = directory;
  }

  void moved(@Observes PeopleMoved moved) {
    renew(moved.territory(), moved.people());
  }

  void left(@Observes PeopleLeft left) {
    renew(left.territory(), left.people());
  }

  private void renew(TerritoryId territory, List<PersonId> people) {
    database.useTerritory(
        territory,
        handle ->
            handle
                .createQuery(
                    "select id, person, structure, profile from auth.session"
                        + " where structure is not null and person = any(:people)")
                .bindArray("people", UUID.class, people.stream().map(PersonId::value).toArray())
                .map(
                    (row, context) ->
                        new Worn(
                            SessionId.of(row.getString(1)),
                            PersonId.of(row.getString(2)),
                            row.getString(3),
                            row.getString(4)))
                .list()
                .forEach(worn -> renew(handle, territory, worn)));
  }

  private record Worn(SessionId session, PersonId person, String structure, String profile) {}

  private void renew(Handle handle, TerritoryId territory, Worn worn) {
    var shelf = new SessionShelf(handle);
    directory.affiliationsOf(Actor.house(territory), worn.person()).stream()
        .filter(hat -> hat.structure().toString().equals(worn.structure()))
        .filter(hat -> hat.profile().code().equals(worn.profile()))
        .findFirst()
        .ifPresentOrElse(
            hat -> shelf.wear(worn.session(), hat), () -> shelf.takeOff(worn.session()));
  }
}
