package fr.ent.portal.admin;

import fr.ent.api.access.Right;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.portal.web.Visit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be given to whom, where and until when, as a form sends it and shows it again. */
public record GrantForm(Holder holder, Right right, Scope scope, Period period) {
  private static final String GROUP = "class:";
  private static final Pattern DUTY = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,19}");

  static GrantForm of(Grant grant) {
    return new GrantForm(grant.holder(), grant.right(), grant.scope(), grant.period());
  }

  /** Tell whether a form says to whom. */
  static boolean isIn(Visit visit) {
    return visit.has("kind") || visit.has("to");
  }

  /** Read the code of a duty that was typed, whatever was chosen; empty where none was. */
  static String duty(Visit visit) {
    return visit.parameter("duty").strip().toUpperCase(Locale.ROOT);
  }

  /** Tell whether a text is the code of a duty, as feeds write it. */
  static boolean isDuty(String code) {
    return DUTY.matcher(code).matches();
  }

  static GrantForm of(Visit visit) {
    return new GrantForm(
        holder(visit),
        new Right(visit.parameter("right")),
        scope(visit.parameters("school")),
        new Period(day(visit.parameter("from")), day(visit.parameter("until"))));
  }

  private static Holder holder(Visit visit) {
    var duty = duty(visit);
    if (!duty.isEmpty()) {
      return Holder.ofDuty(duty);
    }
    return visit.has("to")
        ? holder(visit.parameter("to"))
        : new Holder(Holder.Kind.valueOf(visit.parameter("kind")), visit.parameter("holder"));
  }

  /** Read what {@link #word} writes. */
  static GrantForm of(Right right, String word) {
    var parts = word.split(" ", -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("five words describe a gift");
    }
    return new GrantForm(
        new Holder(Holder.Kind.valueOf(parts[0]), parts[1]),
        right,
        scope(List.of(parts[2].split(","))),
        new Period(day(parts[3]), day(parts[4])));
  }

  /** The same for another time. */
  GrantForm during(Period days) {
    return new GrantForm(holder, right, scope, days);
  }

  /** In one word, without the right. */
  String word() {
    return String.join(
        " ", holder.kind().name(), holder.value(), String.join(",", schools()), from(), until());
  }

  /** A class or group is chosen as where one is, a profile or duty after what it is. */
  private static Holder holder(String to) {
    return group(to)
        .map(Holder::of)
        .orElseGet(
            () -> {
              int colon = to.indexOf(':');
              var kind = Holder.Kind.valueOf(to.substring(0, Math.max(0, colon)));
              return new Holder(kind, to.substring(colon + 1));
            });
  }

  /** The value of the field that says to whom. */
  static String to(Holder holder) {
    return holder.kind() + ":" + holder.value();
  }

  /**
   * Nothing chosen is nothing; the whole territory is chosen by its own word, a class or group by
   * an id that says that it is one.
   */
  static Scope scope(List<String> places) {
    if (places.equals(List.of("*"))) {
      return Scope.TERRITORY;
    }
    return places.stream().allMatch(one -> one.startsWith(GROUP)) && !places.isEmpty()
        ? Scope.ofGroups(ids(places, one -> GroupId.of(one.substring(GROUP.length()))))
        : Scope.of(ids(places, StructureId::of));
  }

  private static <T> Set<T> ids(List<String> places, Function<String, T> id) {
    return places.stream().map(id).collect(Collectors.toSet());
  }

  /** Read a class or group from the field that says where; nothing where it says a school. */
  static Optional<GroupId> group(String place) {
    return Optional.of(place)
        .filter(one -> one.startsWith(GROUP))
        .map(one -> GroupId.of(one.substring(GROUP.length())));
  }

  /** The value of the field that says where, for a class or group. */
  static String place(GroupId group) {
    return GROUP + group;
  }

  /** Read a day; none where there is none to read. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** The values of the field that says where. */
  public List<String> schools() {
    return scope.isTerritory()
        ? List.of("*")
        : Stream.concat(
                scope.structures().stream().map(StructureId::toString),
                scope.groups().stream().map(GrantForm::place))
            .sorted()
            .toList();
  }

  /** The days of the period as fields send them; empty where there is none. */
  public String from() {
    return period.from().map(LocalDate::toString).orElse("");
  }

  /** See {@link #from}. */
  public String until() {
    return period.to().map(LocalDate::toString).orElse("");
  }

  /** As part of an address. */
  String query() {
    return Stream.concat(
            Stream.of(
                "kind=" + holder.kind(),
                "holder=" + holder.value(),
                "right=" + right.id(),
                "from=" + from(),
                "until=" + until()),
            schools().stream().map(one -> "school=" + one))
        .collect(Collectors.joining("&"));
  }
}
