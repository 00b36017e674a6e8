package fr.ent.services.timetable.imports;

import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.SchoolSubject;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.timetable.ImportedName.Kind;
import fr.ent.api.timetable.ImportedName.Match;
import fr.ent.api.timetable.TimetableSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom or what a name stands for in a school, beyond doubt or maybe. */
final class NameMatches {
  private static final int CANDIDATES = 10;
  private static final int LIKELY = 2;
  private static final int SAME_PUPILS = 9;

  private final SchoolRoll roll;
  private final TimetableSource source;

  /**
   * Look for names in a school.
   *
   * @param source which kind of file has them
   */
  NameMatches(SchoolRoll roll, TimetableSource source) {
    this.roll = roll;
    this.source = source;
  }

  /** All that answer to a name: it is found where there is exactly one. */
  List<Match> exact(WrittenName name) {
    return switch (name.kind()) {
      case TEACHER -> teachers(name);
      case SUBJECT -> subjects(name);
      case CLASS, GROUP -> groups(name);
    };
  }

  private List<Match> teachers(WrittenName name) {
    if (!name.joinKey().isBlank()) {
      var keyed =
          source == TimetableSource.STS ? roll.bySts(name.joinKey()) : roll.byFeed(name.joinKey());
      if (keyed.isPresent()) {
        return List.of(person(keyed.get()));
      }
    }
    return roll.staff().stream()
        .filter(one -> TeacherNames.isSame(name, one))
        .map(Person::id)
        .map(this::person)
        .toList();
  }

  private Match person(PersonId id) {
    return new Match(id.toString(), roll.wordsOf(id));
  }

  private List<Match> subjects(WrittenName name) {
    if (SubjectCode.isWellFormed(name.code())) {
      var coded = roll.subject(SubjectCode.of(name.code())).map(NameMatches::subject).toList();
      if (!coded.isEmpty()) {
        return coded;
      }
    }
    var label = Names.folded(name.label());
    return roll.subjects().entrySet().stream()
        .filter(one -> Names.folded(one.getValue()).equals(label))
        .map(NameMatches::subject)
        .toList();
  }

  private static Match subject(SchoolSubject one) {
    return new Match(one.code().toString(), one.label());
  }

  private static Match subject(Map.Entry<SubjectCode, String> one) {
    return new Match(one.getKey().toString(), one.getValue());
  }

  private List<Match> groups(WrittenName name) {
    var wanted = name.kind() == Kind.CLASS ? GroupKind.CLASS : GroupKind.TEACHING;
    var coded = roll.groups().stream().filter(one -> isCode(one.code(), name)).toList();
    var all =
        coded.isEmpty() ? roll.groups().stream().filter(one -> isLabel(one, name)).toList() : coded;
    var kind = all.stream().filter(one -> one.kind() == wanted).toList();
    return (kind.isEmpty() ? all : kind).stream().map(NameMatches::group).toList();
  }

  private static boolean isCode(String code, WrittenName name) {
    return code.equals(name.label()) || code.equals(name.code());
  }

  private static boolean isLabel(Group group, WrittenName name) {
    var own = plains(Stream.of(group.code(), group.label(), Names.group(group.label())));
    return plains(Stream.of(name.label(), name.code(), Names.group(name.label()))).stream()
        .anyMatch(own::contains);
  }

  private static Set<String> plains(Stream<String> texts) {
    return texts
        .map(NameMatches::plain)
        .filter(one -> !one.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String text) {
    return Names.folded(text).replace(" ", "");
  }

  private static Match group(Group one) {
    return new Match(one.id().toString(), Names.group(one.label()));
  }

  /** Those that a name may stand for, likeliest first. */
  List<Match> candidates(WrittenName name) {
    var all =
        switch (name.kind()) {
          case TEACHER -> likelyTeachers(name);
          case SUBJECT -> likelySubjects(name);
          case CLASS, GROUP -> likelyGroups(name);
        };
    return all.limit(CANDIDATES).toList();
  }

  private Stream<Match> likelyTeachers(WrittenName name) {
    return roll.staff().stream()
        .filter(one -> TeacherNames.likeness(name, one) >= LIKELY)
        .sorted(
            Comparator.comparingInt((Person one) -> -TeacherNames.likeness(name, one))
                .thenComparing(one -> roll.wordsOf(one.id())))
        .map(one -> person(one.id()));
  }

  private Stream<Match> likelySubjects(WrittenName name) {
    var words = List.of(Names.folded(name.label()).split(" ", -1));
    return roll.subjects().entrySet().stream()
        .filter(
            one ->
                Stream.of(Names.folded(one.getValue()).split(" ", -1))
                    .anyMatch(word -> words.stream().anyMatch(other -> areAlike(word, other))))
        .map(NameMatches::subject);
  }

  /** {@code maths} and {@code mathematiques}, not {@code a} and {@code anglais}. */
  private static boolean areAlike(String one, String other) {
    int shorter = Math.min(Math.min(one.length(), other.length()), 4);
    return shorter >= 3 && one.startsWith(other.substring(0, shorter));
  }

  private Stream<Match> likelyGroups(WrittenName name) {
    return roll.groups().stream()
        .filter(one -> likeness(name, one) > 0)
        .sorted(
            Comparator.comparingInt((Group one) -> -likeness(name, one)).thenComparing(Group::code))
        .map(NameMatches::group);
  }

  private int likeness(WrittenName name, Group group) {
    var own = plain(group.label());
    var label = plain(name.label());
    if (roll.hasExactly(group, name.members())) {
      return SAME_PUPILS;
    }
    int likeness = !own.isEmpty() && (label.contains(own) || own.contains(label)) ? 1 : 0;
    if (!name.classes().isEmpty() && classesOf(group).equals(plains(name.classes().stream()))) {
      likeness += 2;
    }
    return likeness;
  }

  private Set<String> classesOf(Group group) {
    return plains(
        roll.groups().stream().filter(one -> group.classes().contains(one.id())).map(Group::code));
  }

  /** Find what was chosen, if the school still has it. */
  Optional<Match> chosen(Kind kind, String id) {
    return switch (kind) {
      case TEACHER ->
          uuid(id).map(PersonId::new).filter(one -> !roll.wordsOf(one).isEmpty()).map(this::person);
      case SUBJECT ->
          SubjectCode.isWellFormed(id)
              ? roll.subject(SubjectCode.of(id)).map(NameMatches::subject).findFirst()
              : Optional.empty();
      case CLASS, GROUP ->
          uuid(id).map(GroupId::new).stream()
              .flatMap(one -> roll.groups().stream().filter(group -> group.id().equals(one)))
              .map(NameMatches::group)
              .findFirst();
    };
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
