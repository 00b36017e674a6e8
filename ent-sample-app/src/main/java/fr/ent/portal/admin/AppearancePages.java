package fr.ent.portal.admin;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.core.EntService;
import fr.ent.portal.look.Look;
import fr.ent.portal.look.Looks;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Name, logo, accent and banner of the territory and of each school (ACC-05). */
@EntService
class AppearancePages implements Pages {
  /** Change how the portal looks. */
  static final Right APPEARANCE = new Right("portal:appearance");

  private static final Access LEAVE = Access.holding(APPEARANCE);
  private static final List<String> FIELDS = List.of("name", "accent", "banner", "from", "to");

  private final Looks looks;
  private final Directory directory;
  private final AccessPolicy policy;

  @Inject
  AppearancePages(Looks looks, Directory directory, AccessPolicy policy) {
    this.looks = looks;
    this.directory = directory;
    this.policy = policy;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/appearance", LEAVE, this::show), Page.post("/appearance", LEAVE, this::save));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(40, "appearance", "palette", "/appearance", LEAVE));
  }

  private Answer show(Visit visit) {
    var school = school(visit);
    var look = looks.set(visit.actor().territory(), school);
    return Answer.page(
        "pages/appearance",
        "appearance.title",
        view(visit, school, look, Map.of(), new AppearanceForm(visit), visit.has("saved")));
  }

  private Answer save(Visit visit) {
    var actor = visit.actor();
    var school = school(visit);
    var before = looks.set(actor.territory(), school);
    var form = new AppearanceForm(visit);
    var look = form.read(before);
    if (look.isEmpty()) {
      var typed = new LinkedHashMap<String, String>();
      FIELDS.forEach(field -> typed.put(field, visit.parameter(field)));
      return Answer.again(
          "pages/appearance", "appearance.title", view(visit, school, before, typed, form, false));
    }
    looks.keep(actor, school, look.get());
    return Answer.to("/appearance?saved=1" + (school == null ? "" : "&school=" + school));
  }

  /** The whole territory, for those who may; else the school asked for, or the one acted in. */
  private @Nullable StructureId school(Visit visit) {
    var actor = visit.actor();
    var asked = visit.parameter("school");
    boolean wide = policy.allows(actor, APPEARANCE);
    if (asked.isEmpty() && wide) {
      return null;
    }
    var school =
        asked.isEmpty()
            ? actor
                .affiliation()
                .map(hat -> hat.structure())
                .orElseThrow(() -> new AccessRefusedException(APPEARANCE))
            : StructureId.of(asked);
    policy.require(actor, APPEARANCE, school);
    return school;
  }

  private AppearanceView view(
      Visit visit,
      @Nullable StructureId school,
      Look look,
      Map<String, String> typed,
      AppearanceForm form,
      boolean saved) {
    var actor = visit.actor();
    return new AppearanceView(
        school == null ? "" : school.toString(),
        schools(actor),
        policy.allows(actor, APPEARANCE),
        look,
        typed,
        form.errors(),
        form.suggestion(),
        saved);
  }

  private List<Structure> schools(Actor actor) {
    return directory.structures(actor).stream()
        .filter(one -> policy.allows(actor, APPEARANCE, one.id()))
        .toList();
  }
}
