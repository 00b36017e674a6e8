package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Right;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.identity.Affiliation;
import fr.ent.auth.access.SupportAccess;
import fr.ent.auth.access.SupportRequest;
import fr.ent.auth.access.SupportRequest.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The support on paper: it asks, and nobody answers. */
@ApplicationScoped
public class PaperSupport implements SupportAccess {
  @Override
  public List<DeclaredRight> offered(Actor actor) {
    return List.of();
  }

  @Override
  public boolean isReading(Right right) {
    return true;
  }

  @Override
  public SupportRequest ask(Actor actor, SupportRequest.Wish wish) {
    return new SupportRequest(
        UUID.randomUUID(), actor.person(), wish, Instant.EPOCH, State.WAITING, Optional.empty());
  }

  @Override
  public List<SupportRequest> asked(Actor actor) {
    return List.of();
  }

  @Override
  public List<Affiliation> hats(Actor actor) {
    return List.of();
  }

  @Override
  public List<SupportRequest> all(Actor actor) {
    return List.of();
  }

  @Override
  public SupportRequest consent(Actor actor, UUID request, Duration length) {
    throw new IllegalStateException("nobody answers on paper");
  }

  @Override
  public void refuse(Actor actor, UUID request) {}

  @Override
  public void stop(Actor actor, UUID request) {}

  @Override
  public List<AuditEntry> deeds(Actor actor, UUID request) {
    return List.of();
  }
}
