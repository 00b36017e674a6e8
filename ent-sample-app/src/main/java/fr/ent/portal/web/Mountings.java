package fr.ent.portal.web;

import fr.ent.portal.words.Shared;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Everything that other modules hang into the portal. */
@Shared
public class Mountings {
  private final Instance<Mounting> mountings;

  @Inject
  public Mountings(@Any Instance<Mounting> mountings) {
    this.mountings = mountings;
  }

  /** List it. */
  public List<Mounting> all() {
    return mountings.stream().toList();
  }
}
