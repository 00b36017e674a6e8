package fr.ent.portal.kept;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.GroupDraft;
import fr.ent.api.directory.Groups;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import java.util.List;

/** What is done to groups that people make. */
final class GroupDeeds {
  private static final GroupDraft DRAFT = GroupDraft.of("Atelier radio");

  private final Town town;
  private final Groups groups;

  GroupDeeds(Town town) {
    this.town = town;
    this.groups = town.get(Groups.class);
  }

  List<Deed> deeds() {
    var group = made();
    var member = town.enter(Profile.PUPIL);
    var other = town.enter(Profile.PUPIL);
    var manager = town.enter(Profile.TEACHER);
    groups.admit(owner(), group, member);
    groups.appoint(owner(), group, manager);
    var ended = made();
    var newcomer = town.enter(Profile.TEACHER);
    return List.of(
        town.deed("groups:make", who -> groups.make(who, DRAFT)),
        town.deed("groups:change", who -> groups.change(who, group, GroupDraft.of("Vidéo")))
            .idle(() -> groups.change(owner(), group, DRAFT)),
        town.deed("groups:admit", who -> groups.admit(who, group, other))
            .idle(() -> groups.admit(owner(), group, member)),
        town.deed("groups:appoint", who -> groups.appoint(who, group, newcomer))
            .idle(() -> groups.appoint(owner(), group, manager)),
        town.deed("groups:dismiss", who -> groups.dismiss(who, group, member))
            .idle(() -> groups.dismiss(owner(), group, PersonId.random())),
        town.deed("groups:relieve", who -> groups.relieve(who, group, manager))
            .idle(() -> groups.relieve(owner(), group, PersonId.random())),
        town.deed("groups:end", who -> groups.end(who, ended)));
  }

  private Actor owner() {
    return town.administrator();
  }

  private GroupId made() {
    return groups.make(owner(), DRAFT).id();
  }
}
