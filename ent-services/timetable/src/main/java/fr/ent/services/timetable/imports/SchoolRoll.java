package fr.ent.services.timetable.imports;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.AcademyCode;
import fr.ent.api.identity.Course;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.JoinKey;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SchoolSubject;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who gives lessons in a school, its classes and groups, its subjects: as the directory has them.
 */
final class SchoolRoll {
  private static final int PAGE = 100;
  private static final List<Profile> GIVE_LESSONS =
      List.of(Profile.TEACHER, Profile.LIBRARIAN, Profile.SCHOOL_LIFE, Profile.HEAD, Profile.STAFF);

  private final Directory directory;
  private final Actor house;
  private final StructureId structure;
  private final Map<PersonId, String> words = new LinkedHashMap<>();
  private final List<Person> staff;
  private final List<Group> groups;
  private @Nullable Map<SubjectCode, String> subjects;
  private @Nullable PupilsOfGroups pupils;

  SchoolRoll(Directory directory, Actor house, StructureId structure) {
    this.directory = directory;
    this.house = house;
    this.structure = structure;
    GIVE_LESSONS.forEach(this::list);
    staff = words.isEmpty() ? List.of() : directory.findAll(house, words.keySet());
    groups =
        directory.groupsIn(house, structure).stream()
            .filter(one -> one.kind() == GroupKind.CLASS || one.kind() == GroupKind.TEACHING)
            .toList();
  }

  private void list(Profile profile) {
    var query = PersonQuery.of("").in(structure).as(profile).size(PAGE);
    var page = directory.search(house, query);
    take(page.people());
    while (!page.next().isEmpty()) {
      page = directory.search(house, query.after(page.next()));
      take(page.people());
    }
  }

  private void take(List<PersonLine> lines) {
    lines.forEach(one -> words.putIfAbsent(one.person(), Names.person(one.name())));
  }

  List<Person> staff() {
    return staff;
  }

  List<Group> groups() {
    return groups;
  }

  /** Tell whether these pupils, and nobody else, are in a class or group today. */
  boolean hasExactly(Group group, Set<String> prints) {
    if (prints.isEmpty()) {
      return false;
    }
    if (pupils == null) {
      pupils = PupilsOfGroups.of(directory, house, groups);
    }
    return pupils.areExactly(group, prints);
  }

  String wordsOf(PersonId person) {
    return words.getOrDefault(person, "");
  }

  /** Find whom a key of the national feed stands for, if it is somebody of this school. */
  Optional<PersonId> byFeed(String value) {
    return byKey(academy -> JoinKey.ofFeed(academy, "PersEducNat", value));
  }

  /** Find whom an id of STS-WEB stands for, if the national feed told it of somebody here. */
  Optional<PersonId> bySts(String value) {
    return byKey(academy -> JoinKey.ofSts(academy, value));
  }

  private Optional<PersonId> byKey(Function<AcademyCode, JoinKey> key) {
    return academy()
        .map(key)
        .flatMap(one -> directory.findByJoinKey(house, one))
        .filter(words::containsKey);
  }

  /** What is taught here, and what it is called. */
  Map<SubjectCode, String> subjects() {
    if (subjects == null) {
      var all = new LinkedHashMap<SubjectCode, String>();
      var codes = new ArrayList<SubjectCode>();
      staff.forEach(one -> codesOf(one.id()).forEach(codes::add));
      codes.stream()
          .distinct()
          .flatMap(this::subject)
          .forEach(one -> all.put(one.code(), one.label()));
      subjects = all;
    }
    return subjects;
  }

  private Stream<SubjectCode> codesOf(PersonId teacher) {
    return directory.coursesOf(house, teacher).stream()
        .filter(one -> one.structure().equals(structure))
        .map(Course::subject)
        .flatMap(Optional::stream);
  }

  /** Find a subject of the national or academic list, taught here or not. */
  Stream<SchoolSubject> subject(SubjectCode code) {
    return directory.findSubject(house, code).stream();
  }

  private Optional<AcademyCode> academy() {
    return directory
        .findStructure(house, structure)
        .map(Structure::academy)
        .filter(one -> !one.isBlank())
        .map(AcademyCode::of);
  }
}
