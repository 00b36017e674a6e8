package fr.ent.services.directory;

import fr.ent.api.identity.PersonId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Who came, changed and went at one structure; somebody who only changes profile there changed. */
record FeedMoves(List<PersonId> joined, List<PersonId> moved, List<PersonId> left) {
  static FeedMoves of(Collection<UUID> come, Collection<UUID> changed, Collection<UUID> gone) {
    var both = new LinkedHashSet<>(come);
    both.retainAll(gone);
    var joined = new LinkedHashSet<>(come);
    joined.removeAll(both);
    var left = new LinkedHashSet<>(gone);
    left.removeAll(both);
    var moved = new LinkedHashSet<>(changed);
    moved.addAll(both);
    moved.removeAll(joined);
    return new FeedMoves(ids(joined), ids(moved), ids(left));
  }

  private static List<PersonId> ids(Collection<UUID> people) {
    return people.stream().map(PersonId::new).toList();
  }
}
