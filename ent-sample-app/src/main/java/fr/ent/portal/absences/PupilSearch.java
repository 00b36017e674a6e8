package fr.ent.portal.absences;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.portal.absences.MineView.Choice;
import fr.ent.portal.web.Frame;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the pupils and the classes of a school that a form is about, for whoever may know them. */
@Shared
public class PupilSearch {
  private static final int SHOWN = 20;
  private static final int LONGEST = 100;

  private final Directory directory;

  @Inject
  public PupilSearch(Directory directory) {
    this.directory = directory;
  }

  /** Find pupils by what they are called; nobody where nothing was typed. */
  List<Choice> pupils(Actor actor, Frame frame, StructureId school, String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    var query =
        PersonQuery.of(text.substring(0, Math.min(text.length(), LONGEST)))
            .in(school)
            .as(Profile.PUPIL)
            .size(SHOWN);
    return directory.search(actor, query).people().stream()
        .map(one -> new Choice(one.person().toString(), words(frame, one)))
        .toList();
  }

  private static String words(Frame frame, PersonLine one) {
    var classes = frame.words().list(one.classes().stream().map(Names::group).toList());
    return Stream.of(Names.person(one.name()), classes)
        .filter(part -> !part.isEmpty())
        .reduce((name, group) -> name + ", " + group)
        .orElse("");
  }

  /** List the classes and groups of a school by name; none that people made, who are no charge. */
  List<Choice> groups(Actor actor, StructureId school) {
    return directory.groupsIn(actor, school).stream()
        .filter(one -> one.kind() != GroupKind.MANUAL)
        .map(one -> new Choice(one.id().toString(), Names.group(one.label())))
        .sorted((one, other) -> one.words().compareTo(other.words()))
        .toList();
  }

  /** Say what a class or group is called; empty where the reader may not know of it. */
  String label(Actor actor, GroupId group) {
    return directory.findGroup(actor, group).map(Group::label).map(Names::group).orElse("");
  }

  /** Tell whether a group is one of a school. */
  Optional<GroupId> group(Actor actor, StructureId school, String id) {
    return directory.groupsIn(actor, school).stream()
        .filter(one -> one.kind() != GroupKind.MANUAL)
        .map(Group::id)
        .filter(one -> one.toString().equals(id))
        .findFirst();
  }
}
