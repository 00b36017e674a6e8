package fr.ent.auth.opening;

import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.StructureId;
import fr.ent.api.opening.ServiceOpening;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is set in a territory, by service and place; what is not set is not there. */
record ServiceOpeningTable(Map<Where, ServiceOpening> set) {
  /** A service in a place. */
  record Where(String service, RulePlace place) {}

  ServiceOpeningTable {
    set = Map.copyOf(set);
  }

  ServiceOpening in(RulePlace place, String service) {
    return set.getOrDefault(new Where(service, place), ServiceOpening.ALWAYS);
  }

  /** What must be met by whoever wears a hat of a structure, or none. */
  ServiceConditions over(String service, Optional<StructureId> structure) {
    var places =
        Stream.concat(Stream.of(RulePlace.TERRITORY), structure.map(RulePlace::of).stream());
    return new ServiceConditions(
        places
            .flatMap(place -> Optional.ofNullable(set.get(new Where(service, place))).stream())
            .toList());
  }

  /** The structures that have set something of a service. */
  List<StructureId> structuresWith(String service) {
    return set.keySet().stream()
        .filter(one -> one.service().equals(service))
        .flatMap(one -> one.place().structure().stream())
        .toList();
  }

  /** The same after a change. */
  ServiceOpeningTable with(RulePlace place, String service, ServiceOpening opening) {
    var other = new HashMap<>(set);
    var key = new Where(service, place);
    if (opening.equals(ServiceOpening.ALWAYS)) {
      other.remove(key);
    } else {
      other.put(key, opening);
    }
    return new ServiceOpeningTable(other);
  }
}
