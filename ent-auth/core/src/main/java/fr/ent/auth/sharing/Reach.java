package fr.ent.auth.sharing;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.PersonId;
import fr.ent.api.sharing.Recipient;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;

/** What reaches somebody, and whom somebody reaches, as the directory knows it today. */
@EntService
class Reach {
  private final Directory directory;
  private final Clock clock;

  @Inject
  Reach(Directory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The person, the hat that is worn, and the groups of today. */
  ShareShelf.Asker of(Actor actor) {
    var as = new ArrayList<Recipient>();
    as.add(Recipient.of(actor.person()));
    actor.affiliation().ifPresent(hat -> as.add(Recipient.of(hat.structure(), hat.profile())));
    directory.groupsOf(Actor.house(actor.territory()), actor.person()).stream()
        .map(GroupMembership::group)
        .distinct()
        .map(Recipient::of)
        .forEach(as::add);
    return new ShareShelf.Asker(actor.person(), as, today());
  }

  /** Nobody shares with whom he may not know of; a whole profile is for the staff of its school. */
  boolean mayShareWith(Actor actor, Recipient with) {
    return switch (with.kind()) {
      case PERSON -> directory.find(actor, PersonId.of(with.value())).isPresent();
      case GROUP -> directory.findGroup(actor, GroupId.of(with.value())).isPresent();
      case PROFILE -> actor.isHouse() || isStaffOf(actor, with);
    };
  }

  private static boolean isStaffOf(Actor actor, Recipient with) {
    return actor
        .affiliation()
        .filter(hat -> hat.profile().isStaff())
        .filter(hat -> with.value().startsWith(hat.structure() + "/"))
        .isPresent();
  }
}
