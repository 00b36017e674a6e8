package fr.ent.portal.matrix;

import fr.ent.api.sharing.Level;
import fr.ent.portal.matrix.Things.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Asks for every shared thing as everybody; what differs from {@link LawTable} is wrong. */
final class Shares {
  private final House house;
  private final LawTable law;

  Shares(House house) {
    this.house = house;
    this.law = new LawTable(house.world());
  }

  List<String> wrong() {
    return Cast.PERSONAS.parallelStream().flatMap(one -> wrong(one).stream()).toList();
  }

  private List<String> wrong(String persona) {
    var wrong = new ArrayList<String>();
    var knocker = house.as(persona);
    var own = new TreeSet<String>();
    for (var thing : house.world().things().all()) {
      var path = "/recipes/" + thing.id().id();
      boolean read = law.reaches(persona, thing, Level.READ);
      if (read) {
        own.add(thing.id().id());
      }
      if (knocker.get(path).status() != (read ? 200 : 404)) {
        wrong.add(persona + " reads " + thing.key());
      }
      if (knocker.post(path, Map.of()).status() != changing(persona, thing)) {
        wrong.add(persona + " changes " + thing.key());
      }
    }
    var listed = Set.of(knocker.get("/recipes").body().split("\n", -1));
    if (!listed.equals(own.isEmpty() ? Set.of("") : own)) {
      wrong.add(persona + " lists " + listed);
    }
    return wrong;
  }

  private int changing(String persona, Thing thing) {
    if (law.reaches(persona, thing, Level.CONTRIBUTE)) {
      return 303;
    }
    return law.reaches(persona, thing, Level.READ) ? 403 : 404;
  }
}
