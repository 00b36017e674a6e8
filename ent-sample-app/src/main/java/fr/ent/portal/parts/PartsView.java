package fr.ent.portal.parts;

import fr.ent.api.directory.PersonLine;
import fr.ent.portal.accounts.CodesView.Slip;
import fr.ent.portal.home.Offer;
import fr.ent.portal.web.Trouble;
import java.util.List;

/** Samples for the page of parts. */
public record PartsView(
    List<PersonLine> people, List<Offer> offers, Slip slip, List<Trouble> troubles) {
  public PartsView {
    people = List.copyOf(people);
    offers = List.copyOf(offers);
    troubles = List.copyOf(troubles);
  }
}
