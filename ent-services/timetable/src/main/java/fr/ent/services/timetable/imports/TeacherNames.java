package fr.ent.services.timetable.imports;

import fr.ent.api.identity.Names;
import fr.ent.api.identity.Person;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a name of a file is that of a person. Accents, case, hyphens and particles do not matter;
 * a birth date that both have does.
 */
final class TeacherNames {
  private static final Set<String> PARTICLES =
      Set.of("de", "du", "des", "d", "la", "le", "les", "l");
  private static final Set<String> CIVILITIES =
      Set.of("m", "mr", "mme", "mlle", "monsieur", "madame");
  private static final int LAST = 4;
  private static final int BIRTH = 3;
  private static final int FIRST = 2;

  private TeacherNames() {}

  static boolean isSame(WrittenName name, Person person) {
    if (name.birth() != null
        && person.birthDate().filter(day -> !day.equals(name.birth())).isPresent()) {
      return false;
    }
    return name.first().isBlank()
        ? wholes(person).contains(plain(name.label()))
        : firsts(person).contains(plain(name.first()))
            && lasts(person).contains(plain(name.last()));
  }

  /** How likely it is, where it is not the same; nothing below two is worth a look. */
  static int likeness(WrittenName name, Person person) {
    int likeness = 0;
    var words = List.of(Names.folded(name.label()).split(" ", -1));
    likeness += lasts(person).stream().anyMatch(one -> one.equals(plain(name.last()))) ? LAST : 0;
    likeness += likeness == 0 && sharesWord(words, person) ? FIRST : 0;
    likeness += firsts(person).contains(plain(name.first())) ? FIRST - 1 : 0;
    likeness +=
        name.birth() != null && person.birthDate().filter(name.birth()::equals).isPresent()
            ? BIRTH
            : 0;
    return likeness;
  }

  private static boolean sharesWord(Collection<String> words, Person person) {
    return Stream.of(person.names().last(), person.names().birth())
        .flatMap(one -> Stream.of(Names.folded(one).split(" ", -1)))
        .anyMatch(one -> one.length() > 2 && words.contains(one));
  }

  private static Set<String> lasts(Person person) {
    return plains(Stream.of(person.names().last(), person.names().birth()));
  }

  private static Set<String> firsts(Person person) {
    return plains(Stream.of(person.names().first(), person.names().preferred()));
  }

  private static Set<String> plains(Stream<String> names) {
    return names
        .map(TeacherNames::plain)
        .filter(one -> !one.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** First and last name in either order, as one text has them. */
  private static Set<String> wholes(Person person) {
    return lasts(person).stream()
        .flatMap(
            last -> firsts(person).stream().flatMap(first -> Stream.of(first + last, last + first)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String name) {
    return Arrays.stream(Names.folded(name).split(" ", -1))
        .filter(one -> !PARTICLES.contains(one) && !CIVILITIES.contains(one))
        .collect(Collectors.joining());
  }
}
