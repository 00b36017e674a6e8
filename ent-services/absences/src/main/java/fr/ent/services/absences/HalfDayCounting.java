package fr.ent.services.absences;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.HalfDayCount;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.services.absences.SchoolHalfDays.HalfDay;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts half-days. An absence is repeated from {@code ent.absences.repeated} (4) half-days a month
 * that nobody explained or the school did not accept.
 */
@EntService
class HalfDayCounting {
  private static final Set<AbsenceState> UNJUSTIFIED =
      Set.of(AbsenceState.UNEXPLAINED, AbsenceState.UNJUSTIFIED);

  private final AbsenceRegister register;
  private final SchoolHalfDays halfDays;
  private final HalfDayRule rule;
  private final int repeated;

  @Inject
  HalfDayCounting(
      AbsenceRegister register, SchoolHalfDays halfDays, HalfDayRule rule, Settings settings) {
    this.register = register;
    this.halfDays = halfDays;
    this.rule = rule;
    this.repeated = settings.number("ent.absences.repeated", 4);
  }

  HalfDayCount of(Actor actor, PersonId pupil, YearMonth month) {
    var absences =
        begun(month, register.absencesOf(actor, pupil, month.atDay(1), month.atEndOfMonth()));
    var missed = new HashSet<HalfDay>();
    var unjustified = new HashSet<HalfDay>();
    absences.stream()
        .collect(groupingBy(Absence::structure))
        .forEach(
            (structure, own) -> {
              var lessons = lessons(actor.territory(), structure, month);
              missed.addAll(counted(own, lessons));
              unjustified.addAll(counted(unjustified(own), lessons));
            });
    return new HalfDayCount(pupil, missed.size(), unjustified.size());
  }

  /** Count for one school what was missed there. */
  HalfDayCount of(TerritoryId territory, StructureId structure, PersonId pupil, YearMonth month) {
    var house = Actor.house(territory);
    var absences =
        begun(month, register.absencesOf(house, pupil, month.atDay(1), month.atEndOfMonth()))
            .stream()
            .filter(one -> one.structure().equals(structure))
            .toList();
    return count(pupil, absences, lessons(territory, structure, month));
  }

  List<HalfDayCount> toFollow(TerritoryId territory, StructureId structure, YearMonth month) {
    var lessons = lessons(territory, structure, month);
    var all =
        register.absencesIn(
            Actor.house(territory), structure, month.atDay(1), month.atEndOfMonth());
    return begun(month, all).stream().collect(groupingBy(Absence::pupil)).entrySet().stream()
        .map(one -> count(one.getKey(), one.getValue(), lessons))
        .filter(this::isRepeated)
        .sorted(
            Comparator.comparing(HalfDayCount::unjustified)
                .reversed()
                .thenComparing(one -> one.pupil().value()))
        .toList();
  }

  boolean isRepeated(HalfDayCount one) {
    return one.unjustified() >= repeated;
  }

  private HalfDayCount count(PersonId pupil, List<Absence> absences, Predicate<HalfDay> lessons) {
    return new HalfDayCount(
        pupil, counted(absences, lessons).size(), counted(unjustified(absences), lessons).size());
  }

  private static List<Absence> unjustified(List<Absence> absences) {
    return absences.stream().filter(one -> UNJUSTIFIED.contains(one.state())).toList();
  }

  /** An absence counts in the month in which it begins. */
  private static List<Absence> begun(YearMonth month, List<Absence> absences) {
    return absences.stream()
        .filter(one -> YearMonth.from(one.missed().from()).equals(month))
        .toList();
  }

  Set<HalfDay> counted(Collection<Absence> absences, Predicate<HalfDay> lessons) {
    var counted = new HashSet<HalfDay>();
    absences.forEach(one -> counted.addAll(rule.of(one.missed(), lessons)));
    return counted;
  }

  /** Half-days with lessons, looked up once and only if somebody asks. */
  Predicate<HalfDay> lessons(TerritoryId territory, StructureId structure, YearMonth month) {
    var known = new ArrayList<Set<HalfDay>>();
    return one -> {
      if (known.isEmpty()) {
        known.add(
            halfDays.of(territory, structure, month.atDay(1), month.plusMonths(1).atEndOfMonth()));
      }
      return known.get(0).contains(one);
    };
  }
}
