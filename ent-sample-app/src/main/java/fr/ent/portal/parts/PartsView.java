package fr.ent.portal.parts;

import fr.ent.api.directory.PersonLine;
import fr.ent.portal.home.Offer;
import java.util.List;

/** Samples for the page of parts. */
public record PartsView(List<PersonLine> people, List<Offer> offers) {
  public PartsView {
    people = List.copyOf(people);
    offers = List.copyOf(offers);
  }
}
