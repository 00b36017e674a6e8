package fr.ent.services.absences;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.absences.ClassFigure;
import fr.ent.api.absences.LessonMark;
import fr.ent.api.absences.PupilFigure;
import fr.ent.api.absences.RollMark.Kind;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Schooling;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Counts what the office of a school hands on: by pupil, and by class and level of study. */
@EntService
class OfficeFigures {
  private final AbsenceRegister register;
  private final MarkRecords marks;
  private final HalfDayRule rule;
  private final PupilPlaces places;
  private final SchoolThresholds thresholds;
  private final Database database;

  /** What there is to count of a period. */
  private record Period(
      SchoolHalfDays halfDays,
      Map<PersonId, List<Absence>> missed,
      Map<PersonId, List<LessonMark>> marked) {
    PupilFigure.HalfDays of(PersonId pupil) {
      var absences = missed.getOrDefault(pupil, List.of());
      var all = halfDays.of(absences);
      var unjustified = halfDays.of(HalfDayCounting.unjustified(absences));
      var waiting = new HashSet<>(halfDays.of(explained(absences)));
      waiting.removeAll(unjustified);
      var exempted = new HashSet<>(halfDays.begun(times(pupil)));
      exempted.removeAll(all);
      return new PupilFigure.HalfDays(
          all.size() - unjustified.size() - waiting.size(),
          waiting.size(),
          unjustified.size(),
          exempted.size());
    }

    private static List<Absence> explained(List<Absence> absences) {
      return absences.stream().filter(one -> one.state() == AbsenceState.EXPLAINED).toList();
    }

    private List<TimeSpan> times(PersonId pupil) {
      return of(pupil, Kind.EXEMPTED).stream().map(LessonMark::time).toList();
    }

    List<LessonMark> of(PersonId pupil, Kind kind) {
      return marked.getOrDefault(pupil, List.of()).stream()
          .filter(one -> one.mark().kind() == kind)
          .toList();
    }
  }

  private record Cell(Optional<GroupId> group, Optional<MefCode> mef) {}

  @Inject
  OfficeFigures(
      AbsenceRegister register,
      MarkRecords marks,
      HalfDayRule rule,
      PupilPlaces places,
      SchoolThresholds thresholds,
      Database database) {
    this.register = register;
    this.marks = marks;
    this.rule = rule;
    this.places = places;
    this.thresholds = thresholds;
    this.database = database;
  }

  private Period period(
      TerritoryId territory, StructureId structure, LocalDate first, LocalDate last) {
    var kinds = Set.of(Kind.LATE, Kind.EXEMPTED);
    return new Period(
        rule.of(territory, structure, first, last),
        register.absencesIn(Actor.house(territory), structure, first, last).stream()
            .filter(one -> !one.missed().day().isBefore(first))
            .collect(groupingBy(Absence::pupil)),
        database.inTerritory(territory, handle -> marks.in(structure, kinds, first, last)).stream()
            .collect(groupingBy(one -> one.mark().pupil())));
  }

  List<PupilFigure> pupils(
      TerritoryId territory, StructureId structure, LocalDate first, LocalDate last) {
    var period = period(territory, structure, first, last);
    var pupils = new TreeSet<>(Comparator.comparing(PersonId::value));
    pupils.addAll(period.missed().keySet());
    pupils.addAll(period.marked().keySet());
    var classes = places.of(territory, structure);
    var schooling = places.schooling(territory, pupils);
    return pupils.stream()
        .map(
            one ->
                figure(
                    one,
                    period,
                    Optional.ofNullable(classes.get(one)),
                    Optional.ofNullable(schooling.get(one))))
        .toList();
  }

  private static PupilFigure figure(
      PersonId pupil, Period period, Optional<GroupId> group, Optional<Schooling> schooling) {
    var late = period.of(pupil, Kind.LATE);
    return new PupilFigure(
        pupil,
        schooling.flatMap(Schooling::ine),
        schooling.flatMap(Schooling::schoolNumber),
        group,
        period.of(pupil),
        late.size(),
        late.stream().mapToInt(one -> one.mark().minutes()).sum());
  }

  List<ClassFigure> classes(TerritoryId territory, StructureId structure, YearMonth month) {
    var period = period(territory, structure, month.atDay(1), month.atEndOfMonth());
    var classes = places.of(territory, structure);
    var pupils = new HashSet<>(classes.keySet());
    pupils.addAll(period.missed().keySet());
    var schooling = places.schooling(territory, pupils);
    int from = thresholds.of(territory, structure);
    return pupils.stream()
        .collect(
            groupingBy(
                one ->
                    new Cell(
                        Optional.ofNullable(classes.get(one)),
                        Optional.ofNullable(schooling.get(one)).flatMap(Schooling::mef))))
        .entrySet()
        .stream()
        .map(one -> figure(one.getKey(), one.getValue(), period, from))
        .sorted(Comparator.comparing(OfficeFigures::place))
        .toList();
  }

  private static String place(ClassFigure one) {
    return one.group().map(GroupId::toString).orElse("") + one.mef().map(MefCode::value).orElse("");
  }

  private static ClassFigure figure(Cell cell, List<PersonId> pupils, Period period, int from) {
    var counts = pupils.stream().map(period::of).toList();
    return new ClassFigure(
        cell.group(),
        cell.mef(),
        pupils.size(),
        counts.stream().mapToInt(PupilFigure.HalfDays::missed).sum(),
        counts.stream().mapToInt(PupilFigure.HalfDays::unjustified).sum(),
        (int) counts.stream().filter(one -> one.unjustified() >= from).count());
  }
}
