package fr.ent.services.notices.rest;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.notices.NoticeBox;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.core.EntService;
import fr.ent.core.rest.RestResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/notices}: what whoever calls was told; of others' there is nothing. */
@EntService
@Path("/notices")
@Produces(MediaType.APPLICATION_JSON)
class NoticeResource implements RestResource {
  private final NoticeBox box;

  /**
   * How many are unread.
   *
   * @param unread up to {@link NoticeBox#MANY}
   */
  public record Count(int unread) {}

  @Inject
  NoticeResource(NoticeBox box) {
    this.box = box;
  }

  @GET
  @Path("/unread")
  @Door(
      as = Door.As.ACTOR,
      french = "Compter ses notifications : chacun n’a que les siennes.",
      english = "Count one’s notices: everybody has their own only.")
  public Count unread(@Context Actor actor) {
    return new Count(box.unread(actor));
  }

  /**
   * List the latest, or those told before one of them.
   *
   * @param language {@code fr}, and what stands for it, or {@code en}
   */
  @GET
  @Door(
      as = Door.As.ACTOR,
      french = "Lire ses notifications : chacun n’a que les siennes.",
      english = "Read one’s notices: everybody has their own only.")
  public List<NoticeText> list(
      @Context Actor actor,
      @QueryParam("language") @Nullable String language,
      @QueryParam("before") @Nullable NoticeId before) {
    var words = language == null ? NoticeLanguage.FR : NoticeLanguage.ofTag(language);
    var told = before == null ? box.latest(actor, words) : box.before(actor, words, before);
    return told.stream().map(NoticeText::of).toList();
  }

  @POST
  @Path("/{notice}/read")
  @Door(
      as = Door.As.ACTOR,
      french = "Marquer sa notification comme lue.",
      english = "Mark one’s notice as read.")
  public Count read(@Context Actor actor, @PathParam("notice") NoticeId notice) {
    box.read(actor, notice);
    return unread(actor);
  }

  @POST
  @Path("/read")
  @Door(
      as = Door.As.ACTOR,
      french = "Marquer ses notifications comme lues.",
      english = "Mark one’s notices as read.")
  public Count readAll(@Context Actor actor) {
    box.readAll(actor);
    return unread(actor);
  }
}
