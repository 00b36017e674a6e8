package fr.ent.portal.matrix;

import fr.ent.portal.matrix.Knocker.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Page.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knocks at every door with a session that is of no more use: each answers as it does to nobody.
 */
final class States {
  private final House house;
  private final Map<String, Answer> toNobody = new ConcurrentHashMap<>();

  States(House house) {
    this.house = house;
  }

  /** What is answered otherwise, of any page and anybody. */
  List<String> wrong() {
    return Cast.PERSONAS.parallelStream().flatMap(one -> wrong(one).stream()).toList();
  }

  List<String> wrong(String persona) {
    return wrong(persona, Cast.turn(persona, house.pages()));
  }

  /** The same at these doors. */
  List<String> wrong(String persona, List<Page> doors) {
    var wrong = new ArrayList<String>();
    var own = house.world().require(persona).id().toString();
    for (var page : doors) {
      var path = page.path().replace("{person}", own).replaceAll("\\{.*?}", "zrownrz");
      var answer = ask(persona, page, path);
      if (!answer.equals(toNobody(page, path))) {
        wrong.add(persona + " " + page.verb() + " " + page.path() + ": " + answer.status());
      }
    }
    return wrong;
  }

  private Answer toNobody(Page page, String path) {
    return toNobody.computeIfAbsent(page.verb() + path, key -> ask(Cast.ANONYMOUS, page, path));
  }

  private Answer ask(String persona, Page page, String path) {
    return page.verb() == Verb.GET
        ? house.as(persona).get(path)
        : house.as(persona).post(path, Map.of());
  }
}
