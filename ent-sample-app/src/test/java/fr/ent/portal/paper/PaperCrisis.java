package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.Cut;
import fr.ent.auth.crisis.FrozenAccount;
import fr.ent.auth.crisis.SealedEvidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Cuts on paper: they are listed and shut nobody out. */
@ApplicationScoped
public class PaperCrisis implements Crisis {
  private static final Instant SINCE = Instant.parse("2026-11-24T06:30:00Z");

  private final List<Cut> cuts = new CopyOnWriteArrayList<>();

  @Override
  public Cut cut(Actor actor, Cut.What what, String reason) {
    var cut = new Cut(UUID.randomUUID(), what, reason, SINCE, actor.person());
    cuts.add(cut);
    return cut;
  }

  @Override
  public void end(Actor actor, UUID cut) {
    cuts.removeIf(one -> one.id().equals(cut));
  }

  @Override
  public List<Cut> all(Actor actor) {
    return List.copyOf(cuts);
  }

  @Override
  public Optional<Cut> over(Actor actor) {
    return Optional.empty();
  }

  @Override
  public Optional<Cut> over(Actor actor, String service) {
    return Optional.empty();
  }

  @Override
  public SealedEvidence freeze(Actor actor, PersonId person, Instant since, String reason) {
    return new SealedEvidence(UUID.randomUUID(), person, since, "00");
  }

  @Override
  public List<FrozenAccount> frozen(Actor actor) {
    return List.of(new FrozenAccount(actor.person(), SINCE, actor.person()));
  }

  @Override
  public void thaw(Actor actor, PersonId person) {}

  @Override
  public Optional<String> read(Actor actor, UUID evidence) {
    return Optional.empty();
  }

  @Override
  public List<SealedEvidence> evidence(Actor actor) {
    return List.of();
  }

  @Override
  public boolean isWhole(Actor actor, UUID evidence) {
    return false;
  }
}
