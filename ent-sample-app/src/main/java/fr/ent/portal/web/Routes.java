package fr.ent.portal.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the page of an address. Compares whole parts, exactly; there are no patterns. */
class Routes {
  private final List<Route> routes = new ArrayList<>();

  private record Route(Page page, String service, List<String> parts) {}

  /** A page found, the service that it belongs to, and what stood in its braces. */
  record Match(Page page, String service, Map<String, String> names) {}

  Routes(Iterable<Pages> rooms) {
    for (var room : rooms) {
      room.pages().forEach(page -> add(page, room.service()));
    }
  }

  private void add(Page page, String service) {
    if (routes.stream().anyMatch(route -> sameRoute(route.page(), page))) {
      throw new IllegalStateException("two pages answer " + page.verb() + " " + page.path());
    }
    routes.add(new Route(page, service, parts(page.path())));
  }

  private static boolean sameRoute(Page one, Page other) {
    return one.verb() == other.verb() && one.path().equals(other.path());
  }

  Optional<Match> find(Page.Verb verb, String path) {
    var asked = parts(path);
    for (var route : routes) {
      var names = route.page().verb() == verb ? match(route.parts(), asked) : null;
      if (names != null) {
        return Optional.of(new Match(route.page(), route.service(), names));
      }
    }
    return Optional.empty();
  }

  List<Page> all() {
    return routes.stream().map(Route::page).toList();
  }

  private static @Nullable Map<String, String> match(List<String> parts, List<String> asked) {
    if (parts.size() != asked.size()) {
      return null;
    }
    var names = new HashMap<String, String>();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (part.startsWith("{")) {
        names.put(part.substring(1, part.length() - 1), asked.get(i));
      } else if (!part.equals(asked.get(i))) {
        return null;
      }
    }
    return names;
  }

  private static List<String> parts(String path) {
    return List.of(path.substring(1).split("/", -1));
  }
}
