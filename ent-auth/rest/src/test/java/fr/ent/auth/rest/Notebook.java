package fr.ent.auth.rest;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.access.Right;
import fr.ent.api.identity.PersonId;
import fr.ent.core.rest.Problem;
import fr.ent.core.rest.RestResource;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A notebook that everybody may write in, to see what arrives. */
@Singleton
@Path("/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Door(as = Door.As.ACTOR, french = "Essayer l’interface.", english = "Try the interface.")
class Notebook implements RestResource {
  private final List<Note> notes = new ArrayList<>();

  /** What was written. */
  public record Note(String author, String text) {}

  @GET
  public List<Note> all(@Context Actor actor) {
    return List.copyOf(notes);
  }

  @POST
  public Note write(@Context Actor actor, Note sent) {
    var note = new Note(actor.person().toString(), sent.text());
    notes.add(note);
    return note;
  }

  @GET
  @Path("/of/{person}")
  public Note of(@PathParam("person") PersonId person, @QueryParam("day") LocalDate day) {
    return new Note(person.toString(), String.valueOf(day));
  }

  @GET
  @Path("/secret")
  public Note secret(@Context Actor actor) {
    throw new AccessRefusedException(new Right("notes:read"));
  }

  @GET
  @Path("/broken")
  public Note broken(@Context Actor actor) {
    throw new IllegalStateException("Inès Berthier, 3 rue des Tilleuls");
  }

  @GET
  @Path("/torn")
  public Note torn(@Context Actor actor) {
    throw new TornException();
  }

  /** A refusal of this service. */
  static final class TornException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Tells it. */
  @Singleton
  static class Torn implements ExceptionMapper<TornException>, RestResource {
    @Override
    public Response toResponse(TornException torn) {
      return Response.status(409)
          .type(Problem.TYPE)
          .entity(new Problem(409, "torn", "the page is gone"))
          .build();
    }
  }
}
