package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.opening.OpeningEffect;
import fr.ent.api.opening.OpeningSetting;
import fr.ent.api.opening.ServiceClosing;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.opening.ServiceOpenings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** On paper every service opens. */
@ApplicationScoped
public class PaperServiceOpenings implements ServiceOpenings {
  @Override
  public Optional<ServiceClosing> closing(Actor actor, String service) {
    return Optional.empty();
  }

  @Override
  public OpeningSetting setting(Actor actor, RulePlace place, String service) {
    return new OpeningSetting(ServiceOpening.ALWAYS, ServiceOpening.ALWAYS);
  }

  @Override
  public void change(Actor actor, RulePlace place, String service, ServiceOpening opening) {}

  @Override
  public OpeningEffect preview(
      Actor actor, RulePlace place, String service, ServiceOpening opening) {
    return new OpeningEffect(List.of());
  }
}
