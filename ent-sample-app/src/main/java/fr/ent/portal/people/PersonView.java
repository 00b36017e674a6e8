package fr.ent.portal.people;

import fr.ent.api.directory.PersonCard;
import java.util.List;

/**
 * The card of a person, and what else there is to see of it.
 *
 * @param links where a pupil's timetable and absences are, for whoever may see them
 */
public record PersonView(PersonCard card, List<Link> links) {
  /** A page about the person; {@code words} is the key of what it is called. */
  public record Link(String path, String icon, String words) {}

  public PersonView {
    links = List.copyOf(links);
  }

  @Override
  public String toString() {
    return "card of a person";
  }
}
