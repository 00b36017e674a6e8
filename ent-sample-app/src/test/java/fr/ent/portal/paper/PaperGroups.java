package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.GroupDraft;
import fr.ent.api.directory.Groups;
import fr.ent.api.directory.MadeGroup;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** No groups on paper. */
@ApplicationScoped
public class PaperGroups implements Groups {
  @Override
  public MadeGroup make(Actor actor, GroupDraft draft) {
    throw new UnsupportedOperationException("no group is made on paper");
  }

  @Override
  public List<MadeGroup> managedBy(Actor actor) {
    return List.of();
  }

  @Override
  public Optional<MadeGroup> find(Actor actor, GroupId group) {
    return Optional.empty();
  }

  @Override
  public MadeGroup change(Actor actor, GroupId group, GroupDraft draft) {
    return make(actor, draft);
  }

  @Override
  public void admit(Actor actor, GroupId group, PersonId person) {}

  @Override
  public void dismiss(Actor actor, GroupId group, PersonId person) {}

  @Override
  public void appoint(Actor actor, GroupId group, PersonId person) {}

  @Override
  public void relieve(Actor actor, GroupId group, PersonId person) {}

  @Override
  public void end(Actor actor, GroupId group) {}
}
