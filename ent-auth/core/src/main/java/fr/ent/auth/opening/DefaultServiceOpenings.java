package fr.ent.auth.opening;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.connectors.OpeningHours.Window;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.opening.OpeningEffect;
import fr.ent.api.opening.OpeningSetting;
import fr.ent.api.opening.ServiceClosing;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.opening.ServiceOpenings;
import fr.ent.auth.opening.ServiceOpeningTable.Where;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules of the conditions of services: who sets them, and to whom they close. */
@EntService
class DefaultServiceOpenings implements ServiceOpenings {
  private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private final ServiceOpeningShelf shelf;
  private final OpeningCount count;
  private final SchoolRoll roll;
  private final AccessPolicy access;
  private final AuditLog audit;
  private final Clock clock;

  @Inject
  DefaultServiceOpenings(
      ServiceOpeningShelf shelf,
      OpeningCount count,
      SchoolRoll roll,
      AccessPolicy access,
      AuditLog audit,
      Clock clock) {
    this.shelf = shelf;
    this.count = count;
    this.roll = roll;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<ServiceClosing> closing(Actor actor, String service) {
    var school = actor.affiliation().map(Affiliation::structure);
    var conditions = shelf.known(actor.territory()).over(service, school);
    return actor.isHouse()
        ? Optional.empty()
        : conditions.closing(
            actor,
            () ->
                clock
                    .instant()
                    .atZone(
                        school
                            .map(one -> roll.zone(actor.territory(), one))
                            .orElse(clock.getZone())));
  }

  @Override
  public OpeningSetting setting(Actor actor, RulePlace place, String service) {
    requireOver(actor, place);
    var table = shelf.table(actor.territory());
    var above =
        place.structure().isPresent()
            ? table.in(RulePlace.TERRITORY, service)
            : ServiceOpening.ALWAYS;
    return new OpeningSetting(above, table.in(place, service));
  }

  @Atomic
  @Override
  public void change(Actor actor, RulePlace place, String service, ServiceOpening opening) {
    requireOver(actor, place);
    requireName(service);
    if (shelf.table(actor.territory()).in(place, service).equals(opening)) {
      return;
    }
    var where = new Where(service, place);
    if (opening.equals(ServiceOpening.ALWAYS)) {
      shelf.remove(actor.territory(), where);
    } else {
      shelf.put(actor.territory(), where, opening);
    }
    var target = place.structure().map(StructureId::toString).orElse("");
    audit.append(
        actor, new AuditFact("opening:service", target, "done", service + " " + told(opening)));
  }

  /** As the log keeps it: whom, when and how surely. */
  private static String told(ServiceOpening opening) {
    var profiles =
        opening.profiles().stream().map(Profile::code).sorted().collect(Collectors.joining(","));
    var hours =
        opening.hours().windows().stream().map(Window::toString).collect(Collectors.joining(", "));
    return "[%s] [%s] %s".formatted(profiles, hours, opening.assurance());
  }

  @Override
  public OpeningEffect preview(
      Actor actor, RulePlace place, String service, ServiceOpening opening) {
    requireOver(actor, place);
    requireName(service);
    var table = shelf.table(actor.territory());
    return count.of(actor.territory(), table, place, service, opening);
  }

  private static void requireName(String service) {
    if (!SERVICE.matcher(service).matches()) {
      throw new IllegalArgumentException("a service is named by one word");
    }
  }

  private void requireOver(Actor actor, RulePlace place) {
    place
        .structure()
        .ifPresentOrElse(
            structure -> access.require(actor, ADMINISTER, structure),
            () -> access.require(actor, ADMINISTER));
  }
}
