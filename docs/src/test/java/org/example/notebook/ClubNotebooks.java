package org.example.notebook;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.sharing.Level;
import fr.ent.api.sharing.SharedThings;
import fr.ent.api.sharing.Sharing;
import fr.ent.api.sharing.ThingId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

// tag::service[]
/** Notebooks of clubs (fr: cahiers de club). */
@EntService
class ClubNotebooks implements SharedThings {
  static final Right WRITE = new Right("notebook:write");

  private final Sharing sharing;
  private final Map<ThingId, List<String>> lines = new ConcurrentHashMap<>();

  @Inject
  ClubNotebooks(Sharing sharing) {
    this.sharing = sharing;
  }

  @Override
  public String service() {
    return "notebook";
  }

  /** What the page that shares a notebook calls it, and where it leads back to. */
  @Override
  public Optional<Named> find(Actor actor, ThingId notebook) {
    return Optional.ofNullable(lines.get(notebook))
        .map(written -> new Named("Cahier de club", "/notebook/" + notebook.id()));
  }

  ThingId open(Actor actor) {
    var notebook = new ThingId("notebook", UUID.randomUUID().toString());
    sharing.own(Actor.house(actor.territory()), notebook, actor.person());
    lines.put(notebook, new CopyOnWriteArrayList<>());
    return notebook;
  }

  List<ThingId> mine(Actor actor) {
    return sharing.sharedWith(actor, "notebook", Level.READ);
  }

  List<String> read(Actor actor, ThingId notebook) {
    return sharing.allows(actor, notebook, Level.READ)
        ? List.copyOf(lines.getOrDefault(notebook, List.of()))
        : List.of();
  }

  void write(Actor actor, ThingId notebook, String line) {
    if (!sharing.allows(actor, notebook, Level.CONTRIBUTE)) {
      throw new AccessRefusedException(WRITE);
    }
    lines.getOrDefault(notebook, new CopyOnWriteArrayList<>()).add(line);
  }

  void burn(Actor actor, ThingId notebook) {
    if (!sharing.allows(actor, notebook, Level.MANAGE)) {
      throw new AccessRefusedException(WRITE);
    }
    lines.remove(notebook);
    sharing.forget(Actor.house(actor.territory()), notebook);
  }
}
// end::service[]
