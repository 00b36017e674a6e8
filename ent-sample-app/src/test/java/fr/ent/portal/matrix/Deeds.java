package fr.ent.portal.matrix;

import fr.ent.portal.web.Page.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Does to everybody what may be done to an account, as those to whom the page opens and who may not
 * do it to this person. Whatever the answer, nothing may have changed.
 */
final class Deeds {
  private static final String RIGHT = "accounts:administer";
  private static final String CRISIS = "crisis:cut";

  /**
   * A page that does something to a person.
   *
   * @param field where the id goes; empty where it is part of the path
   */
  private record Deed(String path, String field, String right, Map<String, String> rest) {}

  private static final List<Deed> ALL =
      List.of(
          new Deed("/accounts/{person}/unblock", "", RIGHT, Map.of()),
          new Deed("/accounts/codes", "person", RIGHT, Map.of()),
          new Deed(
              "/crisis/freeze",
              "person",
              CRISIS,
              Map.of("since", "2026-11-23T08:00", "reason", "Essai", "sure", "yes")),
          new Deed("/crisis/thaw", "person", CRISIS, Map.of()),
          new Deed("/crisis/lift", "person", CRISIS, Map.of()));

  private final House house;
  private final LawTable law;

  Deeds(House house) {
    this.house = house;
    this.law = new LawTable(house.world());
  }

  /** What was answered as if it were done. */
  List<String> wrong() {
    return Cast.PERSONAS.parallelStream().flatMap(one -> wrong(one).stream()).toList();
  }

  List<String> wrong(String persona) {
    var wrong = new ArrayList<String>();
    for (var deed : ALL) {
      if (isOpen(deed, persona)) {
        for (var other : house.world().people()) {
          if (!law.may(persona, deed.right(), other.key())) {
            int status = ask(persona, deed, other.id().toString());
            if (deed.field().isEmpty() && !Set.of(403, 404).contains(status)) {
              wrong.add(persona + " " + deed.path() + " " + other.key() + " " + status);
            }
          }
        }
      }
    }
    return wrong;
  }

  private boolean isOpen(Deed deed, String persona) {
    return house.pages().stream()
        .filter(page -> page.verb() == Verb.POST && page.path().equals(deed.path()))
        .anyMatch(page -> Matrix.opens(page, persona));
  }

  private int ask(String persona, Deed deed, String id) {
    var form = new HashMap<>(deed.rest());
    if (!deed.field().isEmpty()) {
      form.put(deed.field(), id);
    }
    return house.as(persona).post(deed.path().replace("{person}", id), form).status();
  }
}
