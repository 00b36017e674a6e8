package fr.ent.auth.accounts;

import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses sign-in names, {@code ines.berthier}; homonyms are numbered from 2. */
final class LoginNames {
  private LoginNames() {}

  static String beginning(Person person) {
    var first = Folding.of(person.names().called());
    var last = Folding.of(person.names().last());
    var name = (first + "." + last).replaceAll("^\\.|\\.$", "");
    return name.isEmpty() ? "compte" : name.replaceAll("[0-9]+$", "");
  }

  static List<String> beginnings(Collection<Person> people) {
    return people.stream().map(LoginNames::beginning).distinct().toList();
  }

  /** Choose a name for each, none of them taken. */
  static Map<PersonId, String> choose(Collection<Person> people, Collection<String> taken) {
    Set<String> gone = new HashSet<>(taken);
    var chosen = new LinkedHashMap<PersonId, String>();
    var ordered = new ArrayList<>(people);
    ordered.sort((a, b) -> a.id().value().compareTo(b.id().value()));
    for (var person : ordered) {
      var beginning = beginning(person);
      var name = beginning;
      for (int number = 2; !gone.add(name); number++) {
        name = beginning + number;
      }
      chosen.put(person.id(), name);
    }
    return chosen;
  }
}
