package fr.ent.auth.cas;

import fr.ent.api.access.Actor;
import fr.ent.api.connectors.Closing;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Structure;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.opening.YearOpening;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** To whom a connector opens, when, and how surely they must have signed in (AAS-20). */
@EntService
class Openings {
  private final Directory directory;
  private final Crisis crisis;
  private final YearOpening year;
  private final Clock clock;

  @Inject
  Openings(Directory directory, Crisis crisis, YearOpening year, Clock clock) {
    this.directory = directory;
    this.crisis = crisis;
    this.year = year;
    this.clock = clock;
  }

  /** Whom it is not for is not told when it would open, nor how. */
  Optional<Closing> closing(Actor actor, RelyingParty party) {
    if (!isFor(actor, party)) {
      return Optional.of(Closing.NOT_FOR_YOU);
    }
    if (crisis.over(actor, party.id().toString()).isPresent()) {
      return Optional.of(Closing.CUT);
    }
    if (year.over(actor).isPresent()) {
      return Optional.of(Closing.YEAR);
    }
    if (!isOpenNow(actor, party)) {
      return Optional.of(Closing.HOURS);
    }
    return actor.assurance().reaches(party.assurance())
        ? Optional.empty()
        : Optional.of(Closing.ASSURANCE);
  }

  private static boolean isFor(Actor actor, RelyingParty party) {
    var hat = actor.affiliation();
    return party.enabled()
        && (party.profiles().isEmpty()
            || hat.filter(worn -> party.profiles().contains(worn.profile())).isPresent())
        && (party.structures().isEmpty()
            || hat.filter(worn -> party.structures().contains(worn.structure())).isPresent());
  }

  private boolean isOpenNow(Actor actor, RelyingParty party) {
    return party.hours().windows().isEmpty()
        || party.hours().contain(LocalDateTime.ofInstant(clock.instant(), zone(actor)));
  }

  /** The zone of the school whose hat is worn, else that of the ENT. */
  private ZoneId zone(Actor actor) {
    return actor
        .affiliation()
        .map(Affiliation::structure)
        .flatMap(school -> directory.findStructure(Actor.house(actor.territory()), school))
        .map(Structure::zone)
        .orElse(clock.getZone());
  }
}
