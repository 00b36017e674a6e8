package fr.ent.services.absences;

import fr.ent.api.absences.Lateness;
import fr.ent.api.absences.LessonMark;
import fr.ent.api.absences.LessonRoll;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.Lesson;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Says of lessons whether their roll call was taken, and who was not simply there. */
@EntService
class LessonRolls {
  private final LessonPlan plan;
  private final RollCallDesk desk;
  private final RollCallRecords records;
  private final MarkRecords marks;
  private final Database database;

  @Inject
  LessonRolls(
      LessonPlan plan,
      RollCallDesk desk,
      RollCallRecords records,
      MarkRecords marks,
      Database database) {
    this.plan = plan;
    this.desk = desk;
    this.records = records;
    this.marks = marks;
    this.database = database;
  }

  List<LessonRoll> givenBy(Actor actor, LocalDate day) {
    var lessons =
        plan.of(actor.territory(), actor.person(), day, day).stream()
            .filter(one -> desk.gives(actor, one))
            .toList();
    return rolls(actor.territory(), lessons);
  }

  List<LessonRoll> in(TerritoryId territory, StructureId structure, LocalDate day) {
    return rolls(territory, plan.in(territory, structure, day, day));
  }

  private List<LessonRoll> rolls(TerritoryId territory, List<Lesson> lessons) {
    var ids = lessons.stream().map(Lesson::id).toList();
    var taken = database.inTerritory(territory, handle -> records.taken(ids));
    return lessons.stream()
        .map(one -> roll(one, Optional.ofNullable(taken.get(one.id()))))
        .toList();
  }

  private static LessonRoll roll(Lesson lesson, Optional<RollCallRecords.Taken> taken) {
    return new LessonRoll(
        lesson,
        taken.map(RollCallRecords.Taken::taken),
        taken.map(RollCallRecords.Taken::by),
        taken.map(RollCallRecords.Taken::missing).orElse(0));
  }

  List<Lateness> latenessesOf(Actor actor, PersonId pupil, LocalDate first, LocalDate last) {
    return database
        .inTerritory(actor.territory(), handle -> records.latenessesOf(pupil, first, last))
        .stream()
        .filter(one -> PupilSchools.looksAt(actor, one.structure()))
        .toList();
  }

  List<LessonMark> marksIn(
      TerritoryId territory, StructureId structure, LocalDate first, LocalDate last) {
    return database.inTerritory(territory, handle -> marks.in(structure, first, last));
  }

  List<LessonMark> marksOf(Actor actor, PersonId pupil, LocalDate first, LocalDate last) {
    return database.inTerritory(actor.territory(), handle -> marks.of(pupil, first, last)).stream()
        .filter(one -> PupilSchools.looksAt(actor, one.structure()))
        .toList();
  }
}
