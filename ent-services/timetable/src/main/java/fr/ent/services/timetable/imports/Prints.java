package fr.ent.services.timetable.imports;

import fr.ent.core.Sha256;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tells the names of a file again in the next one: two of one label get the ids of the file
 * along, so that what is said of one is not said of both.
 */
final class Prints {
  private Prints() {}

  static Map<WrittenName, String> of(List<WrittenName> names) {
    var alike = new HashMap<String, Integer>();
    names.forEach(one -> alike.merge(one.print(), 1, Integer::sum));
    var prints = new LinkedHashMap<WrittenName, String>();
    for (var one : names) {
      var print = one.print();
      prints.put(one, alike.getOrDefault(print, 1) > 1 ? Sha256.hex(print + one.key()) : print);
    }
    return prints;
  }
}
