package fr.ent.services.liaison;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.AdultPupils;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.testkit.paper.BlankDirectory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The directory of {@link SmallTown}, which hides nothing; pupils of age have no guardian. */
@Singleton
public class TownDirectory extends BlankDirectory implements AdultPupils {
  private final SmallTown town;

  @Inject
  public TownDirectory(SmallTown town) {
    this.town = town;
  }

  @Override
  public boolean isOfAge(Actor actor) {
    return town.ofAge.contains(actor.person());
  }

  @Override
  public boolean guardiansFollow(Actor actor) {
    return false;
  }

  @Override
  public void letGuardiansFollow(Actor actor) {}

  @Override
  public void stopGuardians(Actor actor) {}

  @Override
  public List<PupilRelation> relationsOf(Actor actor, PersonId pupil) {
    return town.relations.stream()
        .filter(one -> one.pupil().equals(pupil))
        .map(this::counting)
        .toList();
  }

  @Override
  public List<PupilRelation> pupilsOf(Actor actor, PersonId adult) {
    return town.relations.stream()
        .filter(one -> one.adult().equals(adult))
        .map(this::counting)
        .toList();
  }

  private PupilRelation counting(PupilRelation one) {
    return new PupilRelation(
        one.pupil(),
        one.adult(),
        one.rawLink(),
        one.kinship(),
        town.ofAge.contains(one.pupil()) && !one.isSelf() ? LegalLevel.NONE : one.legal(),
        one.financial(),
        one.contact(),
        one.payment(),
        one.source(),
        one.period());
  }

  @Override
  public List<Affiliation> affiliationsOf(Actor actor, PersonId person) {
    return Optional.ofNullable(town.hats.get(person)).stream().toList();
  }

  @Override
  public List<GroupMembership> groupsOf(Actor actor, PersonId person) {
    return town.members.stream().filter(one -> one.person().equals(person)).toList();
  }

  @Override
  public List<GroupMembership> membersOf(Actor actor, GroupId group) {
    return town.members.stream().filter(one -> one.group().equals(group)).toList();
  }

  @Override
  public Optional<Group> findGroup(Actor actor, GroupId group) {
    return town.found(group);
  }

  @Override
  public Optional<Structure> findStructure(Actor actor, StructureId structure) {
    return town.schools.containsKey(structure)
        ? Optional.of(town.structure(structure))
        : Optional.empty();
  }

  @Override
  public List<Person> findAll(Actor actor, Collection<PersonId> people) {
    return List.of();
  }
}
