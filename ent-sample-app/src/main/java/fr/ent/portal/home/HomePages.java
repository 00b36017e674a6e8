package fr.ent.portal.home;

import fr.ent.api.identity.Profile;
import fr.ent.core.EntService;
import fr.ent.portal.home.Figures.Figure;
import fr.ent.portal.look.PreferenceShelf;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import fr.ent.portal.web.Visitor;
import fr.ent.portal.web.Visitor.Child;
import fr.ent.portal.web.Visitor.SchoolClass;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Home by kind of person, the list of services, favourites. */
@EntService
class HomePages implements Pages {
  private static final int FAVOURITES_AT_MOST = 40;

  private final Offers offers;
  private final Figures figures;
  private final Waiting waiting;
  private final ClassCards classes;
  private final PreferenceShelf preferences;

  @Inject
  HomePages(
      Offers offers,
      Figures figures,
      Waiting waiting,
      ClassCards classes,
      PreferenceShelf preferences) {
    this.offers = offers;
    this.figures = figures;
    this.waiting = waiting;
    this.classes = classes;
    this.preferences = preferences;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/", Access.SIGNED_IN, this::home),
        Page.get("/services", Access.SIGNED_IN, this::services),
        Page.post("/favourites", Access.SIGNED_IN, this::favourite));
  }

  private Answer home(Visit visit) {
    return Answer.page("pages/home", "home.title", view(visit));
  }

  private Answer services(Visit visit) {
    return Answer.page("pages/services", "home.services", view(visit));
  }

  private HomeView view(Visit visit) {
    var who = visit.visitor();
    var frame = visit.frame();
    var child = child(visit);
    var person = child.map(Child::person).orElse(visit.actor().person());
    var now = waiting.of(who, person, frame);
    return new HomeView(
        who,
        who.hat(),
        child,
        classes.of(visit.actor(), classes(who, child)),
        now.day(),
        now.todos(),
        figures(who),
        offers.to(who, frame));
  }

  private static List<SchoolClass> classes(Visitor who, Optional<Child> child) {
    return child
        .map(Child::classes)
        .orElseGet(() -> who.hat().map(Visitor.Hat::classes).orElse(List.of()));
  }

  private static Optional<Child> child(Visit visit) {
    var asked = visit.parameter("child");
    var children = visit.visitor().children();
    if (asked.isEmpty()) {
      return children.stream().findFirst();
    }
    var found = children.stream().filter(one -> one.person().toString().equals(asked)).findFirst();
    return Optional.of(found.orElseThrow(NoSuchPageException::new));
  }

  /** Figures of a school are for those who run it, those of the territory for its own staff. */
  private List<Figure> figures(Visitor who) {
    return who.hat()
        .filter(hat -> hat.profile().isStaff() && !hat.profile().equals(Profile.TEACHER))
        .map(
            hat ->
                hat.profile().equals(Profile.LOCAL_AUTHORITY)
                    ? figures.of(who.actor())
                    : figures.of(who.actor(), hat.affiliation().structure()))
        .orElse(List.of());
  }

  private Answer favourite(Visit visit) {
    var tile = visit.parameter("tile");
    var chosen = visit.frame().preferences();
    var ids = new ArrayList<>(chosen.favourites());
    boolean offered =
        offers.to(visit.visitor(), visit.frame()).stream().anyMatch(one -> one.id().equals(tile));
    if (!ids.remove(tile) && offered && ids.size() < FAVOURITES_AT_MOST) {
      ids.add(tile);
    }
    var actor = visit.actor();
    preferences.keep(actor.territory(), actor.person(), chosen.withFavourites(ids));
    return Answer.to("/services");
  }
}
