package fr.ent.auth.accounts;

import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Chooses sign-in names, {@code ines.berthier}; homonyms are numbered from 2. */
final class LoginNames {
  private static final Pattern EDGES = Pattern.compile("^\\.|\\.$");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+$");

  private LoginNames() {}

  static String beginning(PersonNames names) {
    var first = Folding.of(names.called());
    var last = Folding.of(names.last());
    var name = EDGES.matcher(first + "." + last).replaceAll("");
    return name.isEmpty() ? "compte" : NUMBER.matcher(name).replaceAll("");
  }

  /** Tell what each person's name is to begin with, in an order that chance does not change. */
  static SortedMap<PersonId, String> beginnings(Map<PersonId, PersonNames> people) {
    var beginnings = new TreeMap<PersonId, String>(Comparator.comparing(PersonId::value));
    people.forEach((person, names) -> beginnings.put(person, beginning(names)));
    return beginnings;
  }

  /** Choose a name for each, none of them taken. */
  static Map<PersonId, String> choose(
      SortedMap<PersonId, String> beginnings, Collection<String> taken) {
    Set<String> gone = new HashSet<>(taken);
    var chosen = new LinkedHashMap<PersonId, String>();
    beginnings.forEach(
        (person, beginning) -> {
          var name = beginning;
          for (int number = 2; !gone.add(name); number++) {
            name = beginning + number;
          }
          chosen.put(person, name);
        });
    return chosen;
  }
}
