package fr.ent.portal.matrix;

import fr.ent.api.identity.Profile;
import fr.ent.api.sharing.Level;
import fr.ent.portal.matrix.Things.Thing;
import fr.ent.portal.matrix.Things.With;
import fr.ent.portal.matrix.World.Hat;
import fr.ent.portal.matrix.World.Member;
import fr.ent.portal.matrix.World.Relation;
import fr.ent.portal.matrix.World.Somebody;
import java.util.List;
import java.util.stream.Stream;

/**
 * What each category of people may know of others, as the order on the ENT means it (article 4;
 * AAS-21): loops over lists, slow and plain, written without a look at the engine.
 */
final class LawTable {
  private final World world;

  LawTable(World world) {
    this.world = world;
  }

  /** Tell whether somebody may know that another person is there. */
  boolean sees(String reader, String other) {
    var me = world.require(reader);
    var them = world.require(other);
    if (!me.territory().equals(them.territory()) || !them.present()) {
      return false;
    }
    return me.equals(them) || holds(reader, "directory:consult", "") || seesAs(me, me.worn(), them);
  }

  private boolean seesAs(Somebody me, Hat hat, Somebody them) {
    if (hat.profile().equals(Profile.PUPIL)) {
      return isStaffAt(them, hat.school()) || share(me, them) || follows(them.key(), me.key());
    }
    if (hat.profile().equals(Profile.GUARDIAN)) {
      return childrenOf(me).anyMatch(child -> child.equals(them.key()) || isStaffOf(them, child));
    }
    if (hat.profile().equals(Profile.TEACHER)) {
      return isStaffAt(them, hat.school())
          || taughtBy(me, hat.school()).anyMatch(one -> one.equals(them.key()))
          || taughtBy(me, hat.school()).anyMatch(one -> follows(them.key(), one));
    }
    return hat.profile().isStaff() && isAt(them, hat.school());
  }

  private Stream<String> childrenOf(Somebody adult) {
    return world.relations().stream()
        .filter(one -> one.adult().equals(adult.key()) && isGuardian(one))
        .map(Relation::pupil);
  }

  private boolean follows(String adult, String pupil) {
    return world.relations().stream()
        .anyMatch(one -> one.adult().equals(adult) && one.pupil().equals(pupil) && isGuardian(one));
  }

  /** The law gives adults no guardian. */
  private boolean isGuardian(Relation one) {
    return one.follows() && !world.isOfAge(one.pupil());
  }

  private boolean isStaffOf(Somebody them, String child) {
    return world.require(child).hats().stream().anyMatch(hat -> isStaffAt(them, hat.school()));
  }

  private static boolean isAt(Somebody one, String school) {
    return one.hats().stream().anyMatch(hat -> hat.school().equals(school));
  }

  /** Everybody at the school but pupils and guardians, contributors among them. */
  private static boolean isStaffAt(Somebody one, String school) {
    return one.hats().stream()
        .anyMatch(
            hat ->
                hat.school().equals(school)
                    && !List.of(Profile.PUPIL, Profile.GUARDIAN).contains(hat.profile()));
  }

  private boolean share(Somebody me, Somebody them) {
    return groups(me.key(), "MEMBER")
        .anyMatch(group -> membersOf(group).anyMatch(one -> one.person().equals(them.key())));
  }

  private Stream<String> taughtBy(Somebody teacher, String school) {
    return world.members().stream()
        .filter(one -> one.person().equals(teacher.key()) && one.isOpen())
        .filter(one -> !one.capacity().equals("MEMBER"))
        .flatMap(one -> membersOf(one.group()))
        .filter(one -> one.capacity().equals("MEMBER"))
        .map(Member::person)
        .filter(one -> isAt(world.require(one), school));
  }

  private Stream<String> groups(String person, String capacity) {
    return world.members().stream()
        .filter(one -> one.person().equals(person) && one.isOpen())
        .filter(one -> one.capacity().equals(capacity))
        .map(Member::group);
  }

  private Stream<Member> membersOf(String group) {
    return world.members().stream().filter(one -> one.group().equals(group) && one.isOpen());
  }

  /** Tell whether a child lives with an adult: with the first who is in charge. */
  boolean livesWith(String child, String adult) {
    return world.relations().stream()
        .filter(one -> one.pupil().equals(child) && one.follows())
        .filter(one -> one.legal().equals("IN_CHARGE"))
        .findFirst()
        .filter(one -> one.adult().equals(adult))
        .isPresent();
  }

  /** Tell how far somebody may go with a thing: as owner, or as it is shared with them today. */
  boolean reaches(String reader, Thing thing, Level level) {
    if (!thing.isThere() || !world.require(reader).territory().equals(thing.territory())) {
      return false;
    }
    return thing.owner().equals(reader)
        || thing.shared().stream()
            .anyMatch(with -> with.level().covers(level) && isMeant(reader, with));
  }

  private boolean isMeant(String reader, With with) {
    return with.person().equals(reader)
        || membersOf(with.group()).anyMatch(one -> one.person().equals(reader))
        || with.profile().contains(world.require(reader).worn());
  }

  /** Tell whether somebody looks after the account of another person. */
  boolean administers(String reader, String other) {
    var me = world.require(reader);
    var them = world.require(other);
    if (!me.territory().equals(them.territory()) || !sees(reader, other)) {
      return false;
    }
    return holds(reader, "accounts:administer", "")
        || them.hats().stream()
            .anyMatch(
                hat ->
                    holds(reader, "accounts:administer", hat.school())
                        || (me.worn().profile().equals(Profile.HEAD)
                            && me.worn().school().equals(hat.school())));
  }

  /** Tell whether somebody may do to another person what needs a right over them. */
  boolean may(String reader, String right, String other) {
    if (right.equals("accounts:administer")) {
      return administers(reader, other);
    }
    var them = world.require(other);
    return world.require(reader).territory().equals(them.territory())
        && (holds(reader, right, "")
            || (them.present()
                && them.hats().stream().anyMatch(hat -> holds(reader, right, hat.school()))));
  }

  /** Tell whether somebody was given a right over a school, or over all where none is named. */
  boolean holds(String reader, String right, String school) {
    return world.given().stream()
        .anyMatch(
            one ->
                one.person().equals(reader)
                    && one.right().equals(right)
                    && (one.school().isEmpty() || one.school().equals(school)));
  }
}
