package fr.ent.auth.opening;

import fr.ent.api.access.Actor;
import fr.ent.api.connectors.Closing;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import fr.ent.api.opening.ServiceClosing;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.signon.Assurance;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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

  /**
   * Find why they are not met.
   *
   * @param clock of the school whose hat is worn; asked where there are hours only
   */
  Optional<ServiceClosing> closing(Actor actor, Supplier<ZonedDateTime> clock) {
    var hat = actor.affiliation().map(Affiliation::profile);
    if (hat.isPresent() ? !areFor(hat.get()) : !areForAll()) {
      return Optional.of(new ServiceClosing(Closing.NOT_FOR_YOU, Optional.empty()));
    }
    return atHours(clock).or(() -> proof(actor));
  }

  private Optional<ServiceClosing> atHours(Supplier<ZonedDateTime> clock) {
    if (all.stream().allMatch(one -> one.hours().windows().isEmpty())) {
      return Optional.empty();
    }
    var now = clock.get();
    var here = now.toLocalDateTime();
    return areOpen(here)
        ? Optional.empty()
        : Optional.of(
            new ServiceClosing(
                Closing.HOURS, opens(here).map(next -> next.atZone(now.getZone()).toInstant())));
  }

  private Optional<ServiceClosing> proof(Actor actor) {
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
        .flatMap(one -> one.hours().beginnings(after).stream())
        .sorted()
        .filter(this::areOpen)
        .findFirst();
  }
}
