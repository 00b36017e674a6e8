package fr.ent.services.timetable.imports;

import fr.ent.api.identity.TimeSpan;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When each place of a day begins and ends (fr: grille horaire). */
final class EdtGrid {
  private final Map<Integer, LocalTime> from = new HashMap<>();
  private final Map<Integer, LocalTime> to = new HashMap<>();

  void take(XmlNode node) {
    for (var child : node.children()) {
      if (child.name().equals("Place")) {
        takePlace(child);
      } else {
        take(child);
      }
    }
  }

  private void takePlace(XmlNode place) {
    int number = WrittenTimes.number(place.attribute("Numero"));
    var start = WrittenTimes.hour(place.attribute("LibelleHeureDebut"));
    var end = WrittenTimes.hour(place.attribute("LibelleHeureFin"));
    if (number >= 0 && start != null && end != null) {
      from.put(number, start);
      to.put(number, end);
    }
  }

  /** From the beginning of a place to the end of the last of some; null where it has none. */
  @Nullable TimeSpan span(LocalDate day, int place, int places) {
    var start = from.get(place);
    var end = to.get(place + places - 1);
    return places < 1 || start == null || end == null || !end.isAfter(start)
        ? null
        : new TimeSpan(day.atTime(start), day.atTime(end));
  }
}
