package fr.ent.services.absences.rest;

import fr.ent.api.absences.RollCalls;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.LessonId;
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

/** {@code /api/absences/roll-calls}: which are taken, the sheet of a lesson, and sending one. */
@EntService
@Path("/absences/roll-calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class RollCallResource implements RestResource {
  private final RollCalls calls;

  @Inject
  RollCallResource(RollCalls calls) {
    this.calls = calls;
  }

  @GET
  @Path("/mine")
  @Door(
      as = Door.As.ACTOR,
      rights = "absences:roll-call",
      french = "Lire les cours dont on fait l’appel.",
      english = "Read the lessons whose roll call one takes.")
  public List<LessonRollText> mine(
      @Context Actor actor, @QueryParam("day") @Nullable LocalDate day) {
    return calls.mine(actor, Sent.day(day, "day")).stream().map(LessonRollText::of).toList();
  }

  @GET
  @Path("/structures/{structure}")
  @Door(
      as = Door.As.ACTOR,
      rights = "absences:record",
      french = "Lire les appels d’un établissement.",
      english = "Read the roll calls of a structure.")
  public List<LessonRollText> in(
      @Context Actor actor,
      @PathParam("structure") StructureId structure,
      @QueryParam("day") @Nullable LocalDate day) {
    return calls.in(actor, structure, Sent.day(day, "day")).stream()
        .map(LessonRollText::of)
        .toList();
  }

  @GET
  @Path("/structures/{structure}/marks")
  @Door(
      as = Door.As.ACTOR,
      rights = "absences:record",
      french = "Lire les retards, exclusions et passages à l’infirmerie.",
      english = "Read who came late, was sent out or went to the infirmary.")
  public List<LessonMarkText> marks(
      @Context Actor actor,
      @PathParam("structure") StructureId structure,
      @QueryParam("first") @Nullable LocalDate first,
      @QueryParam("last") @Nullable LocalDate last) {
    return calls
        .marksIn(actor, structure, Sent.day(first, "first"), Sent.day(last, "last"))
        .stream()
        .map(LessonMarkText::of)
        .toList();
  }

  @GET
  @Path("/lessons/{lesson}")
  @Door(
      as = Door.As.ACTOR,
      rights = {"absences:roll-call", "absences:record"},
      french = "Ouvrir la feuille d’appel d’un cours.",
      english = "Open the sheet of a lesson.")
  public SheetText sheet(@Context Actor actor, @PathParam("lesson") LessonId lesson) {
    return SheetText.of(calls.open(actor, lesson));
  }

  /** Sending the same id again changes nothing; the answer is the roll call that counts. */
  @POST
  @Path("/lessons/{lesson}")
  @Door(
      as = Door.As.ACTOR,
      rights = {"absences:roll-call", "absences:record"},
      french = "Envoyer l’appel d’un cours.",
      english = "Send the roll call of a lesson.")
  public RollCallText submit(
      @Context Actor actor, @PathParam("lesson") LessonId lesson, RollCallText sent) {
    return RollCallText.of(calls.submit(actor, sent.of(lesson)));
  }
}
