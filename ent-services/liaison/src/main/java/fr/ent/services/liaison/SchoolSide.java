package fr.ent.services.liaison;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDesk;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Who follows a message at the school. */
@EntService
class SchoolSide {
  private final Directory directory;
  private final AccessPolicy access;

  /**
   * What somebody follows in the school acted in.
   *
   * @param all whether everything but what was written to form teachers
   * @param formPupils the pupils of the classes whose form teacher they are
   */
  record View(PersonId person, StructureId structure, boolean all, List<PersonId> formPupils) {}

  @Inject
  SchoolSide(Directory directory, AccessPolicy access) {
    this.directory = directory;
    this.access = access;
  }

  /** Tell what an actor follows; nobody who acts in no school follows a list. */
  Optional<View> view(Actor actor) {
    return actor
        .affiliation()
        .filter(hat -> hat.profile().isStaff())
        .map(Affiliation::structure)
        .map(
            structure ->
                new View(
                    actor.person(),
                    structure,
                    access.allows(actor, LiaisonBook.FOLLOW, structure),
                    formPupils(actor)));
  }

  private List<PersonId> formPupils(Actor actor) {
    var house = Actor.house(actor.territory());
    return directory.groupsOf(house, actor.person()).stream()
        .filter(one -> one.capacity() == Capacity.FORM_TEACHER)
        .map(GroupMembership::group)
        .filter(group -> access.allows(actor, LiaisonBook.FOLLOW, group))
        .flatMap(group -> pupils(house, group).stream())
        .distinct()
        .toList();
  }

  /** List the members of a class or group. */
  List<PersonId> pupils(Actor house, GroupId group) {
    return directory.membersOf(house, group).stream()
        .filter(one -> one.capacity() == Capacity.MEMBER)
        .map(GroupMembership::person)
        .distinct()
        .toList();
  }

  /** Tell whether an actor follows a message. */
  boolean follows(Actor actor, Kept kept) {
    var message = kept.message();
    if (actor.isHouse()) {
      return true;
    }
    if (message.desk().filter(LiaisonDesk.FORM_TEACHER::equals).isPresent()) {
      return isFormTeacherOfAll(actor, kept.pupils());
    }
    return access.allows(actor, LiaisonBook.FOLLOW, message.structure())
        || isAuthor(actor, message)
        || (!message.isFromFamily() && isFormTeacherOfAll(actor, kept.pupils()));
  }

  private boolean isFormTeacherOfAll(Actor actor, List<PersonId> pupils) {
    return !pupils.isEmpty() && formPupils(actor).containsAll(pupils);
  }

  /** Tell whether an actor of the school wrote a message, under the hat of that school. */
  static boolean isAuthor(Actor actor, LiaisonMessage message) {
    return !message.isFromFamily()
        && message.author().filter(actor.person()::equals).isPresent()
        && (actor.isHouse()
            || actor
                .affiliation()
                .filter(
                    hat -> hat.profile().isStaff() && hat.structure().equals(message.structure()))
                .isPresent());
  }

  /** Tell whether there is a form teacher of a pupil. */
  boolean hasFormTeacher(Actor house, PersonId pupil) {
    return directory.groupsOf(house, pupil).stream()
        .filter(one -> one.capacity() == Capacity.MEMBER)
        .flatMap(one -> directory.membersOf(house, one.group()).stream())
        .anyMatch(one -> one.capacity() == Capacity.FORM_TEACHER);
  }
}
