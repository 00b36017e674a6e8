package fr.ent.portal.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.sharing.Level;
import fr.ent.api.sharing.SharedThings;
import fr.ent.api.sharing.Sharing;
import fr.ent.api.sharing.ThingId;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** A vendor's service whose things are shared: the portal has none of its own. */
@EntService
class SharedPages implements Pages, SharedThings {
  private final Sharing sharing;

  @Inject
  SharedPages(Sharing sharing) {
    this.sharing = sharing;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/recipes", Access.SIGNED_IN, this::list),
        Page.get("/recipes/{thing}", Access.SIGNED_IN, this::show),
        Page.post("/recipes/{thing}", Access.SIGNED_IN, this::change));
  }

  @Override
  public String service() {
    return Things.SERVICE;
  }

  @Override
  public Optional<Named> find(Actor actor, ThingId thing) {
    return Optional.of(new Named("Tarte aux noix", "/recipes/" + thing.id()));
  }

  private Answer list(Visit visit) {
    return text(
        sharing.sharedWith(visit.actor(), Things.SERVICE, Level.READ).stream()
            .map(ThingId::id)
            .collect(joining("\n")));
  }

  private Answer show(Visit visit) {
    return text(readable(visit).id());
  }

  private Answer change(Visit visit) {
    if (!sharing.allows(visit.actor(), readable(visit), Level.CONTRIBUTE)) {
      throw new AccessRefusedException(new Right("recipes:change"));
    }
    return Answer.to("/recipes");
  }

  private ThingId readable(Visit visit) {
    var thing = new ThingId(Things.SERVICE, visit.name("thing"));
    if (!sharing.allows(visit.actor(), thing, Level.READ)) {
      throw new NoSuchPageException();
    }
    return thing;
  }

  private static Answer text(String words) {
    return new Answer.Bytes(words.getBytes(UTF_8), "text/plain", false);
  }
}
