package fr.ent.services.timetable.imports;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** When the events of a calendar are; a time without a zone is on the clocks of the school. */
final class IcsTimes {
  private static final Set<Frequency> FREQUENCIES =
      Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);
  private static final int OFTENEST = 1_500;
  private static final int YEARS_BACK = 5;

  private final ZoneId school;

  IcsTimes(ZoneId school) {
    this.school = school;
  }

  Optional<ZonedDateTime> start(VEvent event) {
    return moment(event, Property.DTSTART);
  }

  /** RFC 5545 §3.8.4.4: which occurrence of its series an event stands for. */
  Optional<ZonedDateTime> replaces(VEvent event) {
    return moment(event, Property.RECURRENCE_ID);
  }

  boolean isWholeDay(VEvent event) {
    return temporal(event, Property.DTSTART)
        .filter(one -> !one.isSupported(ChronoField.HOUR_OF_DAY) && !isInstant(one))
        .isPresent();
  }

  private static boolean isInstant(Temporal one) {
    return one.isSupported(ChronoField.INSTANT_SECONDS);
  }

  Optional<Duration> length(VEvent event) {
    try {
      var end = event.<Temporal>getEndDate(true).map(DateProperty::getDate).flatMap(this::zoned);
      return start(event).flatMap(from -> end.map(to -> Duration.between(from, to)));
    } catch (DateTimeException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private Optional<ZonedDateTime> moment(VEvent event, String property) {
    return temporal(event, property).flatMap(this::zoned);
  }

  private static Optional<Temporal> temporal(VEvent event, String property) {
    try {
      return event.<DateProperty<?>>getProperty(property).map(DateProperty::getDate);
    } catch (DateTimeException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private Optional<ZonedDateTime> zoned(Temporal moment) {
    if (moment instanceof ZonedDateTime zoned) {
      return Optional.of(zoned);
    }
    if (moment instanceof LocalDateTime floating) {
      return Optional.of(floating.atZone(school));
    }
    return isInstant(moment)
        ? Optional.of(java.time.Instant.from(moment).atZone(ZoneOffset.UTC))
        : Optional.empty();
  }

  /** Refuse what no timetable has: a rule by the hour, or one that began long ago. */
  boolean isBelievable(VEvent event, ZonedDateTime start, LocalDate today) {
    return rule(event).filter(one -> FREQUENCIES.contains(one.getFrequency())).isPresent()
        && start.toLocalDate().isAfter(today.minusYears(YEARS_BACK))
        && start.toLocalDate().isBefore(today.plusYears(YEARS_BACK));
  }

  private static Optional<Recur<ZonedDateTime>> rule(VEvent event) {
    return event.<RRule<ZonedDateTime>>getProperty(Property.RRULE).map(RRule::getRecur);
  }

  /** The occurrences of a series in the school years that files may speak of. */
  List<ZonedDateTime> recurring(VEvent event, ZonedDateTime start, School school) {
    var from = school.yearOf(school.today()).atStartOfDay(start.getZone());
    var to = from.plusYears(2);
    var out = excluded(event);
    try {
      var dates = rule(event).map(one -> one.getDates(start, from, to, OFTENEST)).orElse(List.of());
      return Stream.concat(dates.stream(), listed(event, Property.RDATE).stream())
          .filter(one -> !out.contains(one.toInstant()) && !out.contains(one.toLocalDate()))
          .distinct()
          .toList();
    } catch (DateTimeException | IllegalArgumentException | ClassCastException none) {
      return List.of();
    }
  }

  private Set<Object> excluded(VEvent event) {
    var out = new HashSet<Object>();
    for (var list : event.<DateListProperty<?>>getProperties(Property.EXDATE)) {
      for (Temporal one : list.getDates()) {
        zoned(one).ifPresentOrElse(at -> out.add(at.toInstant()), () -> out.add(one));
      }
    }
    return out;
  }

  private List<ZonedDateTime> listed(VEvent event, String property) {
    return event.<DateListProperty<?>>getProperties(property).stream()
        .flatMap(list -> list.getDates().stream())
        .flatMap(one -> zoned(one).stream())
        .toList();
  }
}
