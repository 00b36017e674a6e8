package fr.ent.portal.home;

import fr.ent.portal.home.Figures.Figure;
import fr.ent.portal.web.Visitor;
import fr.ent.portal.web.Visitor.Child;
import fr.ent.portal.web.Visitor.Hat;
import java.util.List;
import java.util.Optional;

/**
 * What the home page shows.
 *
 * @param child the one looked at, for a guardian
 * @param classes those of the child, or of the hat that is worn
 */
public record HomeView(
    Visitor who,
    Optional<Hat> hat,
    Optional<Child> child,
    List<ClassCard> classes,
    Optional<Day> day,
    List<Todo> todos,
    List<Figure> figures,
    List<Offer> offers) {
  public HomeView {
    classes = List.copyOf(classes);
    todos = List.copyOf(todos);
    figures = List.copyOf(figures);
    offers = List.copyOf(offers);
  }

  /** List the tiles of every day, and what was chosen as a favourite. */
  public List<Offer> services() {
    return offers.stream().filter(one -> !one.administers() || one.favourite()).toList();
  }

  /** List the tiles of what is set. */
  public List<Offer> administration() {
    return offers.stream().filter(one -> one.administers() && !one.favourite()).toList();
  }

  /** Tell the address of the page for another child. */
  public static String path(Child child) {
    return "/?child=" + child.person();
  }
}
