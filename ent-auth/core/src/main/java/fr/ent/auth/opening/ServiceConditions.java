package fr.ent.auth.opening;

import fr.ent.api.access.Actor;
import fr.ent.api.connectors.Closing;
import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import fr.ent.api.opening.ServiceClosing;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.signon.Assurance;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All the conditions of a service, of the territory and of one structure: each must be met. */
record ServiceConditions(List<ServiceOpening> all) {
  boolean areFor(Profile profile) {
    return all.stream().allMatch(one -> one.isFor(profile));
  }

  Assurance assurance() {
    return all.stream()
        .map(ServiceOpening::assurance)
        .max(Comparator.naturalOrder())
        .orElse(Assurance.LOW);
  }

  Optional<ServiceClosing> closing(Actor actor, Instant now, ZoneId zone) {
    var hat = actor.affiliation().map(Affiliation::profile);
    if (hat.isPresent() ? !areFor(hat.get()) : !areForAll()) {
      return Optional.of(new ServiceClosing(Closing.NOT_FOR_YOU, Optional.empty()));
    }
    var here = LocalDateTime.ofInstant(now, zone);
    if (!areOpen(here)) {
      var opens = opens(here).map(next -> next.atZone(zone).toInstant());
      return Optional.of(new ServiceClosing(Closing.HOURS, opens));
    }
    return actor.assurance().reaches(assurance())
        ? Optional.empty()
        : Optional.of(new ServiceClosing(Closing.ASSURANCE, Optional.empty()));
  }

  private boolean areForAll() {
    return all.stream().allMatch(one -> one.profiles().isEmpty());
  }

  private boolean areOpen(LocalDateTime moment) {
    return all.stream().allMatch(one -> one.hours().contain(moment));
  }

  /** All are open together from the beginning of a window of one of them. */
  private Optional<LocalDateTime> opens(LocalDateTime after) {
    return all.stream()
        .map(ServiceOpening::hours)
        .map((OpeningHours hours) -> hours.beginnings(after))
        .flatMap(List::stream)
        .sorted()
        .filter(this::areOpen)
        .findFirst();
  }
}
