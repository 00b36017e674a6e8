package fr.ent.services.directory.aaf;

import fr.ent.api.identity.Period;
import fr.ent.services.directory.DirectoryChange.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code structure$code} values. A code is opaque and may hold a {@code $} of its own. */
final class AafPlaces {
  private final AafValues values;

  AafPlaces(AafValues values) {
    this.values = values;
  }

  List<Place> read(String name) {
    var places = new ArrayList<Place>(2);
    for (var value : values.list(name)) {
      place(name, value).ifPresent(places::add);
    }
    return places;
  }

  private Optional<Place> place(String name, String value) {
    var parts = AafComposite.split(value, 2);
    if (parts.size() < 2 || parts.get(0).isEmpty() || parts.get(1).isEmpty()) {
      return values.refuse(AafRule.ARITY, name);
    }
    if (parts.get(1).indexOf('$') >= 0) {
      values.note(AafRule.ARITY_TOLERATED, name);
    }
    return Optional.of(
        new Place(values.structure(name, parts.get(0)), parts.get(1), Period.ALWAYS));
  }

  /** Read the classes of a pupil, with the days of entry and leaving where they are told. */
  List<Place> datedClasses() {
    var entries = dates("ENTEleveDateEntreeClasses");
    var leavings = dates("ENTEleveDateSortieClasses");
    var places = read("ENTEleveClasses");
    if (entries.isEmpty() && leavings.isEmpty()) {
      return places;
    }
    var dated = new ArrayList<Place>(places.size());
    for (var place : places) {
      var key = place.structure() + '$' + place.code();
      var period =
          period(Optional.ofNullable(entries.get(key)), Optional.ofNullable(leavings.get(key)));
      dated.add(new Place(place.structure(), place.code(), period));
    }
    return dated;
  }

  private Period period(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      values.note(AafRule.PERIOD_INVERTED, "ENTEleveDateSortieClasses");
      return new Period(from, Optional.empty());
    }
    return new Period(from, to);
  }

  private Map<String, LocalDate> dates(String name) {
    var dates = new HashMap<String, LocalDate>();
    for (var value : values.list(name)) {
      var parts = AafComposite.split(value, 3);
      if (parts.size() < 3) {
        values.note(AafRule.ARITY, name);
      } else {
        values
            .date(name, parts.get(1))
            .ifPresent(day -> dates.put(parts.get(0) + '$' + parts.get(2), day));
      }
    }
    return dates;
  }
}
