package fr.ent.services.absences.rest;

import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.Explanations;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
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

/** {@code /api/absences/explanations}: saying why, and judging what was said. */
@EntService
@Path("/absences/explanations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ExplanationResource implements RestResource {
  private final Explanations explanations;

  /**
   * What is answered to a family.
   *
   * @param answer up to 500 characters; may be left out
   */
  public record AnswerText(@Nullable String answer) {
    String words() {
      return answer == null ? "" : answer;
    }
  }

  @Inject
  ExplanationResource(Explanations explanations) {
    this.explanations = explanations;
  }

  @GET
  @Path("/of/{pupil}")
  @Door(
      as = Door.As.ACTOR,
      rights = {"absences:explain", "absences:settle"},
      french = "Lire ce qui a été dit des absences d’un élève.",
      english = "Read what was said of the absences of a pupil.")
  public List<ExplanationText> of(
      @Context Actor actor,
      @PathParam("pupil") PersonId pupil,
      @QueryParam("first") @Nullable LocalDate first,
      @QueryParam("last") @Nullable LocalDate last) {
    return explanations.of(actor, pupil, Sent.day(first, "first"), Sent.day(last, "last")).stream()
        .map(ExplanationText::of)
        .toList();
  }

  @GET
  @Path("/waiting/{structure}")
  @Door(
      as = Door.As.ACTOR,
      rights = "absences:settle",
      french = "Lire les justificatifs à juger.",
      english = "Read what waits to be judged.")
  public List<ExplanationText> waiting(
      @Context Actor actor, @PathParam("structure") StructureId structure) {
    return explanations.waiting(actor, structure).stream().map(ExplanationText::of).toList();
  }

  @POST
  @Door(
      as = Door.As.ACTOR,
      rights = {"absences:explain", "absences:settle"},
      french = "Dire pourquoi un élève manque.",
      english = "Say why a pupil is missing.")
  public ExplanationText explain(@Context Actor actor, ExplanationText sent) {
    return ExplanationText.of(explanations.explain(actor, sent.draft()));
  }

  @POST
  @Path("/{explanation}/accept")
  @Door(
      as = Door.As.ACTOR,
      rights = "absences:settle",
      french = "Accepter un justificatif.",
      english = "Accept an explanation.")
  public ExplanationText accept(
      @Context Actor actor, @PathParam("explanation") ExplanationId explanation, AnswerText sent) {
    return ExplanationText.of(explanations.accept(actor, explanation, sent.words()));
  }

  @POST
  @Path("/{explanation}/refuse")
  @Door(
      as = Door.As.ACTOR,
      rights = "absences:settle",
      french = "Refuser un justificatif.",
      english = "Refuse an explanation.")
  public ExplanationText refuse(
      @Context Actor actor, @PathParam("explanation") ExplanationId explanation, AnswerText sent) {
    return ExplanationText.of(explanations.refuse(actor, explanation, sent.words()));
  }
}
