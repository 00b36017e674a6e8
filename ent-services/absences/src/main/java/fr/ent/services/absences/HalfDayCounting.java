package fr.ent.services.absences;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.HalfDayCount;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.HalfDay;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts half-days. An absence is repeated from some half-days a month that nobody explained or the
 * school did not accept: {@link SchoolThresholds} knows from how many.
 */
@EntService
class HalfDayCounting {
  private static final Set<AbsenceState> UNJUSTIFIED =
      Set.of(AbsenceState.UNEXPLAINED, AbsenceState.UNJUSTIFIED);

  private final AbsenceRegister register;
  private final HalfDayRule rule;
  private final SchoolThresholds thresholds;

  @Inject
  HalfDayCounting(AbsenceRegister register, HalfDayRule rule, SchoolThresholds thresholds) {
    this.register = register;
    this.rule = rule;
    this.thresholds = thresholds;
  }

  HalfDayCount of(Actor actor, PersonId pupil, YearMonth month) {
    var missed = new HashSet<HalfDay>();
    var unjustified = new HashSet<HalfDay>();
    absencesOf(actor, pupil, month).stream()
        .collect(groupingBy(Absence::structure))
        .forEach(
            (structure, own) -> {
              var halfDays = rule.of(actor.territory(), structure, month);
              missed.addAll(halfDays.of(own));
              unjustified.addAll(halfDays.of(unjustified(own)));
            });
    return new HalfDayCount(pupil, missed.size(), unjustified.size());
  }

  private List<Absence> absencesOf(Actor actor, PersonId pupil, YearMonth month) {
    return begun(month, register.absencesOf(actor, pupil, month.atDay(1), month.atEndOfMonth()));
  }

  /** Find what a pupil missed in one school, where that makes an absence repeated. */
  Optional<HalfDayCount> findRepeated(
      TerritoryId territory, StructureId structure, PersonId pupil, YearMonth month) {
    var absences =
        absencesOf(Actor.house(territory), pupil, month).stream()
            .filter(one -> one.structure().equals(structure))
            .toList();
    int from = thresholds.of(territory, structure);
    return findRepeated(pupil, absences, from, rule.of(territory, structure, month));
  }

  List<HalfDayCount> toFollow(TerritoryId territory, StructureId structure, YearMonth month) {
    var halfDays = rule.of(territory, structure, month);
    int from = thresholds.of(territory, structure);
    var all =
        register.absencesIn(
            Actor.house(territory), structure, month.atDay(1), month.atEndOfMonth());
    return begun(month, all).stream().collect(groupingBy(Absence::pupil)).entrySet().stream()
        .flatMap(one -> findRepeated(one.getKey(), one.getValue(), from, halfDays).stream())
        .sorted(
            Comparator.comparing(HalfDayCount::unjustified)
                .reversed()
                .thenComparing(one -> one.pupil().value()))
        .toList();
  }

  private Optional<HalfDayCount> findRepeated(
      PersonId pupil, List<Absence> absences, int from, SchoolHalfDays halfDays) {
    var unjustified = unjustified(absences);
    if (atMost(unjustified) < from) {
      return Optional.empty(); // So is almost everybody, and no calendar is read for them.
    }
    var count =
        new HalfDayCount(pupil, halfDays.of(absences).size(), halfDays.of(unjustified).size());
    return Optional.of(count).filter(one -> one.unjustified() >= from);
  }

  /** A day has two half-days, whatever the calendar says. */
  private static long atMost(List<Absence> absences) {
    return 2 * absences.stream().flatMap(one -> days(one.missed())).distinct().count();
  }

  private static Stream<LocalDate> days(TimeSpan missed) {
    return missed.day().datesUntil(missed.to().toLocalDate().plusDays(1));
  }

  /** Those that nobody explained or that the school did not accept. */
  static List<Absence> unjustified(List<Absence> absences) {
    return absences.stream().filter(one -> UNJUSTIFIED.contains(one.state())).toList();
  }

  /** An absence counts in the month in which it begins. */
  private static List<Absence> begun(YearMonth month, List<Absence> absences) {
    return absences.stream()
        .filter(one -> YearMonth.from(one.missed().from()).equals(month))
        .toList();
  }
}
