package fr.ent.services.absences;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceSpell;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.Lesson;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins the absences of a pupil as families read them: those of one day and school are one, unless
 * between them lies a lesson whose roll call was taken and does not name the pupil missing.
 */
@EntService
class Spells {
  private static final Comparator<Absence> BY_TIME =
      Comparator.comparing((Absence one) -> one.missed().from())
          .thenComparing(one -> one.id().value());

  private final LessonPlan plan;
  private final RollCallRecords records;

  private record Place(LocalDate day, StructureId structure) {}

  @Inject
  Spells(LessonPlan plan, RollCallRecords records) {
    this.plan = plan;
    this.records = records;
  }

  /** Join them, latest first, in the transaction that is open. */
  List<AbsenceSpell> join(TerritoryId territory, PersonId pupil, List<Absence> absences) {
    var spells = new ArrayList<AbsenceSpell>();
    if (!absences.isEmpty()) {
      var attended = attended(territory, pupil, absences);
      absences.stream()
          .collect(groupingBy(one -> new Place(one.missed().day(), one.structure())))
          .values()
          .forEach(one -> spells.addAll(ofOneDay(one, attended)));
    }
    return spells.stream()
        .sorted(Comparator.comparing((AbsenceSpell one) -> one.missed().from()).reversed())
        .toList();
  }

  /** The lessons that were called and not missed. */
  private List<Lesson> attended(TerritoryId territory, PersonId pupil, List<Absence> absences) {
    var days = absences.stream().map(one -> one.missed().day()).distinct().sorted().toList();
    if (days.size() == absences.size()) {
      return List.of(); // One a day: there is nothing to join, so nothing is asked.
    }
    var lessons = plan.ofDays(territory, pupil, days);
    var called = records.taken(lessons.stream().map(Lesson::id).toList());
    return lessons.stream()
        .filter(one -> called.containsKey(one.id()))
        .filter(one -> absences.stream().noneMatch(a -> a.missed().overlaps(one.time())))
        .toList();
  }

  private static List<AbsenceSpell> ofOneDay(List<Absence> absences, List<Lesson> attended) {
    var spells = new ArrayList<AbsenceSpell>();
    var open = new ArrayList<Absence>();
    for (var one : absences.stream().sorted(BY_TIME).toList()) {
      if (!open.isEmpty() && isBroken(open.get(open.size() - 1), one, attended)) {
        spells.add(new AbsenceSpell(open));
        open.clear();
      }
      open.add(one);
    }
    spells.add(new AbsenceSpell(open));
    return spells;
  }

  private static boolean isBroken(Absence one, Absence next, List<Lesson> attended) {
    return attended.stream()
        .anyMatch(
            lesson ->
                lesson.structure().equals(one.structure())
                    && !lesson.time().from().isBefore(one.missed().to())
                    && !lesson.time().to().isAfter(next.missed().from()));
  }
}
