package fr.ent.portal.matrix;

import fr.ent.api.identity.Profile;
import fr.ent.api.sharing.Level;
import fr.ent.portal.matrix.Facts.Hat;
import fr.ent.portal.matrix.Facts.Member;
import fr.ent.portal.matrix.Facts.Relation;
import fr.ent.portal.matrix.Things.Thing;
import fr.ent.portal.matrix.Things.With;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What each category of people may know of others, as the order on the ENT means it (article 4;
 * AAS-21): loops over lists, slow and plain, written without a look at the engine.
 */
public final class LawTable {
  private final Facts facts;

  public LawTable(Facts facts) {
    this.facts = facts;
  }

  /** Tell whether somebody may know that another person is there. */
  public boolean sees(String me, String them) {
    if (!facts.territory(me).equals(facts.territory(them)) || !facts.isPresent(them)) {
      return false;
    }
    return me.equals(them)
        || facts.holds(me, "directory:consult", "")
        || isOfGivenClass(me, them)
        || facts
            .worn(me)
            .filter(hat -> seesHere(me, hat, them) || seesAs(me, hat, them))
            .isPresent();
  }

  /** A right that is given over a school adds to what its holder knows. */
  private boolean seesHere(String me, Hat hat, String them) {
    return isAt(them, hat.school()) && facts.holds(me, "directory:consult", hat.school());
  }

  /** A right that is given over a class shows its pupils, and nobody else of it. */
  private boolean isOfGivenClass(String me, String them) {
    return groups(them, "MEMBER")
        .anyMatch(group -> facts.isGivenOver(me, "directory:consult", group));
  }

  private boolean seesAs(String me, Hat hat, String them) {
    if (hat.profile().equals(Profile.PUPIL)) {
      return isStaffAt(them, hat.school()) || share(me, them) || follows(them, me);
    }
    if (hat.profile().equals(Profile.GUARDIAN)) {
      return childrenOf(me).anyMatch(child -> child.equals(them) || isStaffOf(them, child));
    }
    if (hat.profile().equals(Profile.TEACHER)) {
      return isStaffAt(them, hat.school())
          || taughtBy(me, hat.school()).anyMatch(one -> one.equals(them))
          || taughtBy(me, hat.school()).anyMatch(one -> follows(them, one));
    }
    return hat.profile().isStaff() && isAt(them, hat.school());
  }

  private Stream<String> childrenOf(String adult) {
    return facts.relations().stream()
        .filter(one -> one.adult().equals(adult) && isGuardian(one))
        .map(Relation::pupil);
  }

  /** Tell whether an adult follows a pupil by law. */
  boolean follows(String adult, String pupil) {
    return facts.relations().stream()
        .anyMatch(one -> one.adult().equals(adult) && one.pupil().equals(pupil) && isGuardian(one));
  }

  /** The law gives adults no guardian, unless they say so; some answer for themselves. */
  private boolean isGuardian(Relation one) {
    return !one.legal().equals("NONE")
        && (one.adult().equals(one.pupil()) || !facts.isAlone(one.pupil()));
  }

  /** The staff of where the child is a pupil. */
  private boolean isStaffOf(String them, String child) {
    return facts.hats(child).stream()
        .filter(hat -> hat.profile().equals(Profile.PUPIL))
        .anyMatch(hat -> isStaffAt(them, hat.school()));
  }

  private boolean isAt(String one, String school) {
    return facts.hats(one).stream().anyMatch(hat -> hat.school().equals(school));
  }

  /** Everybody at the school but pupils and guardians, contributors among them. */
  private boolean isStaffAt(String one, String school) {
    return facts.hats(one).stream()
        .anyMatch(
            hat ->
                hat.school().equals(school)
                    && !List.of(Profile.PUPIL, Profile.GUARDIAN).contains(hat.profile()));
  }

  private boolean share(String me, String them) {
    return groups(me, "MEMBER")
        .anyMatch(group -> membersOf(group).anyMatch(one -> one.person().equals(them)));
  }

  /** The pupils of somebody's classes and groups at a school. */
  private Stream<String> taughtBy(String teacher, String school) {
    return facts.members().stream()
        .filter(one -> one.person().equals(teacher))
        .filter(one -> !one.capacity().equals("MEMBER"))
        .map(Member::group)
        .filter(group -> facts.schoolOf(group).equals(school))
        .flatMap(this::membersOf)
        .filter(one -> one.capacity().equals("MEMBER"))
        .map(Member::person);
  }

  /** Tell whether somebody, under the hat worn, teaches a pupil. */
  boolean teaches(String me, String pupil) {
    return facts
        .worn(me)
        .filter(hat -> hat.profile().equals(Profile.TEACHER))
        .filter(hat -> taughtBy(me, hat.school()).anyMatch(pupil::equals))
        .isPresent();
  }

  private Stream<String> groups(String person, String capacity) {
    return facts.members().stream()
        .filter(one -> one.person().equals(person))
        .filter(one -> one.capacity().equals(capacity))
        .map(Member::group);
  }

  private Stream<Member> membersOf(String group) {
    return facts.members().stream().filter(one -> one.group().equals(group));
  }

  /** Tell whether a child lives with an adult: with the first who is in charge. */
  boolean livesWith(String child, String adult) {
    return facts.relations().stream()
        .filter(one -> one.pupil().equals(child) && one.legal().equals("IN_CHARGE"))
        .findFirst()
        .filter(one -> one.adult().equals(adult))
        .isPresent();
  }

  /** Tell how far somebody may go with a thing: as owner, or as it is shared with them today. */
  boolean reaches(String reader, Thing thing, Level level) {
    if (!thing.isThere() || !facts.territory(reader).equals(thing.territory())) {
      return false;
    }
    return thing.owner().equals(reader)
        || thing.shared().stream()
            .anyMatch(with -> with.level().covers(level) && isMeant(reader, with));
  }

  private boolean isMeant(String reader, With with) {
    return with.person().equals(reader)
        || membersOf(with.group()).anyMatch(one -> one.person().equals(reader))
        || facts.worn(reader).filter(with.profile()::contains).isPresent();
  }

  /** Tell whether somebody may do to another person what needs a right over them. */
  boolean may(String reader, String right, String other) {
    if (right.equals("accounts:administer")) {
      return administers(reader, other);
    }
    return facts.territory(reader).equals(facts.territory(other))
        && (facts.holds(reader, right, "")
            || (facts.isPresent(other)
                && facts.hats(other).stream()
                    .anyMatch(hat -> facts.holds(reader, right, hat.school()))));
  }

  /** Tell whether somebody looks after the account of another person. */
  boolean administers(String me, String them) {
    if (!facts.territory(me).equals(facts.territory(them)) || !sees(me, them)) {
      return false;
    }
    return facts.holds(me, "accounts:administer", "")
        || facts.hats(them).stream()
            .anyMatch(
                hat ->
                    facts.holds(me, "accounts:administer", hat.school())
                        || isHead(me, hat.school()));
  }

  private boolean isHead(String me, String school) {
    return facts.worn(me).equals(Optional.of(new Hat(school, Profile.HEAD)));
  }
}
