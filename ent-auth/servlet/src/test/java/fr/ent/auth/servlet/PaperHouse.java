package fr.ent.auth.servlet;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.JoinKey;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.BlankDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A directory on paper: whoever is asked for teaches at the collège. */
@ApplicationScoped
public class PaperHouse extends BlankDirectory {
  private final Map<JoinKey, PersonId> keys = new ConcurrentHashMap<>();
  private final Map<PersonId, Person> people = new ConcurrentHashMap<>();

  PersonId add(String first, String last) {
    var person = PersonId.random();
    people.put(person, Person.of(person, PersonNames.of(first, last)));
    return person;
  }

  void know(JoinKey key, PersonId person) {
    keys.put(key, person);
  }

  @Override
  public Optional<PersonId> findByJoinKey(Actor actor, JoinKey key) {
    return Optional.ofNullable(keys.get(key));
  }

  @Override
  public Optional<Person> find(Actor actor, PersonId person) {
    return Optional.ofNullable(people.get(person));
  }

  @Override
  public List<Affiliation> affiliationsOf(Actor actor, PersonId person) {
    return List.of(Affiliation.of(Fixture.SCHOOL, Profile.TEACHER));
  }
}
