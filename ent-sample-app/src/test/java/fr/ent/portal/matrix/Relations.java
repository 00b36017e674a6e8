package fr.ent.portal.matrix;

import fr.ent.api.identity.Profile;
import fr.ent.api.sharing.Level;
import fr.ent.portal.matrix.Facts.Member;
import fr.ent.portal.matrix.Facts.Relation;
import fr.ent.portal.matrix.World.Somebody;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How people stand to each other, in plain loops. Whoever is in no class has nobody of the same
 * class; all other relations are there for everybody whom they concern, so that every page that is
 * asked about all people has been asked about each of them.
 */
final class Relations {
  private final World world;
  private final LawTable law;

  /** One person seen from another. */
  enum Kind {
    SELF,
    OWN_CHILD,
    SAME_CLASS,
    SAME_SCHOOL,
    TAUGHT_GROUP,
    SHARED_RESOURCE,
    OTHER_SCHOOL,
    OTHER_TENANT,
    FORMER_MEMBER,
    DELETED
  }

  Relations(World world) {
    this.world = world;
    this.law = new LawTable(world);
  }

  /** The relations that a persona should have and nobody stands in, and those nobody has at all. */
  List<String> missing() {
    var missing = new ArrayList<String>();
    var there = EnumSet.noneOf(Kind.class);
    for (var persona : Cast.PERSONAS) {
      var has = of(persona);
      there.addAll(has);
      expected(world.require(persona)).stream()
          .filter(kind -> !has.contains(kind))
          .forEach(kind -> missing.add(persona + " " + kind));
    }
    Stream.of(Kind.values())
        .filter(kind -> !there.contains(kind))
        .forEach(kind -> missing.add("" + kind));
    return missing;
  }

  private static Set<Kind> expected(Somebody one) {
    var kinds =
        EnumSet.of(
            Kind.SELF,
            Kind.OTHER_SCHOOL,
            Kind.OTHER_TENANT,
            Kind.FORMER_MEMBER,
            Kind.DELETED,
            Kind.SAME_SCHOOL);
    if (one.worn().profile().equals(Profile.PUPIL)) {
      kinds.add(Kind.SAME_CLASS);
    }
    return kinds;
  }

  private Set<Kind> of(String persona) {
    var kinds = EnumSet.noneOf(Kind.class);
    var me = world.require(persona);
    world.people().forEach(other -> kinds.addAll(between(me, other)));
    if (world.things().all().stream().anyMatch(one -> law.reaches(persona, one, Level.READ))) {
      kinds.add(Kind.SHARED_RESOURCE);
    }
    return kinds;
  }

  private Set<Kind> between(Somebody me, Somebody other) {
    if (me.equals(other)) {
      return EnumSet.of(Kind.SELF);
    }
    if (!me.territory().equals(other.territory())) {
      return EnumSet.of(Kind.OTHER_TENANT);
    }
    if (!other.present()) {
      return EnumSet.of(Kind.DELETED);
    }
    var kinds = EnumSet.noneOf(Kind.class);
    kinds.add(shareASchool(me, other) ? Kind.SAME_SCHOOL : Kind.OTHER_SCHOOL);
    if (world.relations().stream().anyMatch(one -> isTie(one, me, other))) {
      kinds.add(Kind.OWN_CHILD);
    }
    if (world.wasMember(other.key())) {
      kinds.add(Kind.FORMER_MEMBER);
    }
    for (var group : world.groups().keySet()) {
      if (member(me, group, true) && member(other, group, true)) {
        kinds.add(Kind.SAME_CLASS);
      }
      if (member(me, group, false) && member(other, group, true)) {
        kinds.add(Kind.TAUGHT_GROUP);
      }
    }
    return kinds;
  }

  private static boolean shareASchool(Somebody me, Somebody other) {
    return other.hats().stream().anyMatch(hat -> hat.school().equals(me.worn().school()));
  }

  private static boolean isTie(Relation one, Somebody me, Somebody other) {
    return one.adult().equals(me.key()) && one.pupil().equals(other.key()) && one.follows();
  }

  private static boolean isOf(Member one, Somebody other) {
    return one.person().equals(other.key());
  }

  private boolean member(Somebody one, String group, boolean asPupil) {
    return world.members().stream()
        .anyMatch(
            member ->
                isOf(member, one)
                    && member.group().equals(group)
                    && member.capacity().equals("MEMBER") == asPupil);
  }
}
