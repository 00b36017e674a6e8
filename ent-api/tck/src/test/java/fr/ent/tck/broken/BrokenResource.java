package fr.ent.tck.broken;

import fr.ent.api.access.Door;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Answers the REST interface and says of one method only as whom. */
@Path("/broken")
class BrokenResource {
  @GET
  String title() {
    return helped();
  }

  @GET
  @Path("/declared")
  @Door(as = Door.As.EVERYBODY, french = "Essai.", english = "A try.")
  String declared() {
    return helped();
  }

  String helped() {
    return "";
  }
}
