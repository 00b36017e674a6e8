package fr.ent.auth.accounts;

import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.seals.Seals;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/**
 * Seals the secrets that telephones share with us: a copy of the database computes no code. At each
 * start those under a former key, or kept before there was one, are sealed anew.
 */
@EntService
class FactorSeals {
  private final Seals seals;
  private final Territories territories;
  private final Database database;

  @Inject
  FactorSeals(Seals seals, Territories territories, Database database) {
    this.seals = seals;
    this.territories = territories;
    this.database = database;
  }

  void start(@Observes @Priority(300) Startup startup) {
    territories.all().forEach(one -> renew(one.id()));
  }

  private void renew(TerritoryId territory) {
    database.useTerritory(
        territory,
        handle -> {
          var shelf = new SecondFactorShelf(handle);
          if (shelf.isAny()) {
            shelf.sealAgain(
                seals.mark(territory),
                (person, secret, bare) ->
                    seal(territory, person, bare ? secret : open(territory, person, secret)));
          }
        });
  }

  byte[] seal(TerritoryId territory, PersonId person, byte[] secret) {
    return seals.seal(territory, what(person), secret);
  }

  byte[] open(TerritoryId territory, PersonId person, byte[] sealed) {
    return seals.open(territory, what(person), sealed);
  }

  private static String what(PersonId person) {
    return "auth.second_factor " + person;
  }
}
