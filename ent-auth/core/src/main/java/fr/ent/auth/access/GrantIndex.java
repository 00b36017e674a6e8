package fr.ent.auth.access;

import fr.ent.api.access.Right;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.StructureId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The grants of a territory, found by holder, right and structure without searching. */
final class GrantIndex {
  /** Without a structure, for the whole territory. */
  private record Key(Holder holder, Right right, @Nullable StructureId structure) {}

  private record Anywhere(Holder holder, Right right) {}

  private final Map<Right, Role> roles;
  private final Map<Key, List<Grant>> grants = new HashMap<>();
  private final Set<Anywhere> anywhere = new HashSet<>();
  private final Map<Right, Set<GroupId>> groups = new HashMap<>();

  GrantIndex(List<Grant> grants, List<Role> roles) {
    this.roles = roles.stream().collect(Collectors.toMap(Role::id, role -> role));
    grants.forEach(this::add);
  }

  private void add(Grant grant) {
    for (var right : rights(grant.right())) {
      if (grant.scope().isTerritory()) {
        add(new Key(grant.holder(), right, null), grant);
      }
      grant.scope().structures().forEach(one -> add(new Key(grant.holder(), right, one), grant));
    }
  }

  private void add(Key key, Grant grant) {
    grants.computeIfAbsent(key, none -> new ArrayList<>()).add(grant);
    anywhere.add(new Anywhere(key.holder(), key.right()));
    if (key.holder().kind() == Holder.Kind.GROUP) {
      var group = GroupId.of(key.holder().value());
      groups.computeIfAbsent(key.right(), none -> new HashSet<>()).add(group);
    }
  }

  /** The rights that come with one: those of a role, else itself. */
  Set<Right> rights(Right right) {
    var role = roles.get(right);
    return role != null ? role.rights() : Role.isRole(right) ? Set.of() : Set.of(right);
  }

  List<Grant> find(Holder holder, Right right, @Nullable StructureId structure) {
    return grants.getOrDefault(new Key(holder, right, structure), List.of());
  }

  /** Tell whether the right was given to the holder over anything at all. */
  boolean holdsSomewhere(Holder holder, Right right) {
    return anywhere.contains(new Anywhere(holder, right));
  }

  /** The groups whose members were given the right. */
  Set<GroupId> groups(Right right) {
    return groups.getOrDefault(right, Set.of());
  }

  @Nullable Role role(Right right) {
    return roles.get(right);
  }
}
