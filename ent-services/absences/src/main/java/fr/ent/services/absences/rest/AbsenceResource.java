package fr.ent.services.absences.rest;

import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.UnknownAbsenceException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntService;
import fr.ent.core.rest.RestResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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

/** {@code /api/absences}: the register, for reading and recording. */
@EntService
@Path("/absences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AbsenceResource implements RestResource {
  private final AbsenceRegister register;

  @Inject
  AbsenceResource(AbsenceRegister register) {
    this.register = register;
  }

  @GET
  @Path("/{absence}")
  @Door(
      as = Door.As.ACTOR,
      rights = "absences:consult",
      french = "Lire une absence.",
      english = "Read an absence.")
  public AbsenceText find(@Context Actor actor, @PathParam("absence") AbsenceId absence) {
    return register.find(actor, absence).map(AbsenceText::of).orElseThrow(NotFoundException::new);
  }

  @GET
  @Path("/of/{pupil}")
  @Door(
      as = Door.As.ACTOR,
      rights = "absences:consult",
      french = "Lire les absences d’un élève.",
      english = "Read the absences of a pupil.")
  public List<AbsenceText> of(
      @Context Actor actor,
      @PathParam("pupil") PersonId pupil,
      @QueryParam("first") @Nullable LocalDate first,
      @QueryParam("last") @Nullable LocalDate last) {
    if (first == null || last == null) {
      throw new IllegalArgumentException("first and last are days, 2026-11-27 for instance");
    }
    return register.absencesOf(actor, pupil, first, last).stream().map(AbsenceText::of).toList();
  }

  /** Recording the same again answers the absence already there: it may be sent twice. */
  @POST
  @Door(
      as = Door.As.ACTOR,
      rights = "absences:record",
      french = "Consigner une absence.",
      english = "Record an absence.")
  public AbsenceText record(@Context Actor actor, MissedText sent) {
    return AbsenceText.of(register.record(actor, sent.person(), sent.span()));
  }

  @POST
  @Path("/{absence}/withdraw")
  @Door(
      as = Door.As.ACTOR,
      rights = "absences:record",
      french = "Retirer une absence consignée par erreur.",
      english = "Withdraw an absence recorded by mistake.")
  public AbsenceText withdraw(@Context Actor actor, @PathParam("absence") AbsenceId absence) {
    try {
      return AbsenceText.of(register.withdraw(actor, absence));
    } catch (UnknownAbsenceException unknown) {
      throw new NotFoundException(unknown);
    }
  }
}
