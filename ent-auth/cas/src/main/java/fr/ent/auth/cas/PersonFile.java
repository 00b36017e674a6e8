package fr.ent.auth.cas;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.Structure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the directory knows of one person, asked for once and only if somebody wants it. */
final class PersonFile {
  private final Directory directory;
  private final Actor actor;
  private final Actor house;
  private final boolean allStructures;
  private boolean asked;
  private @Nullable Person person;
  private @Nullable List<Affiliation> hats;
  private @Nullable List<Structure> structures;
  private @Nullable List<Group> groups;

  PersonFile(Directory directory, Actor actor, boolean allStructures) {
    this.directory = directory;
    this.actor = actor;
    this.house = Actor.house(actor.territory());
    this.allStructures = allStructures;
  }

  Optional<Person> person() {
    if (!asked) {
      person = directory.find(house, actor.person()).orElse(null);
      asked = true;
    }
    return Optional.ofNullable(person);
  }

  /** The hat worn in this session, or all. */
  List<Affiliation> hats() {
    if (hats == null) {
      var all = directory.affiliationsOf(house, actor.person());
      var worn = actor.affiliation();
      hats =
          allStructures || worn.isEmpty()
              ? all
              : all.stream()
                  .filter(one -> one.structure().equals(worn.get().structure()))
                  .filter(one -> one.profile().equals(worn.get().profile()))
                  .toList();
    }
    return Objects.requireNonNull(hats);
  }

  List<Structure> structures() {
    if (structures == null) {
      structures =
          hats().stream()
              .map(Affiliation::structure)
              .distinct()
              .flatMap(one -> directory.findStructure(house, one).stream())
              .toList();
    }
    return Objects.requireNonNull(structures);
  }

  /** Codes of classes, or of other groups of the feed, in the structures told of. */
  List<String> groups(boolean classes) {
    if (groups == null) {
      groups =
          directory.groupsOf(house, actor.person()).stream()
              .map(GroupMembership::group)
              .distinct()
              .flatMap(one -> directory.findGroup(house, one).stream())
              .toList();
    }
    return Objects.requireNonNull(groups).stream()
        .filter(group -> group.kind() != GroupKind.MANUAL)
        .filter(group -> (group.kind() == GroupKind.CLASS) == classes)
        .filter(group -> hats().stream().anyMatch(hat -> hat.structure().equals(group.structure())))
        .map(Group::code)
        .toList();
  }
}
