package fr.ent.services.timetable;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Decision;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.Timetable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The usual rights of the timetable, and what a test gives over the territory. */
@Singleton
public class PaperPolicy implements AccessPolicy {
  private record Given(PersonId person, Right right) {}

  private final Set<Given> given = ConcurrentHashMap.newKeySet();
  private final Directory directory;

  @Inject
  public PaperPolicy(Directory directory) {
    this.directory = directory;
  }

  void give(PersonId person, Right right) {
    given.add(new Given(person, right));
  }

  void take(PersonId person, Right right) {
    given.remove(new Given(person, right));
  }

  @Override
  public boolean allows(Actor actor, Right right) {
    return actor.isHouse() || given.contains(new Given(actor.person(), right));
  }

  @Override
  public boolean allows(Actor actor, Right right, AccessTarget target) {
    if (allows(actor, right) || actor.affiliation().isEmpty()) {
      return allows(actor, right);
    }
    var profile = actor.affiliation().get().profile();
    boolean consults = right.equals(Timetable.CONSULT);
    if (profile.equals(Profile.PUPIL)) {
      return consults && target.equals(actor.person());
    }
    if (profile.equals(Profile.GUARDIAN)) {
      return consults && isChild(actor, target);
    }
    return (consults || profile.equals(Profile.HEAD)) && isHere(actor, target);
  }

  private boolean isChild(Actor actor, AccessTarget target) {
    return directory.pupilsOf(Actor.house(actor.territory()), actor.person()).stream()
        .filter(PupilRelation::isGuardian)
        .anyMatch(one -> one.pupil().equals(target));
  }

  private boolean isHere(Actor actor, AccessTarget target) {
    var house = Actor.house(actor.territory());
    var here = actor.affiliation().map(Affiliation::structure);
    Optional<StructureId> there =
        target instanceof GroupId group
            ? directory.findGroup(house, group).map(Group::structure)
            : target instanceof PersonId person
                ? directory.affiliationsOf(house, person).stream()
                    .map(Affiliation::structure)
                    .findFirst()
                : Optional.of((StructureId) target);
    return there.equals(here);
  }

  @Override
  public Decision explain(Actor actor, Right right, AccessTarget target) {
    return new Decision(allows(actor, right, target), "sur le papier");
  }
}
