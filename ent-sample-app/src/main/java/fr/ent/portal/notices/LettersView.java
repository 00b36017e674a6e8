package fr.ent.portal.notices;

import fr.ent.api.notices.PaperNotice;
import java.util.List;

/** The letters of a school that wait to be printed. */
public record LettersView(Place school, List<PaperNotice> letters, boolean done) {
  public LettersView {
    letters = List.copyOf(letters);
  }
}
