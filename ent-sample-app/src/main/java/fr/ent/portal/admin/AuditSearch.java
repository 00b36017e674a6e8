package fr.ent.portal.admin;

import fr.ent.api.audit.AuditQuery;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.identity.PersonId;
import fr.ent.portal.web.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * What is looked for in the log.
 *
 * @param text the name looked for
 * @param person the one who is meant; empty for everybody
 * @param others others of that name
 * @param from the first day, as the browser writes days; empty from the beginning
 * @param to the last day
 */
public record AuditSearch(
    String text,
    Optional<PersonLine> person,
    List<PersonLine> others,
    String operation,
    String from,
    String to) {
  /** What operations are about, as their names begin; in words {@code audit.family.NAME}. */
  public static final List<String> FAMILIES =
      List.of(
          "account",
          "session",
          "feed",
          "connector",
          "directory",
          "access",
          "support",
          "communication",
          "crisis",
          "opening",
          "sharing",
          "groups",
          "reading",
          "export",
          "timetable",
          "absences",
          "liaison",
          "notices",
          "keys",
          "webhooks",
          "audit",
          "portal");

  public AuditSearch {
    others = List.copyOf(others);
  }

  /**
   * Read what was asked.
   *
   * @param found who has the name looked for
   */
  static AuditSearch of(Visit visit, List<PersonLine> found) {
    var id = visit.parameter("person");
    var person =
        found.stream()
            .filter(one -> id.isEmpty() || one.person().toString().equals(id))
            .findFirst();
    return new AuditSearch(
        visit.parameter("q"),
        person,
        found.stream().filter(one -> person.stream().noneMatch(one::equals)).toList(),
        visit.parameter("operation"),
        visit.parameter("from"),
        visit.parameter("to"));
  }

  /** Tell whether a name was looked for that nobody has. */
  public boolean isOfNobody() {
    return !text.isEmpty() && person.isEmpty();
  }

  AuditQuery query(Visit visit, int size) {
    var query = AuditQuery.of(operation).size(size);
    query = person.isEmpty() ? query : query.about(person.get().person());
    var first = start(visit, from, 0);
    query = first.isEmpty() ? query : query.from(first.get());
    var end = start(visit, to, 1);
    query = end.isEmpty() ? query : query.to(end.get());
    var before = visit.parameter("before");
    return before.matches("[0-9]{1,15}") ? query.before(Long.parseLong(before)) : query;
  }

  /** A day that cannot be read is none. */
  private static Optional<Instant> start(Visit visit, String day, int later) {
    try {
      var start = LocalDate.parse(day).plusDays(later).atStartOfDay(visit.frame().zone());
      return Optional.of(start.toInstant());
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /** Tell where the same is looked for about somebody else. */
  public String about(PersonId other) {
    return path() + "&person=" + other;
  }

  /** Tell where the lines before a position are. */
  String before(long position) {
    var who = person.map(one -> "&person=" + one.person()).orElse("");
    return path() + who + "&before=" + position;
  }

  private String path() {
    return "/audit?q="
        + encode(text)
        + "&operation="
        + encode(operation)
        + "&from="
        + encode(from)
        + "&to="
        + encode(to);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "search of the log";
  }
}
