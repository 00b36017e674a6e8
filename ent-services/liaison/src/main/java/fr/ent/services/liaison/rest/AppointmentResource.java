package fr.ent.services.liaison.rest;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.identity.PersonId;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /api/appointments}: what a family books, moves and gives up. */
@EntService
@Path("/appointments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AppointmentResource implements RestResource {
  private final Appointments appointments;

  @Inject
  AppointmentResource(Appointments appointments) {
    this.appointments = appointments;
  }

  @GET
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:read",
      french = "Lire ses rendez-vous à venir.",
      english = "Read one’s appointments to come.")
  public List<SlotText> mine(@Context Actor actor) {
    return appointments.mine(actor).stream().map(SlotText::of).toList();
  }

  @GET
  @Path("/of/{pupil}")
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:read",
      french = "Lire les créneaux que l’on peut réserver pour un élève.",
      english = "Read the times that one may book about a pupil.")
  public List<SlotText> slots(@Context Actor actor, @PathParam("pupil") PersonId pupil) {
    return appointments.slots(actor, pupil).stream().map(SlotText::of).toList();
  }

  @POST
  @Path("/{slot}/book/{pupil}")
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:read",
      french = "Réserver un créneau.",
      english = "Book a time.")
  public SlotText book(
      @Context Actor actor,
      @PathParam("slot") AppointmentSlotId slot,
      @PathParam("pupil") PersonId pupil) {
    return SlotText.of(appointments.book(actor, slot, pupil));
  }

  @POST
  @Path("/{slot}/move/{instead}")
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:read",
      french = "Prendre un autre créneau à la place.",
      english = "Take another time instead.")
  public SlotText move(
      @Context Actor actor,
      @PathParam("slot") AppointmentSlotId slot,
      @PathParam("instead") AppointmentSlotId instead) {
    return SlotText.of(appointments.move(actor, slot, instead));
  }

  @POST
  @Path("/{slot}/cancel")
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:read",
      french = "Renoncer à un rendez-vous.",
      english = "Give up an appointment.")
  public void cancel(@Context Actor actor, @PathParam("slot") AppointmentSlotId slot) {
    appointments.cancel(actor, slot);
  }
}
