package fr.ent.services.directory;

import static java.util.stream.Collectors.toUnmodifiableList;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.communication.Communication;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.directory.PersonPage;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rules in force, asked of the tables of the directory. */
@EntService
class DefaultCommunication implements Communication {
  private final Database database;
  private final AccessPolicy access;
  private final Clock clock;

  @Inject
  DefaultCommunication(Database database, AccessPolicy access, Clock clock) {
    this.database = database;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public List<PersonId> reachable(Actor actor, Collection<PersonId> among) {
    if (among.isEmpty()) {
      return List.of();
    }
    var seen = seen(actor);
    return database.inTerritory(
        actor.territory(), handle -> among(handle, reach(handle, seen), among));
  }

  private static List<PersonId> among(
      Handle handle, Reachability reach, Collection<PersonId> people) {
    return reach
        .bind(
            handle.createQuery(
                "select p.id from directory.person p where p.id = any(:among) and "
                    + reach.people()))
        .bindArray("among", UUID.class, people.stream().map(PersonId::value).toArray())
        .map((row, context) -> new PersonId(Rows.uuid(row, "id")))
        .collect(toUnmodifiableList());
  }

  @Override
  public PersonPage search(Actor actor, PersonQuery query) {
    var seen = seen(actor);
    return database.inTerritory(
        actor.territory(), handle -> new PersonSearch(handle, reach(handle, seen)).search(query));
  }

  @Override
  public Decision explain(Actor actor, PersonId person) {
    var seen = seen(actor);
    return database.inTerritory(
        actor.territory(),
        handle -> new ReachExplained(handle, seen, rules(handle, actor)).of(person));
  }

  private Visibility seen(Actor actor) {
    return Visibility.of(actor, access, clock);
  }

  private static Reachability reach(Handle handle, Visibility seen) {
    var rules = rules(handle, seen.actor());
    return Reachability.of(seen, rules.inForce(), rules.groups());
  }

  private static SetRules rules(Handle handle, Actor actor) {
    return new RuleShelf(handle)
        .of(
            actor
                .affiliation()
                .map(hat -> RulePlace.of(hat.structure()))
                .orElse(RulePlace.TERRITORY));
  }
}
