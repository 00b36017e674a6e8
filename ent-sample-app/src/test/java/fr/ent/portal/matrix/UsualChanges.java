package fr.ent.portal.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks to change what an office holds, everywhere and as everybody. */
final class UsualChanges {
  private static final String CHANGE = "/rights/usual/change";
  private static final Map<String, String> LINE =
      Map.of("line", "WITHDRAW accounts:administer National_DIR - STRUCTURE");

  private final House house;
  private final World world;

  UsualChanges(House house) {
    this.house = house;
    this.world = house.world();
  }

  /**
   * Who is shown a change where it is not theirs, or is not where it is. Those whose it is not also
   * send it; nothing may have changed then.
   */
  List<String> wrong() {
    return Cast.PERSONAS.parallelStream().flatMap(one -> wrong(one).stream()).toList();
  }

  private List<String> wrong(String persona) {
    var wrong = new ArrayList<String>();
    for (var school : List.of("here", "there", "townhall", "far")) {
      var form = new HashMap<>(LINE);
      form.put("place", world.school(school).toString());
      boolean may = !school.equals("far") && world.holds(persona, "access:administer", school);
      var shown = house.as(persona).get(CHANGE + Knocker.question(form));
      var words = shown.body().toLowerCase(Locale.ROOT);
      boolean open = shown.status() == 200 && words.contains("zq" + school + "qz");
      if (open != may) {
        wrong.add(persona + (may ? " cannot change " : " may change ") + school);
      }
      if (!may) {
        house.as(persona).post(CHANGE, form);
      }
    }
    return wrong;
  }
}
