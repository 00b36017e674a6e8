package fr.ent.services.timetable.rest;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.Timetable;
import fr.ent.core.EntService;
import fr.ent.core.rest.RestResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/timetable}: lessons by person, class or group, and structure. */
@EntService
@Path("/timetable")
@Produces(MediaType.APPLICATION_JSON)
@Door(
    as = Door.As.ACTOR,
    rights = "timetable:consult",
    french = "Lire l’emploi du temps.",
    english = "Read the timetable.")
class LessonResource implements RestResource {
  private final Timetable timetable;

  @Inject
  LessonResource(Timetable timetable) {
    this.timetable = timetable;
  }

  @GET
  @Path("/lessons/{lesson}")
  public LessonText find(@Context Actor actor, @PathParam("lesson") LessonId lesson) {
    return timetable.find(actor, lesson).map(LessonText::of).orElseThrow(NotFoundException::new);
  }

  @GET
  @Path("/people/{person}/lessons")
  public List<LessonText> ofPerson(
      @Context Actor actor,
      @PathParam("person") PersonId person,
      @QueryParam("first") @Nullable LocalDate first,
      @QueryParam("last") @Nullable LocalDate last) {
    return texts(timetable.lessonsOf(actor, person, day(first), day(last)));
  }

  @GET
  @Path("/groups/{group}/lessons")
  public List<LessonText> ofGroup(
      @Context Actor actor,
      @PathParam("group") GroupId group,
      @QueryParam("first") @Nullable LocalDate first,
      @QueryParam("last") @Nullable LocalDate last) {
    return texts(timetable.lessonsOf(actor, group, day(first), day(last)));
  }

  @GET
  @Path("/structures/{structure}/lessons")
  public List<LessonText> in(
      @Context Actor actor,
      @PathParam("structure") StructureId structure,
      @QueryParam("first") @Nullable LocalDate first,
      @QueryParam("last") @Nullable LocalDate last) {
    return texts(timetable.lessonsIn(actor, structure, day(first), day(last)));
  }

  private static List<LessonText> texts(List<Lesson> lessons) {
    return lessons.stream().map(LessonText::of).toList();
  }

  private static LocalDate day(@Nullable LocalDate sent) {
    if (sent == null) {
      throw new IllegalArgumentException("first and last are days, 2026-11-27 for instance");
    }
    return sent;
  }
}
