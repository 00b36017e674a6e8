package fr.ent.auth.access;

import fr.ent.api.access.Right;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The grants of a territory, found by right, holder and place without searching. */
final class GrantIndex {
  private final Map<Right, Role> roles;
  private final Map<Right, Holders> rights = new HashMap<>();

  /** Who was given one right: a person, profile, group, or the code of a duty. */
  static final class Holders {
    private static final Holders NOBODY = new Holders();
    private final Map<Object, Places> all = new HashMap<>();
    private final List<GroupId> groups = new ArrayList<>();

    @Nullable Places find(PersonId person) {
      return all.get(person);
    }

    @Nullable Places find(Profile profile) {
      return all.get(profile);
    }

    @Nullable Places find(GroupId group) {
      return all.get(group);
    }

    @Nullable Places findDuty(String code) {
      return all.get(code);
    }

    /** The groups among them. */
    List<GroupId> groups() {
      return groups;
    }

    boolean isEmpty() {
      return all.isEmpty();
    }

    private void add(Grant grant) {
      var value = grant.holder().value();
      var holder =
          switch (grant.holder().kind()) {
            case PERSON -> PersonId.of(value);
            case PROFILE -> Profile.of(value);
            case GROUP -> GroupId.of(value);
            case DUTY -> value;
          };
      var places = all.get(holder);
      if (places == null) {
        places = new Places();
        all.put(holder, places);
        if (holder instanceof GroupId group) {
          groups.add(group);
        }
      }
      places.add(grant);
    }
  }

  /** Where one holder was given it. */
  static final class Places {
    private final List<Grant> everywhere = new ArrayList<>();
    private final Map<AccessTarget, List<Grant>> places = new HashMap<>();
    private boolean overGroups;

    /** Over a structure, class or group; without one, over the whole territory. */
    List<Grant> at(@Nullable AccessTarget place) {
      return place == null ? everywhere : places.getOrDefault(place, List.of());
    }

    /** The structures, classes and groups over which anything was given. */
    Stream<AccessTarget> all() {
      return places.keySet().stream();
    }

    /** Tell whether anything was given over a class or group. */
    boolean isOverGroups() {
      return overGroups;
    }

    /** The classes and groups over which anything was given. */
    Stream<GroupId> groups() {
      return overGroups
          ? places.keySet().stream().filter(GroupId.class::isInstance).map(GroupId.class::cast)
          : Stream.of();
    }

    private void add(Grant grant) {
      if (grant.scope().isTerritory()) {
        everywhere.add(grant);
      }
      grant
          .scope()
          .places()
          .forEach(one -> places.computeIfAbsent(one, none -> new ArrayList<>()).add(grant));
      overGroups |= !grant.scope().groups().isEmpty();
    }
  }

  GrantIndex(List<Grant> grants, List<Role> roles) {
    this.roles = roles.stream().collect(Collectors.toMap(Role::id, role -> role));
    for (var grant : grants) {
      for (var right : rights(grant.right())) {
        rights.computeIfAbsent(right, none -> new Holders()).add(grant);
      }
    }
  }

  /** The rights that come with one: those of a role, else itself. */
  private Set<Right> rights(Right right) {
    var role = roles.get(right);
    return role != null ? role.rights() : Role.isRole(right) ? Set.of() : Set.of(right);
  }

  Holders holders(Right right) {
    return rights.getOrDefault(right, Holders.NOBODY);
  }

  @Nullable Role role(Right right) {
    return roles.get(right);
  }
}
