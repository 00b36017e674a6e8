package fr.ent.portal.family;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.communication.Communication;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.portal.family.Families.Room;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Asks every contract what an adult has of the pupil of a class, and says it in words. */
@ApplicationScoped
public class Probe {
  /** What a guardian has. */
  static final List<String> ALL =
      List.of(
          "knows the pupil",
          "finds the pupil",
          "is tied to the pupil",
          "reads the pupil's marks",
          "writes to the pupil",
          "knows the teacher",
          "writes to the teacher",
          "is known to the teacher",
          "is written to by the teacher",
          "is known to the pupil",
          "is written to by the pupil");

  private final Directory directory;
  private final AccessPolicy access;
  private final Communication communication;

  @Inject
  Probe(Directory directory, AccessPolicy access, Communication communication) {
    this.directory = directory;
    this.access = access;
    this.communication = communication;
  }

  List<String> of(PersonId adult, Room room) {
    var guardian = Families.as(adult, room.school(), Profile.GUARDIAN);
    var pupil = Families.as(room.pupil(), room.school(), Profile.PUPIL);
    var teacher = Families.as(room.teacher(), room.school(), Profile.TEACHER);
    var yes =
        List.of(
            knows(guardian, room.pupil()),
            found(guardian).contains(room.pupil()),
            isTied(guardian, room.pupil()),
            access.allows(guardian, Follow.READ, room.pupil()),
            communication.mayWrite(guardian, room.pupil()),
            knows(guardian, room.teacher()),
            communication.mayWrite(guardian, room.teacher()),
            knows(teacher, adult),
            communication.mayWrite(teacher, adult),
            knows(pupil, adult),
            communication.mayWrite(pupil, adult));
    var words = new ArrayList<String>();
    for (int i = 0; i < yes.size(); i++) {
      if (yes.get(i)) {
        words.add(ALL.get(i));
      }
    }
    return words;
  }

  boolean knows(Actor actor, PersonId person) {
    return directory.find(actor, person).isPresent()
        && directory.card(actor, person).isPresent()
        && directory.namesOf(actor, List.of(person)).containsKey(person);
  }

  List<PersonId> found(Actor actor) {
    return directory.search(actor, PersonQuery.of("belval").size(100)).people().stream()
        .map(PersonLine::person)
        .toList();
  }

  private boolean isTied(Actor guardian, PersonId pupil) {
    return directory.pupilsOf(guardian, guardian.person()).stream()
        .filter(PupilRelation::isGuardian)
        .anyMatch(one -> one.pupil().equals(pupil));
  }
}
