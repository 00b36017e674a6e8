package fr.ent.services.liaison;

import static fr.ent.api.liaison.LiaisonRefusedException.Reason.NOBODY_REACHED;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonRefusedException;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;

/** Whom an audience means, in which school, for somebody who may. */
@EntService
class Pupils {
  private final Directory directory;
  private final SchoolSide school;
  private final AccessPolicy access;

  /** Some pupils of one school, on whose clocks days count. */
  record Meant(StructureId structure, ZoneId zone, List<PersonId> pupils) {}

  @Inject
  Pupils(Directory directory, SchoolSide school, AccessPolicy access) {
    this.directory = directory;
    this.school = school;
    this.access = access;
  }

  /** Require a right over all whom an audience means, and tell who they are today. */
  Meant require(Actor actor, Right right, LiaisonAudience audience) {
    audience.group().ifPresent(group -> access.require(actor, right, group));
    audience.pupils().forEach(pupil -> access.require(actor, right, pupil));
    var house = Actor.house(actor.territory());
    var meant =
        audience.group().isPresent()
            ? ofGroup(house, audience.group().get())
            : named(actor, house, audience.pupils());
    if (meant.pupils().isEmpty()
        || !meant.pupils().stream().allMatch(one -> isOf(house, one, meant.structure()))) {
      throw new LiaisonRefusedException(NOBODY_REACHED);
    }
    return meant;
  }

  private Meant ofGroup(Actor house, GroupId group) {
    var structure =
        directory
            .findGroup(house, group)
            .map(Group::structure)
            .orElseThrow(() -> new LiaisonRefusedException(NOBODY_REACHED));
    var pupils =
        school.pupils(house, group).stream().filter(one -> isOf(house, one, structure)).toList();
    return new Meant(structure, zone(house, structure), pupils);
  }

  private Meant named(Actor actor, Actor house, List<PersonId> pupils) {
    var structure =
        actor
            .affiliation()
            .map(Affiliation::structure)
            .orElseGet(() -> schoolOf(actor, pupils.get(0)));
    return new Meant(structure, zone(house, structure), pupils);
  }

  /** Tell at which school a pupil is. */
  StructureId schoolOf(Actor actor, PersonId pupil) {
    return directory.affiliationsOf(Actor.house(actor.territory()), pupil).stream()
        .filter(hat -> hat.profile().equals(Profile.PUPIL))
        .map(Affiliation::structure)
        .findFirst()
        .orElseThrow(() -> new LiaisonRefusedException(NOBODY_REACHED));
  }

  private boolean isOf(Actor house, PersonId pupil, StructureId structure) {
    return directory.affiliationsOf(house, pupil).stream()
        .anyMatch(hat -> hat.profile().equals(Profile.PUPIL) && hat.structure().equals(structure));
  }

  /** Tell on which clocks a school lives. */
  ZoneId zone(Actor house, StructureId structure) {
    return directory
        .findStructure(house, structure)
        .map(Structure::zone)
        .orElseThrow(() -> new LiaisonRefusedException(NOBODY_REACHED));
  }
}
