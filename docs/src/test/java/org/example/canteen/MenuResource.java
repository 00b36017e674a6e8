package org.example.canteen;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import fr.ent.core.rest.RestResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;

// tag::resource[]
@EntService
@Path("/menus")
@Consumes(MediaType.APPLICATION_JSON)
class MenuResource implements RestResource {
  private final CanteenMenus menus;

  @Inject
  MenuResource(CanteenMenus menus) {
    this.menus = menus;
  }

  @PUT
  @Path("/{school}/{day}")
  @Door(
      as = Door.As.ACTOR,
      rights = "canteen:write",
      french = "Écrire le menu d’un jour.",
      english = "Write the menu of a day.")
  public void write(
      @Context Actor actor,
      @PathParam("school") StructureId school,
      @PathParam("day") LocalDate day,
      List<String> dishes) {
    menus.write(actor, school, day, dishes);
  }
}
// end::resource[]
