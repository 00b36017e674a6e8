package fr.ent.services.liaison.rest;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.identity.StructureId;
import fr.ent.api.liaison.Appointments;
import fr.ent.api.liaison.Meeting;
import fr.ent.api.liaison.MeetingId;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** {@code /api/appointments/meetings}: days on which many appointments are held together. */
@EntService
@Path("/appointments/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class MeetingResource implements RestResource {
  private final Appointments appointments;

  /**
   * A meeting as products read it (fr: rencontre parents-professeurs).
   *
   * @param day {@code 2026-12-03}
   */
  @API(status = API.Status.INTERNAL, since = "0.1")
  public record MeetingText(String id, String structure, String title, String day) {
    static MeetingText of(Meeting one) {
      return new MeetingText(
          one.id().toString(), one.structure().toString(), one.title(), one.day().toString());
    }
  }

  /**
   * A meeting as products call it.
   *
   * @param day {@code 2026-12-03}
   */
  @API(status = API.Status.INTERNAL, since = "0.1")
  public record CallText(@Nullable String title, @Nullable String day) {}

  @Inject
  MeetingResource(Appointments appointments) {
    this.appointments = appointments;
  }

  @GET
  @Path("/in/{structure}")
  @Door(
      as = Door.As.ACTOR,
      rights = {"liaison:offer", "liaison:gather", "liaison:read"},
      french = "Lire les rencontres à venir.",
      english = "Read the meetings to come.")
  public List<MeetingText> meetings(
      @Context Actor actor, @PathParam("structure") StructureId structure) {
    return appointments.meetings(actor, structure).stream().map(MeetingText::of).toList();
  }

  @POST
  @Path("/in/{structure}")
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:gather",
      french = "Convoquer une rencontre.",
      english = "Call a meeting.")
  public MeetingText gather(
      @Context Actor actor, @PathParam("structure") StructureId structure, CallText sent) {
    var title = DraftText.said(sent.title(), "title");
    return MeetingText.of(appointments.gather(actor, structure, title, day(sent)));
  }

  private static LocalDate day(CallText sent) {
    try {
      return LocalDate.parse(DraftText.said(sent.day(), "day"));
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException("day is a day, 2026-12-03 for instance", wrong);
    }
  }

  @GET
  @Path("/{meeting}")
  @Door(
      as = Door.As.ACTOR,
      rights = "liaison:gather",
      french = "Lire tous les créneaux d’une rencontre et qui vient.",
      english = "Read all times of a meeting and who comes.")
  public List<SlotText> bookings(@Context Actor actor, @PathParam("meeting") MeetingId meeting) {
    return appointments.bookings(actor, meeting).stream().map(SlotText::of).toList();
  }
}
