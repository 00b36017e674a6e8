package fr.ent.portal.web;

import com.github.benmanes.caffeine.cache.Cache;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.directory.AdultPupilDecided;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PeopleLeft;
import fr.ent.api.directory.PeopleMoved;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.auth.access.SupportAccess;
import fr.ent.portal.web.Visitor.Child;
import fr.ent.portal.web.Visitor.Hat;
import fr.ent.portal.web.Visitor.SchoolClass;
import fr.ent.portal.words.Shared;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells who is looking. What the frame shows of a person is kept for a minute, and forgotten as
 * soon as the directory says that the person has moved or left, or a pupil of age has decided anew.
 */
@Shared
@Door(
    as = Door.As.HOUSE,
    french = "Oublier ce que l’en-tête montrait d’une personne qui a bougé.",
    english = "Forget what the frame showed of somebody who moved.")
public class Visitors {
  private final Directory directory;
  private final SupportAccess support;
  private final Cache<Actor, Visitor> kept;

  @Inject
  public Visitors(Directory directory, SupportAccess support, Clock clock) {
    this.directory = directory;
    this.support = support;
    this.kept = Memory.fading(clock, Duration.ofMinutes(1), 20_000);
  }

  /** Tell who an actor is; one who has left the directory keeps an empty name. */
  public Visitor of(Actor actor) {
    return kept.get(actor, this::read);
  }

  void forget(@Observes PeopleMoved moved) {
    forget(moved.people());
  }

  void forget(@Observes PeopleLeft left) {
    forget(left.people());
  }

  void forget(@Observes AdultPupilDecided decided) {
    forget(decided.guardians());
  }

  private void forget(Collection<PersonId> people) {
    kept.asMap().keySet().removeIf(actor -> people.contains(actor.person()));
  }

  private Visitor read(Actor actor) {
    var self = directory.find(actor, actor.person()).map(Person::names);
    var affiliations = directory.affiliationsOf(actor, actor.person());
    var own =
        affiliations.stream()
            .filter(
                affiliation ->
                    isWorn(actor, affiliation) || !isOnlyStaffToo(affiliation, affiliations))
            .flatMap(affiliation -> hat(actor, affiliation).stream());
    // A school that lets somebody in tells them what it is called.
    var opened = support.hats(actor).stream().flatMap(one -> hat(house(actor), one).stream());
    var children =
        directory.pupilsOf(actor, actor.person()).stream()
            .filter(PupilRelation::isGuardian)
            .flatMap(relation -> child(actor, relation.pupil()).stream())
            .sorted(Comparator.comparing(Child::first))
            .toList();
    return new Visitor(
        actor,
        self.map(names -> Names.person(names.display())).orElse(""),
        self.map(names -> Names.person(names.called())).orElse(""),
        Stream.concat(own, opened).toList(),
        children);
  }

  /**
   * Whoever teaches at a school is not also offered to be its "personnel": it opens nothing more.
   */
  private static boolean isOnlyStaffToo(Affiliation one, List<Affiliation> all) {
    return one.profile().equals(Profile.STAFF)
        && all.stream()
            .anyMatch(
                other ->
                    other.structure().equals(one.structure())
                        && other.profile().isStaff()
                        && !other.profile().equals(Profile.STAFF));
  }

  private static boolean isWorn(Actor actor, Affiliation one) {
    return actor
        .affiliation()
        .filter(worn -> worn.structure().equals(one.structure()))
        .filter(worn -> worn.profile().equals(one.profile()))
        .isPresent();
  }

  private Optional<Hat> hat(Actor actor, Affiliation affiliation) {
    var profile = affiliation.profile();
    boolean schooled = profile.equals(Profile.PUPIL) || profile.equals(Profile.TEACHER);
    return directory
        .findStructure(actor, affiliation.structure())
        .map(
            structure ->
                new Hat(
                    affiliation,
                    Names.place(structure.name()),
                    Names.place(structure.address().town()),
                    structure.zone(),
                    schooled ? classes(actor, actor.person(), affiliation) : List.of()));
  }

  private List<SchoolClass> classes(Actor actor, PersonId person, Affiliation affiliation) {
    return directory.groupsOf(actor, person).stream()
        .map(GroupMembership::group)
        .distinct()
        .flatMap(id -> directory.findGroup(actor, id).stream())
        .filter(group -> group.kind() == GroupKind.CLASS)
        .filter(group -> group.structure().equals(affiliation.structure()))
        .sorted(Comparator.comparing(Group::label))
        .map(group -> new SchoolClass(group.id(), Names.group(group.label())))
        .toList();
  }

  /** One's own children stand in every frame: nobody has read them there. */
  private static Actor house(Actor actor) {
    return Actor.house(actor.territory());
  }

  private Optional<Child> child(Actor actor, PersonId pupil) {
    var person = directory.find(house(actor), pupil).map(Person::names);
    var school = directory.affiliationsOf(actor, pupil).stream().findFirst();
    if (person.isEmpty() || school.isEmpty()) {
      return Optional.empty();
    }
    return directory
        .findStructure(actor, school.get().structure())
        .map(
            structure ->
                new Child(
                    pupil,
                    Names.person(person.get().called()),
                    classes(actor, pupil, school.get()),
                    structure.id(),
                    Names.place(structure.name())));
  }
}
