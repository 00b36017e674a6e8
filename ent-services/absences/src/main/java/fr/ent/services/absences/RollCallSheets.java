package fr.ent.services.absences;

import fr.ent.api.absences.RollCallSheet;
import fr.ent.api.access.Actor;
import fr.ent.api.timetable.Lesson;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;

/** Draws the sheet of a lesson. */
@EntService
class RollCallSheets {
  private final RollCallDesk desk;
  private final CalledNames names;
  private final SheetLines lines;
  private final RollCallRecords records;
  private final Database database;

  @Inject
  RollCallSheets(
      RollCallDesk desk,
      CalledNames names,
      SheetLines lines,
      RollCallRecords records,
      Database database) {
    this.desk = desk;
    this.names = names;
    this.lines = lines;
    this.records = records;
    this.database = database;
  }

  RollCallSheet draw(Actor actor, Lesson lesson) {
    var pupils = names.of(actor, desk.pupils(actor, lesson));
    return database.inTerritory(
        actor.territory(),
        handle ->
            new RollCallSheet(lesson, lines.of(lesson, pupils), records.counted(lesson.id())));
  }
}
