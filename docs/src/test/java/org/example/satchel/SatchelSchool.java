package org.example.satchel;

import static fr.ent.api.liaison.LiaisonRefusedException.Reason.NOBODY_REACHED;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDesk;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonRefusedException;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Who writes and follows at the school, and what day it is there. */
@EntService
class SatchelSchool {
  private final Directory directory;
  private final AccessPolicy access;
  private final Clock clock;

  /** Pupils of one school. */
  record Meant(StructureId school, List<PersonId> pupils) {}

  @Inject
  SatchelSchool(Directory directory, AccessPolicy access, Clock clock) {
    this.directory = directory;
    this.access = access;
    this.clock = clock;
  }

  private static Actor house(Actor actor) {
    return Actor.house(actor.territory());
  }

  /** Require that the actor may write to the families of an audience, and tell whom it means. */
  Meant require(Actor actor, LiaisonAudience audience) {
    audience.group().ifPresent(group -> access.require(actor, LiaisonBook.WRITE, group));
    audience.pupils().forEach(pupil -> access.require(actor, LiaisonBook.WRITE, pupil));
    var meant =
        audience.group().map(group -> of(actor, group)).orElseGet(() -> of(actor, audience));
    if (meant.pupils().isEmpty()
        || !meant.pupils().stream().allMatch(one -> isOf(actor, one, meant.school()))) {
      throw new LiaisonRefusedException(NOBODY_REACHED);
    }
    return meant;
  }

  private Meant of(Actor actor, GroupId group) {
    var school =
        directory
            .findGroup(house(actor), group)
            .map(Group::structure)
            .orElseThrow(() -> new LiaisonRefusedException(NOBODY_REACHED));
    var pupils =
        directory.membersOf(house(actor), group).stream()
            .filter(one -> one.capacity() == Capacity.MEMBER)
            .map(GroupMembership::person)
            .filter(one -> isOf(actor, one, school))
            .toList();
    return new Meant(school, pupils);
  }

  private Meant of(Actor actor, LiaisonAudience audience) {
    var school =
        actor
            .affiliation()
            .map(Affiliation::structure)
            .orElseGet(() -> schoolOf(actor, audience.pupils().get(0)));
    return new Meant(school, audience.pupils());
  }

  private boolean isOf(Actor actor, PersonId pupil, StructureId school) {
    return schoolsOf(actor, pupil).anyMatch(school::equals);
  }

  private Stream<StructureId> schoolsOf(Actor actor, PersonId pupil) {
    return directory.affiliationsOf(house(actor), pupil).stream()
        .filter(hat -> hat.profile().equals(Profile.PUPIL))
        .map(Affiliation::structure);
  }

  StructureId schoolOf(Actor actor, PersonId pupil) {
    return schoolsOf(actor, pupil)
        .findFirst()
        .orElseThrow(() -> new LiaisonRefusedException(NOBODY_REACHED));
  }

  /** Tell whether the due day of a message is over, on the clocks of its school. */
  boolean isOver(Actor actor, LiaisonMessage message) {
    var zone =
        directory
            .findStructure(house(actor), message.structure())
            .map(Structure::zone)
            .orElseGet(clock::getZone);
    var today = LocalDate.now(clock.withZone(zone));
    return message.text().due().filter(today::isAfter).isPresent();
  }

  /** Tell whether somebody follows a page at the school. */
  boolean follows(Actor actor, Page page) {
    if (actor.isHouse()) {
      return true;
    }
    var message = page.message();
    boolean ofForm = page.pupils().stream().allMatch(pupil -> isFormTeacher(actor, pupil));
    return message.desk().filter(LiaisonDesk.FORM_TEACHER::equals).isPresent()
        ? ofForm
        : access.allows(actor, LiaisonBook.FOLLOW, message.structure())
            || isAuthor(actor, message)
            || (!message.isFromFamily() && ofForm);
  }

  private boolean isFormTeacher(Actor actor, PersonId pupil) {
    return access.allows(actor, LiaisonBook.FOLLOW, pupil)
        && formTeachersOf(actor, pupil).contains(actor.person());
  }

  List<PersonId> formTeachersOf(Actor actor, PersonId pupil) {
    return directory.groupsOf(house(actor), pupil).stream()
        .filter(one -> one.capacity() == Capacity.MEMBER)
        .flatMap(one -> directory.membersOf(house(actor), one.group()).stream())
        .filter(one -> one.capacity() == Capacity.FORM_TEACHER)
        .map(GroupMembership::person)
        .toList();
  }

  /** Tell whether somebody wrote a message under the hat of its school that is worn now. */
  static boolean isAuthor(Actor actor, LiaisonMessage message) {
    return !message.isFromFamily()
        && message.author().filter(actor.person()::equals).isPresent()
        && actor
            .affiliation()
            .filter(hat -> hat.profile().isStaff() && hat.structure().equals(message.structure()))
            .isPresent();
  }
}
