package fr.ent.services.liaison.rest;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.liaison.AppointmentSlotId;
import fr.ent.api.liaison.Appointments;
import fr.ent.core.EntService;
import fr.ent.core.rest.RestResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/appointments/offered}: times of one's own that are offered to families. */
@EntService
@Path("/appointments/offered")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class OfferedTimesResource implements RestResource {
  private final Appointments appointments;

  @Inject
  OfferedTimesResource(Appointments appointments) {
    this.appointments = appointments;
  }

  @GET
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:offer",
      french = "Lire ses propres créneaux et qui vient.",
      english = "Read one’s own times and who comes.")
  public List<SlotText> offered(
      @Context Actor actor,
      @QueryParam("first") @Nullable LocalDate first,
      @QueryParam("last") @Nullable LocalDate last) {
    return appointments.bookings(actor, day(first, "first"), day(last, "last")).stream()
        .map(SlotText::of)
        .toList();
  }

  private static LocalDate day(@Nullable LocalDate sent, String name) {
    if (sent == null) {
      throw new IllegalArgumentException(name + " is a day, 2026-12-03 for instance");
    }
    return sent;
  }

  @POST
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:offer",
      french = "Ouvrir des créneaux aux familles.",
      english = "Offer times to families.")
  public List<SlotText> offer(@Context Actor actor, OfferText sent) {
    return appointments.offer(actor, sent.draft()).stream().map(SlotText::of).toList();
  }

  @POST
  @Path("/{slot}/withdraw")
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:offer",
      french = "Retirer un de ses créneaux.",
      english = "Withdraw a time of one’s own.")
  public void withdraw(@Context Actor actor, @PathParam("slot") AppointmentSlotId slot) {
    appointments.withdraw(actor, slot);
  }
}
