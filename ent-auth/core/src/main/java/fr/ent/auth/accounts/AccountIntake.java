package fr.ent.auth.accounts;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PeopleJoined;
import fr.ent.api.directory.PeopleLeft;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Makes accounts for people who come, and puts aside those of people who belong nowhere more. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Ouvrir et fermer les comptes comme l’annuaire change.",
    english = "Open and close accounts as the directory changes.")
class AccountIntake {
  private final Database database;
  private final Directory directory;

  @Inject
  AccountIntake(Database database, Directory directory) {
    this.database = database;
    this.directory = directory;
  }

  /** Told twice, it makes nothing twice; who comes back has the account opened again. */
  void join(@Observes PeopleJoined joined) {
    var house = Actor.house(joined.territory());
    database.useTerritory(
        joined.territory(),
        handle -> {
          // A first feed brings a million people: a plan that is kept would be one for none.
          handle.execute("set local plan_cache_mode = force_custom_plan");
          // What a falling server forgets is told again: the event goes with the same commit.
          handle.execute("set local synchronous_commit = off");
          var shelf = new AccountShelf(handle);
          shelf.reopen(joined.people());
          var names = new HashMap<>(directory.namesOf(house, joined.people()));
          names.keySet().retainAll(shelf.open(names.keySet()));
          var beginnings = LoginNames.beginnings(names);
          var taken = shelf.taken(new TreeSet<>(beginnings.values()));
          shelf.name(LoginNames.choose(beginnings, taken));
        });
  }

  void leave(@Observes PeopleLeft left) {
    var house = Actor.house(left.territory());
    database.useTerritory(
        left.territory(),
        handle -> {
          for (var person : left.people()) {
            if (directory.affiliationsOf(house, person).isEmpty()) {
              putAside(handle, person);
            }
          }
        });
  }

  void merge(@Observes PersonMerged merged) {
    database.useTerritory(merged.territory(), handle -> putAside(handle, merged.absorbed()));
  }

  private static void putAside(Handle handle, PersonId person) {
    var shelf = new AccountShelf(handle);
    shelf.state(person, AccountState.ACTIVE, AccountState.PRE_DELETED);
    shelf.state(person, AccountState.TO_BE_ACTIVATED, AccountState.PRE_DELETED);
    handle.execute("update auth.session set seen_at = 'epoch' where person = ?", person.value());
  }
}
