package fr.ent.portal.absences;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.LessonMark;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.portal.absences.RegisterView.Line;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the lines of the register: who was missing, and who was there and not simply so. */
@Shared
public class RegisterLines {
  private final AbsenceRegister register;
  private final RollCalls calls;
  private final BoardWords words;

  private record Entry(PersonId pupil, TimeSpan time, String state) {}

  @Inject
  public RegisterLines(AbsenceRegister register, RollCalls calls, BoardWords words) {
    this.register = register;
    this.calls = calls;
    this.words = words;
  }

  /** List them by day, class and name; whom the reader may not know of is left out. */
  List<Line> of(Visit visit, StructureId school, LocalDate first, LocalDate last) {
    var entries = entries(visit, school, first, last);
    var people = entries.stream().map(Entry::pupil).collect(Collectors.toSet());
    var names = words.names(visit.actor(), people);
    var classes = words.classes(visit.actor(), school);
    return entries.stream()
        .filter(one -> names.containsKey(one.pupil()))
        .map(
            one ->
                new Line(
                    one.pupil().toString(),
                    one.time().day(),
                    classes.getOrDefault(one.pupil(), ""),
                    names.getOrDefault(one.pupil(), ""),
                    LessonWords.hours(visit.frame(), one.time()),
                    one.state()))
        .sorted(
            Comparator.comparing(Line::day).thenComparing(Line::classes).thenComparing(Line::name))
        .toList();
  }

  private List<Entry> entries(Visit visit, StructureId school, LocalDate first, LocalDate last) {
    var actor = visit.actor();
    var missing = register.absencesIn(actor, school, first, last).stream();
    var there = calls.marksIn(actor, school, first, last).stream();
    return Stream.concat(
            missing.map(one -> missing(visit, one)), there.map(one -> there(visit, one)))
        .toList();
  }

  private static Entry missing(Visit visit, Absence one) {
    return new Entry(one.pupil(), one.missed(), visit.frame().say("absence." + one.state()));
  }

  private static Entry there(Visit visit, LessonMark one) {
    return new Entry(one.mark().pupil(), one.time(), BoardWords.mark(visit.frame(), one.mark()));
  }
}
