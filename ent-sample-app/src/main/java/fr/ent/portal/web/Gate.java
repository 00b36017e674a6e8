package fr.ent.portal.web;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.opening.ServiceClosing;
import fr.ent.api.opening.ServiceOpenings;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.Cut;
import fr.ent.auth.opening.LateOpening;
import fr.ent.auth.opening.YearOpening;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether somebody may open a page. Nothing else in the portal decides that. */
@Shared
public class Gate {
  private final AccessPolicy policy;
  private final Crisis crisis;
  private final YearOpening year;
  private final ServiceOpenings openings;
  private final GivenClasses classes;

  @Inject
  public Gate(
      AccessPolicy policy,
      Crisis crisis,
      YearOpening year,
      ServiceOpenings openings,
      GivenClasses classes) {
    this.policy = policy;
    this.openings = openings;
    this.classes = classes;
    this.crisis = crisis;
    this.year = year;
  }

  /** Find the cut that keeps somebody out now; what everybody may open stays open to them. */
  public Optional<Cut> cut(Access access, String service, @Nullable Actor actor) {
    return actor == null || access instanceof Access.Everybody
        ? Optional.empty()
        : crisis.over(actor, service);
  }

  /**
   * Find why a service does not open to somebody now; what everybody may open, and what the house
   * itself needs, stays open to them.
   */
  public Optional<ServiceClosing> closing(Access access, String service, @Nullable Actor actor) {
    return actor == null || access instanceof Access.Everybody || service.isEmpty()
        ? Optional.empty()
        : openings.closing(actor, service);
  }

  /** Tell whether a service is cut off, or somebody is, or it does not open to them now. */
  public boolean isShut(Actor actor, String service) {
    return crisis.over(actor, service).isPresent() || openings.closing(actor, service).isPresent();
  }

  /** Find what somebody must wait for this year; what everybody may open stays open to them. */
  public Optional<LateOpening> late(Access access, @Nullable Actor actor) {
    return actor == null || access instanceof Access.Everybody
        ? Optional.empty()
        : year.over(actor);
  }

  /** Tell whether the page opens. */
  public boolean opens(Access access, @Nullable Actor actor) {
    if (access instanceof Access.Everybody) {
      return true;
    }
    if (access instanceof Access.Holding holding) {
      return actor != null && holds(actor, holding);
    }
    if (access instanceof Access.HoldingEverywhere holding) {
      return actor != null && policy.allows(actor, holding.right());
    }
    return actor != null;
  }

  private boolean holds(Actor actor, Access.Holding holding) {
    return policy.allows(actor, holding.right())
        || actor
            .affiliation()
            .map(hat -> policy.allows(actor, holding.right(), hat.structure()))
            .orElse(false)
        || (holding.overClass() && !classes.of(actor, holding.right()).isEmpty());
  }
}
