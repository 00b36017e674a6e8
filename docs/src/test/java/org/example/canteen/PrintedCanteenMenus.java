package org.example.canteen;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.DeclaresRights;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

// tag::service[]
@EntService
class PrintedCanteenMenus implements CanteenMenus, DeclaresRights {
  private record Page(StructureId school, LocalDate day) {}

  private final AccessPolicy access;
  private final Map<Page, List<String>> pages = new ConcurrentHashMap<>();

  @Inject
  PrintedCanteenMenus(AccessPolicy access) {
    this.access = access;
  }

  @Override
  public List<DeclaredRight> rights() {
    return List.of(DeclaredRight.of(WRITE, "écrire les menus", "write the menus"));
  }

  @Override
  public List<String> of(StructureId school, LocalDate day) {
    return pages.getOrDefault(new Page(school, day), List.of());
  }

  @Override
  public void write(Actor actor, StructureId school, LocalDate day, List<String> dishes) {
    access.require(actor, WRITE, school);
    pages.put(new Page(school, day), List.copyOf(dishes));
  }
}
// end::service[]
