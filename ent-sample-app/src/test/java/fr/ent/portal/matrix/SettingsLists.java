package fr.ent.portal.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which schools the pages name on which something is set for a school. */
record SettingsLists(House house) {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/admin",
          "/admin/webhooks",
          "/accounts",
          "/appearance",
          "/communication",
          "/crisis",
          "/delegations",
          "/notices/school",
          "/notices/settings",
          "/notices/templates",
          "/opening",
          "/opening/services",
          "/rights",
          "/rights/usual",
          "/school-calendar");

  /** Each page that names a school to somebody who administers nothing there. */
  List<String> wrong(List<String> readers, List<String> schools) {
    var wrong = new ArrayList<String>();
    for (var reader : readers) {
      for (var page : PAGES) {
        var body = house.as(reader).get(page).body().toLowerCase(Locale.ROOT);
        schools.stream()
            .filter(one -> names(body, one))
            .forEach(one -> wrong.add(reader + " reads of " + one + " at " + page));
      }
    }
    return wrong;
  }

  private boolean names(String body, String school) {
    return body.contains(house.world().school(school).toString())
        || body.contains(World.lastName(school).toLowerCase(Locale.ROOT));
  }
}
