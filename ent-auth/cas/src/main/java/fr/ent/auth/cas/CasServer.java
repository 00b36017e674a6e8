package fr.ent.auth.cas;

import fr.ent.api.access.Actor;
import fr.ent.api.connectors.Closing;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.territory.TerritoryId;
import fr.ent.auth.accounts.SignedIn;
import fr.ent.auth.cas.CasAnswer.Code;
import fr.ent.auth.cas.CasAnswer.Failure;
import fr.ent.auth.cas.CasAnswer.Success;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Grants tickets to people for services, and tells services whom a ticket stands for. */
@EntService
class CasServer {
  /** How long after a password was typed a ticket still comes from it (CAS 3.0 §2.1.1, renew). */
  private static final Duration FRESH = Duration.ofSeconds(60);

  private final Connectors connectors;
  private final Tickets tickets;
  private final Clock clock;

  @Inject
  CasServer(Connectors connectors, Tickets tickets, Clock clock) {
    this.connectors = connectors;
    this.tickets = tickets;
    this.clock = clock;
  }

  Optional<RelyingParty> partyOf(TerritoryId territory, ServiceAddress service) {
    return connectors.findByService(Actor.house(territory), URI.create(service.toString()));
  }

  /** What becomes of somebody who wants to go to a service. */
  sealed interface Way {
    /** A ticket for the service. */
    record Open(String ticket) implements Way {}

    /** The service is not open to this person, or not now, or not like this. */
    record Closed(Closing why) implements Way {}

    /** Nobody is signed in, or not freshly enough. */
    record SignIn() implements Way {}
  }

  /** Look who comes, and grant a ticket, in one transaction. */
  @Atomic
  Way enter(
      TerritoryId territory,
      Supplier<Optional<SignedIn>> who,
      RelyingParty party,
      ServiceAddress service,
      boolean renew) {
    var signedIn = who.get().filter(one -> !renew || isFresh(one));
    if (signedIn.isEmpty()) {
      return new Way.SignIn();
    }
    var closing = connectors.closing(signedIn.get().actor(), party);
    if (closing.isPresent()) {
      return new Way.Closed(closing.get());
    }
    boolean fresh = isFresh(signedIn.get());
    return new Way.Open(tickets.issue(signedIn.get(), party.id(), service, fresh));
  }

  private boolean isFresh(SignedIn signedIn) {
    return clock.instant().isBefore(signedIn.signedInAt().plus(FRESH));
  }

  /** Spend a ticket and answer for it, in one transaction: no answer leaves before it is spent. */
  @Atomic
  CasAnswer validate(TerritoryId territory, String ticket, String service, boolean renew) {
    if (ticket.isEmpty() || service.isEmpty()) {
      return new Failure(Code.INVALID_REQUEST, "'service' and 'ticket' are both required");
    }
    if (!ticket.startsWith(Tickets.PREFIX)) {
      return new Failure(Code.INVALID_TICKET_SPEC, "this is no service ticket");
    }
    var spent = tickets.spend(territory, ticket);
    if (spent.isEmpty() || spent.get().expired()) {
      return new Failure(Code.INVALID_TICKET, "the ticket is not known, spent or too old");
    }
    return check(territory, spent.get(), service, renew);
  }

  private CasAnswer check(
      TerritoryId territory, Tickets.Spent spent, String service, boolean renew) {
    var address = ServiceAddress.parse(service);
    if (address.isEmpty() || !address.get().toString().equals(spent.service())) {
      return new Failure(Code.INVALID_SERVICE, "the ticket was granted for another service");
    }
    if (renew && !spent.fresh()) {
      return new Failure(Code.INVALID_TICKET, "the ticket does not come from a new sign-in");
    }
    var party = partyOf(territory, address.get()).filter(one -> one.id().equals(spent.connector()));
    if (party.isEmpty() || !connectors.mayOpen(spent.actor(), party.get())) {
      return new Failure(Code.UNAUTHORIZED_SERVICE, "the service is not open to this person");
    }
    return new Success(
        connectors.release(spent.actor(), party.get()),
        party.get().answer(),
        spent.fresh(),
        spent.signedInAt());
  }
}
