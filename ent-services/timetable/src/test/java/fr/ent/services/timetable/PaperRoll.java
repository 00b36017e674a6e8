package fr.ent.services.timetable;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonPage;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.Course;
import fr.ent.api.identity.JoinKey;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PersonStatus;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SchoolSubject;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.SubjectCode;
import fr.ent.testkit.Fixture;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The same directory with teachers who have names; everybody here is invented. */
@Singleton
public class PaperRoll extends PaperDirectory {
  static final SubjectCode MATHS = SubjectCode.of("061300");
  static final Person BELVAL = teacher(1, "Nora", "BELVAL", LocalDate.of(1980, 3, 4));
  static final Person MARTIN = teacher(2, "Paul", "MARTIN", LocalDate.of(1975, 1, 1));
  static final Person OTHER_MARTIN = teacher(3, "Paul", "MARTIN", LocalDate.of(1990, 2, 2));
  static final Person TOUR = teacher(4, "Anne-Laure", "DE LA TOUR", LocalDate.of(1970, 6, 7));
  static final Person OEUVRE = teacher(5, "Zoé", "D’ŒUVRE", LocalDate.of(1988, 9, 10));
  private static final List<Person> TEACHERS = List.of(BELVAL, MARTIN, OTHER_MARTIN, TOUR, OEUVRE);

  private static Person teacher(int number, String first, String last, LocalDate birth) {
    return new Person(
        new PersonId(new UUID(9, number)),
        PersonStatus.PRESENT,
        PersonNames.of(first, last),
        "",
        Optional.empty(),
        Optional.of(birth),
        Contacts.NONE,
        Optional.empty());
  }

  @Override
  public List<Person> findAll(Actor actor, Collection<PersonId> people) {
    var all = new ArrayList<>(super.findAll(actor, people));
    TEACHERS.stream().filter(one -> people.contains(one.id())).forEach(all::add);
    return all;
  }

  @Override
  public PersonPage search(Actor actor, PersonQuery query) {
    boolean here =
        query.structure().equals(Optional.of(Fixture.SCHOOL))
            && query.profile().equals(Optional.of(Profile.TEACHER));
    var known = here ? known(actor) : List.<PersonLine>of();
    return new PersonPage(known, known.size(), "");
  }

  private List<PersonLine> known(Actor actor) {
    return Stream.concat(
            TEACHERS.stream(), super.findAll(actor, List.of(PaperSchool.TEACHER)).stream())
        .map(
            one ->
                new PersonLine(
                    one.id(), one.names().display(), Profile.TEACHER, "Collège", List.of()))
        .toList();
  }

  @Override
  public Optional<PersonId> findByJoinKey(Actor actor, JoinKey key) {
    boolean known =
        key.source().equals(SourceName.STS)
            ? key.value().equals("70088") && key.category().equals("epp")
            : key.value().equals("77001") && key.category().equals("PersEducNat");
    return known ? Optional.of(OTHER_MARTIN.id()) : Optional.empty();
  }

  @Override
  public List<Course> coursesOf(Actor actor, PersonId teacher) {
    return teacher.equals(BELVAL.id()) ? List.of(course(teacher, Fixture.SCHOOL)) : List.of();
  }

  private static Course course(PersonId teacher, StructureId school) {
    return new Course(teacher, PaperSchool.CLASS, school, Optional.of(MATHS), Period.ALWAYS);
  }

  @Override
  public Optional<SchoolSubject> findSubject(Actor actor, SubjectCode code) {
    return code.equals(MATHS)
        ? Optional.of(new SchoolSubject(MATHS, "MATHEMATIQUES", Optional.empty()))
        : Optional.empty();
  }
}
