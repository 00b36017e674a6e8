package fr.ent.auth;

import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was drawn of usual rights, gifts and ties, and what follows from it, said the slowest way.
 */
final class UsualWorld {
  final List<StructureId> schools = Stream.generate(StructureId::random).limit(3).toList();
  final List<PersonId> people = new ArrayList<>();
  final Map<PersonId, List<Affiliation>> hats = new HashMap<>();
  final Map<GroupId, StructureId> classes = new LinkedHashMap<>();
  final Set<String> taught = new HashSet<>();
  final Set<String> formed = new HashSet<>();
  final Set<String> members = new HashSet<>();
  final Set<String> children = new HashSet<>();

  /** The national table as it is known without asking: right, profile, duty, ground. */
  final Set<String> declared =
      Set.of(
          "works:order National_DIR - STRUCTURE",
          "works:order National_ETA CTR STRUCTURE",
          "works:follow National_ENS - TAUGHT",
          "works:follow National_ENS CTR STRUCTURE",
          "works:follow National_TUT - OWN_CHILD",
          "works:follow National_ELV - SELF");

  /** What was decided, by place (empty for the territory), and whether it lets. */
  final Map<String, Map<String, Boolean>> decided = new HashMap<>();

  final List<Given> given = new ArrayList<>();

  /** A gift over a school, or a delegation of it. */
  record Given(PersonId to, String right, StructureId at, Optional<PersonId> by) {}

  Map<String, Boolean> decidedIn(String place) {
    return decided.computeIfAbsent(place, none -> new HashMap<>());
  }

  /** The rule, said again in the slowest way. */
  boolean oracle(PersonId who, Affiliation hat, String right, AccessTarget target) {
    return isUsual(who, hat, right, target)
        || given.stream()
            .filter(one -> one.to().equals(who) && one.right().equals(right))
            .filter(one -> places(target).contains(one.at()))
            .anyMatch(this::isStillHeld);
  }

  private boolean isStillHeld(Given one) {
    if (one.by().isEmpty()) {
      return true;
    }
    var by = one.by().get();
    return hats.getOrDefault(by, List.of()).stream()
            .anyMatch(hat -> isUsual(by, hat, one.right(), one.at()))
        || given.stream()
            .anyMatch(
                own ->
                    own.by().isEmpty()
                        && own.to().equals(by)
                        && own.right().equals(one.right())
                        && own.at().equals(one.at()));
  }

  private boolean isUsual(PersonId who, Affiliation hat, String right, AccessTarget target) {
    var keys = new HashSet<>(declared);
    decided.values().forEach(one -> keys.addAll(one.keySet()));
    var here = decided.getOrDefault(hat.structure().toString(), Map.of());
    for (var key : keys) {
      var parts = key.split(" ", -1);
      boolean worn =
          parts[0].equals(right)
              && parts[1].equals(hat.profile().code())
              && (parts[2].equals("-")
                  || hat.duties().stream().anyMatch(duty -> duty.code().equals(parts[2])));
      var ofTerritory = decided.getOrDefault("", Map.of()).get(key);
      boolean above = ofTerritory == null ? declared.contains(key) : ofTerritory;
      boolean held = above && here.getOrDefault(key, true);
      boolean alone = !above && ofTerritory == null && here.getOrDefault(key, false);
      boolean inside = places(target).contains(hat.structure());
      if (worn && (held || (alone && inside)) && ties(who, hat, parts[3], target)) {
        return true;
      }
    }
    return false;
  }

  private boolean ties(PersonId who, Affiliation hat, String ground, AccessTarget target) {
    return switch (ground) {
      case "SELF" -> who.equals(target);
      case "OWN_CHILD" -> children.contains(who + " " + target);
      case "TAUGHT" -> through(who, hat, target, taught) || through(who, hat, target, formed);
      case "FORM_CLASS" -> through(who, hat, target, formed);
      default -> places(target).contains(hat.structure());
    };
  }

  private boolean through(
      PersonId who, Affiliation hat, AccessTarget target, Set<String> classesOf) {
    return classes.entrySet().stream()
        .filter(one -> one.getValue().equals(hat.structure()))
        .filter(one -> classesOf.contains(who + " " + one.getKey()))
        .anyMatch(
            one -> one.getKey().equals(target) || members.contains(target + " " + one.getKey()));
  }

  private Set<StructureId> places(AccessTarget target) {
    var found = new HashSet<StructureId>();
    if (target instanceof StructureId structure) {
      found.add(structure);
    }
    if (target instanceof GroupId group) {
      found.add(classes.getOrDefault(group, schools.get(0)));
    }
    if (target instanceof PersonId person) {
      hats.getOrDefault(person, List.of()).forEach(hat -> found.add(hat.structure()));
    }
    return found;
  }

  boolean isNational(PersonId who, Affiliation hat, String right, AccessTarget target) {
    var kept = new HashMap<>(decided);
    decided.clear();
    boolean answer = isUsual(who, hat, right, target);
    decided.putAll(kept);
    return answer;
  }
}
