package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Mef;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.opening.LateOpening;
import fr.ent.auth.opening.YearOpening;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Late openings on paper: they are listed and nobody waits. */
@ApplicationScoped
public class PaperOpening implements YearOpening {
  private final List<LateOpening> all = new CopyOnWriteArrayList<>();

  @Override
  public LateOpening postpone(Actor actor, LateOpening.Whom whom, LocalDate opens) {
    var one = new LateOpening(UUID.randomUUID(), whom, opens, actor.person());
    all.add(one);
    return one;
  }

  @Override
  public void undo(Actor actor, UUID opening) {
    all.removeIf(one -> one.id().equals(opening));
  }

  @Override
  public List<LateOpening> all(Actor actor) {
    return List.copyOf(all);
  }

  @Override
  public Optional<LateOpening> over(Actor actor) {
    return Optional.empty();
  }

  @Override
  public Concerned concerned(Actor actor, LateOpening.Whom whom) {
    return new Concerned(24, 41);
  }

  @Override
  public List<Mef> mefs(Actor actor, StructureId school) {
    return List.of();
  }
}
