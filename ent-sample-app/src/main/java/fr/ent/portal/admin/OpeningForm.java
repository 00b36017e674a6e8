package fr.ent.portal.admin;

import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.connectors.OpeningHours.Window;
import fr.ent.api.identity.Profile;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.signon.Assurance;
import fr.ent.portal.web.Visit;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conditions of a service as a form sends them: field by field, or in one word. */
record OpeningForm(String service, ServiceOpening opening) {
  /** Read the fields, without lines of hours that are not whole. */
  static OpeningForm typed(Visit visit) {
    var windows = HoursRow.typed(visit).stream().flatMap(row -> row.window().stream()).toList();
    var profiles =
        visit.parameters("profiles").stream().map(Profile::of).collect(Collectors.toSet());
    var opening =
        new ServiceOpening(
            profiles, new OpeningHours(windows), Assurance.valueOf(visit.parameter("assurance")));
    return new OpeningForm(visit.parameter("service"), opening);
  }

  /** Read what {@link #word} writes. */
  static OpeningForm of(String word) {
    var parts = Arrays.asList(word.split("\\|", -1));
    if (parts.size() != 4) {
      throw new IllegalArgumentException("four parts describe the conditions of a service");
    }
    try {
      return new OpeningForm(
          parts.get(0),
          new ServiceOpening(
              some(parts.get(1), ",").map(Profile::of).collect(Collectors.toSet()),
              new OpeningHours(some(parts.get(2), ";").map(Window::of).toList()),
              Assurance.valueOf(parts.get(3))));
    } catch (DateTimeException notAnHour) {
      throw new IllegalArgumentException("hours begin and end", notAnHour);
    }
  }

  private static Stream<String> some(String part, String between) {
    return part.isEmpty() ? Stream.empty() : Arrays.stream(part.split(between, -1));
  }

  String word() {
    var hours = opening.hours().windows();
    return String.join(
        "|",
        service,
        opening.profiles().stream().map(Profile::code).sorted().collect(Collectors.joining(",")),
        hours.stream().map(Window::toString).collect(Collectors.joining(";")),
        opening.assurance().name());
  }

  List<HoursRow> rows() {
    return HoursRow.of(opening.hours());
  }
}
