package fr.ent.portal.demo;

import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.LessonRoll;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollCallSheet.Line;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.absences.RollMark;
import fr.ent.api.absences.RollMark.Kind;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes roll calls of the last school day and of today, at the schools of the people shown. */
@Shared
public class DemoAbsences {
  private static final int LESSONS_A_DAY = 60;

  private final Directory directory;
  private final RollCalls calls;
  private final Explanations explanations;
  private final DemoIncidents incidents;
  private final Clock clock;

  @Inject
  public DemoAbsences(
      Directory directory,
      RollCalls calls,
      Explanations explanations,
      DemoIncidents incidents,
      Clock clock) {
    this.directory = directory;
    this.calls = calls;
    this.explanations = explanations;
    this.incidents = incidents;
    this.clock = clock;
  }

  /** Let some pupils be missing, those whom the people shown follow among them. */
  void fill(Actor house, Collection<PersonId> shown) {
    var followed = followed(house, shown);
    var today = LocalDate.now(clock);
    for (var day : List.of(schoolDayBefore(today), today)) {
      schools(house, shown).forEach(school -> call(house, school, day, followed));
    }
    schools(house, shown).forEach(school -> incidents.fill(house, school.id(), followed));
    followed.stream().limit(1).forEach(pupil -> explain(house, pupil, schoolDayBefore(today)));
  }

  static LocalDate schoolDayBefore(LocalDate day) {
    var before = day.minusDays(1);
    while (before.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      before = before.minusDays(1);
    }
    return before;
  }

  private Set<PersonId> followed(Actor house, Collection<PersonId> shown) {
    return shown.stream()
        .flatMap(one -> directory.pupilsOf(house, one).stream())
        .filter(PupilRelation::isGuardian)
        .map(PupilRelation::pupil)
        .collect(Collectors.toSet());
  }

  private List<Structure> schools(Actor house, Collection<PersonId> shown) {
    return shown.stream()
        .flatMap(one -> directory.affiliationsOf(house, one).stream())
        .map(Affiliation::structure)
        .distinct()
        .flatMap(one -> directory.findStructure(house, one).stream())
        .toList();
  }

  private void call(Actor house, Structure school, LocalDate day, Set<PersonId> followed) {
    var now = LocalDateTime.ofInstant(clock.instant(), school.zone());
    calls.in(house, school.id(), day).stream()
        .filter(one -> one.lesson().time().from().isBefore(now))
        .filter(one -> one.lesson().id().value().hashCode() % 9 != 0)
        .limit(LESSONS_A_DAY)
        .forEach(one -> call(house, school, one, followed));
    // Whoever is followed misses the first two lessons of the day, whichever those are.
    followed.forEach(pupil -> miss(house, school.id(), pupil, day, now));
  }

  private void call(Actor house, Structure school, LessonRoll roll, Set<PersonId> followed) {
    var lesson = roll.lesson();
    var marks =
        calls.open(house, lesson.id()).lines().stream()
            .map(Line::pupil)
            .filter(one -> !followed.contains(one))
            .flatMap(one -> mark(one, lesson.time().day()))
            .toList();
    var taken = lesson.time().from().plusMinutes(5).atZone(school.zone()).toInstant();
    calls.submit(house, new RollCall(RollCallId.random(), lesson.id(), taken, marks));
  }

  /** One pupil in thirty is missing for a day, one in forty comes late. */
  private static Stream<RollMark> mark(PersonId pupil, LocalDate day) {
    int drawn = Math.floorMod(pupil.hashCode() + day.hashCode() * 31, 120);
    if (drawn < 4) {
      return Stream.of(RollMark.of(pupil, Kind.ABSENT));
    }
    return drawn < 7 ? Stream.of(RollMark.late(pupil, 5 + drawn)) : Stream.empty();
  }

  private void miss(
      Actor house, StructureId school, PersonId pupil, LocalDate day, LocalDateTime now) {
    calls.in(house, school, day).stream()
        .filter(one -> one.lesson().time().from().isBefore(now))
        .filter(one -> isIn(house, one, pupil))
        .limit(2)
        .forEach(
            one -> {
              var sheet = calls.open(house, one.lesson().id());
              var marks = new ArrayList<RollMark>();
              sheet.counted().ifPresent(call -> marks.addAll(call.marks()));
              marks.removeIf(mark -> mark.pupil().equals(pupil));
              marks.add(RollMark.of(pupil, Kind.ABSENT));
              calls.submit(
                  house,
                  new RollCall(RollCallId.random(), one.lesson().id(), clock.instant(), marks));
            });
  }

  private boolean isIn(Actor house, LessonRoll roll, PersonId pupil) {
    return directory.groupsOf(house, pupil).stream()
        .anyMatch(one -> roll.lesson().groups().contains(one.group()));
  }

  /** A guardian of the pupil says why. */
  private void explain(Actor house, PersonId pupil, LocalDate day) {
    directory.relationsOf(house, pupil).stream()
        .filter(PupilRelation::isGuardian)
        .limit(1)
        .forEach(
            one ->
                directory.affiliationsOf(house, one.adult()).stream()
                    .filter(hat -> hat.profile().equals(Profile.GUARDIAN))
                    .limit(1)
                    .map(hat -> Actor.of(house.territory(), one.adult(), hat))
                    .forEach(
                        guardian ->
                            explanations.explain(
                                guardian,
                                new ExplanationDraft(
                                    ExplanationId.random(),
                                    pupil,
                                    new TimeSpan(
                                        day.atStartOfDay(), day.plusDays(1).atStartOfDay()),
                                    "illness",
                                    "Fièvre dans la nuit."))));
  }
}
