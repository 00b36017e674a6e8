package fr.ent.auth.cas;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.connectors.Closing;
import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.ConnectorRefusedException;
import fr.ent.api.connectors.ConnectorRefusedException.Reason;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.ReleasedIdentity;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The rules of connector records: who changes them, which addresses they claim, who opens them. */
@EntService
class DefaultConnectors implements Connectors {
  private final ConnectorShelf shelf;
  private final AccessPolicy access;
  private final AuditLog audit;
  private final Directory directory;
  private final Disclosure disclosure;
  private final Openings openings;

  @Inject
  DefaultConnectors(
      ConnectorShelf shelf,
      AccessPolicy access,
      AuditLog audit,
      Directory directory,
      Disclosure disclosure,
      Openings openings) {
    this.shelf = shelf;
    this.access = access;
    this.audit = audit;
    this.directory = directory;
    this.disclosure = disclosure;
    this.openings = openings;
  }

  @Override
  public List<RelyingParty> openTo(Actor actor) {
    return shelf.all(actor.territory()).stream().filter(one -> mayOpen(actor, one)).toList();
  }

  @Override
  public List<RelyingParty> all(Actor actor) {
    access.require(actor, ADMINISTER);
    return shelf.all(actor.territory());
  }

  @Override
  public Optional<RelyingParty> find(Actor actor, ConnectorId id) {
    return all(actor).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Atomic
  @Override
  public RelyingParty save(Actor actor, RelyingParty party) {
    access.require(actor, ADMINISTER);
    check(actor, party);
    shelf.keep(actor.territory(), party);
    audit.append(actor, AuditFact.done("connector:save", party.id().toString()));
    return party;
  }

  private void check(Actor actor, RelyingParty party) {
    ServiceAddress.require(party.start().toString());
    if (party.services().isEmpty()) {
      throw new ConnectorRefusedException(Reason.NO_ADDRESS);
    }
    for (var service : party.services()) {
      var address = ServiceAddress.require(service.toString());
      boolean taken =
          shelf.all(actor.territory()).stream()
              .filter(other -> !other.id().equals(party.id()))
              .anyMatch(other -> overlaps(other, address));
      if (taken) {
        throw new ConnectorRefusedException(Reason.ADDRESS_TAKEN);
      }
    }
    if (!isDatePattern(party.answer().dates())) {
      throw new ConnectorRefusedException(Reason.DATE_PATTERN);
    }
  }

  private static boolean isDatePattern(String pattern) {
    try {
      return !DateTimeFormatter.ofPattern(pattern).format(LocalDate.EPOCH).isEmpty();
    } catch (IllegalArgumentException | DateTimeException wrong) {
      return false;
    }
  }

  private static boolean overlaps(RelyingParty other, ServiceAddress address) {
    return other.services().stream()
        .map(service -> ServiceAddress.require(service.toString()))
        .anyMatch(claimed -> address.isAdmittedBy(claimed) || claimed.isAdmittedBy(address));
  }

  @Atomic
  @Override
  public void remove(Actor actor, ConnectorId id) {
    access.require(actor, ADMINISTER);
    if (shelf.remove(actor.territory(), id)) {
      audit.append(actor, AuditFact.done("connector:remove", id.toString()));
    }
  }

  @Door(
      as = Door.As.ACTOR,
      french =
          "Quel service a cette adresse n’est pas un secret ; l’y laisser entrer se demande ensuite.",
      english = "Which service has this address is no secret; letting somebody in is asked after.")
  @Override
  public Optional<RelyingParty> findByService(Actor house, URI service) {
    if (!house.isHouse()) {
      throw new AccessRefusedException(ADMINISTER);
    }
    return ServiceAddress.parse(service.toString())
        .flatMap(
            address ->
                shelf.all(house.territory()).stream()
                    .filter(RelyingParty::enabled)
                    .filter(party -> admits(party, address))
                    .findFirst());
  }

  private static boolean admits(RelyingParty party, ServiceAddress address) {
    return party.services().stream()
        .map(service -> ServiceAddress.require(service.toString()))
        .anyMatch(address::isAdmittedBy);
  }

  @Override
  public boolean mayOpen(Actor actor, RelyingParty party) {
    return openings.closing(actor, party).isEmpty();
  }

  @Override
  public Optional<Closing> closing(Actor actor, RelyingParty party) {
    return openings.closing(actor, party);
  }

  @Override
  public ReleasedIdentity release(Actor actor, RelyingParty party) {
    return disclosure.of(actor, party);
  }

  @Override
  public Optional<ReleasedIdentity> simulate(Actor actor, RelyingParty party, PersonId person) {
    access.require(actor, ADMINISTER);
    if (directory.find(actor, person).isEmpty()) {
      return Optional.empty();
    }
    audit.append(
        actor,
        new AuditFact("connector:simulate", person.toString(), "done", party.id().toString()));
    var house = Actor.house(actor.territory());
    var as =
        directory.affiliationsOf(house, person).stream()
            .findFirst()
            .map(hat -> Actor.of(actor.territory(), person, hat))
            .orElse(Actor.of(actor.territory(), person));
    return Optional.of(disclosure.of(as, party));
  }
}
