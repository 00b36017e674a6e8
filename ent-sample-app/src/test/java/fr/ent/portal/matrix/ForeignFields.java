package fr.ent.portal.matrix;

import fr.ent.portal.matrix.Knocker.Answer;
import fr.ent.portal.web.Page.Verb;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every field of a page that takes an id, in a path or a parameter. */
final class ForeignFields {
  private static final Map<String, String> ASKED = Map.of("q", "zq", "right", "audit:read");

  private static final String HERE = "here";
  private static final String WITHDRAWN = "WITHDRAW accounts:administer National_DIR - STRUCTURE";
  private static final Map<String, String> ADDED =
      Map.of("title", "Essai", "day", "2026-11-25", "from", "10:00", "to", "11:00");
  private static final Map<String, String> MOVED =
      Map.of("day", "2026-11-25", "from", "10:00", "to", "11:00");

  private final World world;
  private final UnaryOperator<String> own;

  /**
   * A field of a page that takes an id.
   *
   * @param kind of what
   * @param rest what else is sent, so that nothing but the id is wrong; and the field itself, where
   *     the id is only a part of it
   */
  record Field(Verb verb, String path, String name, String kind, Map<String, String> rest) {
    /** Tell whether the id goes into a parameter. */
    boolean asks(String parameter) {
      return parameter.equals(name)
          || path.matches(".*[?&]" + Pattern.quote(parameter) + "=[^&]*\\{id}.*");
    }

    Answer knock(Knocker knocker, String id) {
      var at = path.replace("{id}", id);
      var sent = new HashMap<String, String>();
      rest.forEach((key, value) -> sent.put(key.replace("{id}", id), value.replace("{id}", id)));
      if (!path.contains("{id}")) {
        sent.putIfAbsent(name, id);
      }
      if (verb == Verb.GET) {
        return knocker.get(at + Knocker.question(sent));
      }
      return path.startsWith("/api/") ? knocker.postOwnJson(at, sent) : knocker.post(at, sent);
    }
  }

  /**
   * Think of a world.
   *
   * @param own of each kind of thing one of the school that all readers belong to
   */
  ForeignFields(World world, UnaryOperator<String> own) {
    this.world = world;
    this.own = own;
  }

  /** List them. */
  List<Field> all() {
    return Stream.of(
            ofRooms(),
            LiaisonThere.fields(world, own.apply("message")),
            LiaisonThere.overRest(world, own.apply("slot")),
            NoticesThere.fields(world),
            IncidentsHere.fields(world),
            ImportsThere.fields(own.apply("import")),
            WebHooksThere.fields(own.apply("hook")),
            GroupsThere.fields(world, own.apply("made")),
            AbsencesThere.fields(world, own),
            ConsoleThere.fields(),
            RestReads.fields(world, own.apply("message")))
        .flatMap(List::stream)
        .toList();
  }

  private List<Field> ofRooms() {
    var here = world.school(HERE).toString();
    var give = Map.of("kind", "PERSON", "right", "crisis:cut", "school", here);
    var duty = Map.of("to", "DUTY:ADF", "right", "crisis:cut");
    var delegated =
        Map.of("kind", "PERSON", "right", "crisis:cut", "school", here, "until", "2026-12-01");
    var holder = world.require("teacher").id().toString();
    return List.of(
        new Field(Verb.GET, "/directory/{id}", "", "person", Map.of()),
        new Field(Verb.GET, "/directory", "group", "group", Map.of()),
        new Field(Verb.GET, "/directory", "school", "school", Map.of("q", "zqteacherthere")),
        new Field(Verb.GET, "/accounts/{id}", "", "person", Map.of()),
        new Field(Verb.POST, "/accounts/{id}/block", "", "person", Map.of()),
        new Field(Verb.POST, "/accounts/{id}/unblock", "", "person", Map.of()),
        new Field(Verb.POST, "/accounts/{id}/second-factor", "", "person", Map.of()),
        new Field(Verb.POST, "/accounts/codes", "person", "person", Map.of()),
        new Field(Verb.GET, "/accounts", "group", "group", Map.of("as", "National_TUT")),
        new Field(Verb.GET, "/accounts", "school", "school", Map.of("q", "zq")),
        new Field(Verb.GET, "/audit", "person", "person", Map.of()),
        new Field(Verb.GET, "/rights", "of", "person", ASKED),
        new Field(Verb.GET, "/rights", "school", "school", ASKED),
        new Field(Verb.GET, "/rights", "school", "class", ASKED),
        new Field(
            Verb.GET,
            "/rights",
            "whom",
            "person",
            Map.of("q", "zq", "right", "audit:read", "over", "zq")),
        new Field(Verb.GET, "/rights", "given", "grant", Map.of()),
        new Field(
            Verb.GET, "/rights", "school", "school", Map.of("q", "zq", "right", "audit:read")),
        new Field(Verb.GET, "/", "child", "person", Map.of()),
        new Field(Verb.POST, "/rights/give", "holder", "person", give),
        new Field(
            Verb.POST,
            "/rights/give",
            "holder",
            "group",
            Map.of("kind", "GROUP", "right", "crisis:cut", "school", here)),
        new Field(
            Verb.POST,
            "/rights/give",
            "school",
            "school",
            Map.of("kind", "PERSON", "right", "crisis:cut", "holder", holder)),
        new Field(
            Verb.POST,
            "/rights/give",
            "school",
            "group",
            Map.of(
                "kind", "PERSON", "right", "crisis:cut", "holder", holder, "school", "class:{id}")),
        new Field(Verb.POST, "/rights/take-back", "grant", "grant", Map.of()),
        new Field(
            Verb.POST, "/rights/support/consent", "request", "request", Map.of("minutes", "60")),
        new Field(Verb.POST, "/rights/support/refuse", "request", "request", Map.of()),
        new Field(Verb.POST, "/rights/support/stop", "request", "request", Map.of()),
        new Field(Verb.GET, "/rights/support", "deeds", "request", Map.of()),
        new Field(Verb.POST, "/support/enter", "school", "school", Map.of()),
        new Field(Verb.POST, "/support/stop", "request", "request", Map.of()),
        new Field(Verb.GET, "/rights/give", "holder", "person", give),
        new Field(Verb.GET, "/rights/give", "to", "class", give),
        new Field(Verb.GET, "/rights/give", "school", "school", duty),
        new Field(Verb.GET, "/rights/give", "school", "class", duty),
        new Field(Verb.POST, "/rights/give", "to", "class", give),
        new Field(Verb.GET, "/delegations", "given", "grant", Map.of()),
        new Field(Verb.GET, "/delegations", "holder", "person", delegated),
        new Field(Verb.GET, "/delegations/give", "holder", "person", delegated),
        new Field(Verb.POST, "/delegations/give", "holder", "person", delegated),
        new Field(Verb.POST, "/delegations/take-back", "grant", "grant", Map.of()),
        new Field(
            Verb.POST, "/crisis/cut", "where", "school", Map.of("who", "all", "reason", "Essai")),
        new Field(Verb.GET, "/crisis", "where", "school", Map.of("who", "all", "reason", "Essai")),
        new Field(Verb.POST, "/crisis/end", "cut", "cut", Map.of()),
        new Field(Verb.GET, "/crisis/freeze", "person", "person", Map.of()),
        new Field(
            Verb.POST,
            "/crisis/freeze",
            "person",
            "person",
            Map.of("since", "2026-11-23T08:00", "reason", "Essai", "sure", "yes")),
        new Field(Verb.POST, "/crisis/thaw", "person", "person", Map.of()),
        new Field(Verb.POST, "/crisis/lift", "person", "person", Map.of()),
        new Field(Verb.GET, "/communication", "place", "school", Map.of()),
        new Field(
            Verb.POST,
            "/communication/change",
            "place",
            "school",
            Map.of("from", "National_ELV", "to", "National_ENS", "tie", "NOBODY")),
        new Field(
            Verb.POST,
            "/communication/restore",
            "place",
            "school",
            Map.of("from", "National_ELV", "to", "National_ENS")),
        new Field(Verb.GET, "/rights/usual", "place", "school", Map.of()),
        new Field(Verb.GET, "/rights/usual/change", "place", "school", Map.of("line", WITHDRAWN)),
        new Field(Verb.POST, "/rights/usual/change", "place", "school", Map.of("line", WITHDRAWN)),
        new Field(Verb.POST, "/rights/usual/restore", "place", "school", Map.of("sure", "yes")),
        new Field(Verb.GET, "/communication/who", "of", "person", Map.of("q", "zqchild")),
        new Field(
            Verb.GET,
            "/communication/who",
            "with",
            "person",
            Map.of("q", "zq", "other", "zqchild")),
        new Field(Verb.GET, "/opening", "school", "school", Map.of()),
        new Field(
            Verb.POST,
            "/opening/postpone",
            "school",
            "school",
            Map.of("opens", "2027-01-04", "profiles", "National_ELV")),
        new Field(
            Verb.POST,
            "/opening/postpone",
            "classes",
            "group",
            Map.of("opens", "2027-01-04", "profiles", "National_ELV", "school", here)),
        new Field(Verb.GET, "/timetable?of=person:{id}", "", "person", Map.of()),
        new Field(Verb.GET, "/timetable?of=group:{id}", "", "group", Map.of()),
        new Field(Verb.GET, "/timetable/lesson/{id}", "", "lesson", Map.of()),
        new Field(Verb.POST, "/timetable/lesson/{id}/cancel", "", "lesson", Map.of()),
        new Field(Verb.POST, "/timetable/lesson/{id}/restore", "", "lesson", Map.of()),
        new Field(Verb.POST, "/timetable/lesson/{id}/move", "", "lesson", MOVED),
        new Field(Verb.POST, "/timetable/lesson/{id}/substitute", "", "lesson", Map.of()),
        new Field(
            Verb.POST,
            "/timetable/lesson/" + own.apply("lesson") + "/substitute",
            "person",
            "person",
            Map.of()),
        new Field(
            Verb.POST, "/timetable/new", "group", "group", with(ADDED, "group", "group:{id}")),
        new Field(
            Verb.POST,
            "/timetable/new",
            "teacher",
            "person",
            with(ADDED, "teacher", "person:{id}")),
        new Field(Verb.POST, "/school-calendar/remove", "holiday", "closure", Map.of()),
        new Field(Verb.POST, "/timetable/agenda", "person", "person", Map.of()),
        new Field(Verb.POST, "/timetable/agenda/revoke", "person", "person", Map.of()),
        new Field(Verb.POST, "/appearance", "school", "school", Map.of("name", "Essai")),
        new Field(Verb.GET, "/appearance", "school", "school", Map.of()));
  }

  /** The same, with one thing more or otherwise. */
  static Map<String, String> with(Map<String, String> rest, String name, String value) {
    var more = new HashMap<>(rest);
    more.put(name, value);
    return Map.copyOf(more);
  }
}
