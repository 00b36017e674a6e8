package fr.ent.portal.absences;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Names;
import fr.ent.portal.absences.ClassDeskView.OfClass;
import fr.ent.portal.absences.MineView.Choice;
import fr.ent.portal.web.GivenClasses;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Gathers the pupils whose absences somebody looks after who was given the right over classes. */
@Shared
public class ClassDesk {
  private final GivenClasses given;
  private final Directory directory;
  private final BoardWords words;

  @Inject
  public ClassDesk(GivenClasses given, Directory directory, BoardWords words) {
    this.given = given;
    this.directory = directory;
    this.words = words;
  }

  ClassDeskView view(Actor actor) {
    return new ClassDeskView(
        given.of(actor, AbsenceRegister.RECORD).stream()
            .map(one -> new OfClass(Names.group(one.label()), pupils(actor, one)))
            .toList());
  }

  private List<Choice> pupils(Actor actor, Group group) {
    var members =
        directory.membersOf(actor, group.id()).stream()
            .filter(one -> one.capacity() == Capacity.MEMBER)
            .map(GroupMembership::person)
            .toList();
    return words.names(actor, members).entrySet().stream()
        .map(one -> new Choice(one.getKey().toString(), one.getValue()))
        .sorted(Comparator.comparing(Choice::words))
        .toList();
  }
}
