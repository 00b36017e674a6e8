package org.example.printed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.LessonState;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetablePlan;
import fr.ent.core.database.Database;
import fr.ent.services.directory.HandEntry;
import fr.ent.tck.Clause;
import fr.ent.tck.timetable.TimetableContract;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.util.List;
import java.util.UUID;
import org.example.school.InventedSchool;
import org.junit.jupiter.api.Test;

@EntTest(beans = {PrintedSheets.class, PrintedLeave.class, PrintedTimetable.class})
class PrintedTimetableTest implements TimetableContract {
  private final Timetable timetable;
  private final PrintedSheets sheets;
  private final InventedSchool school;
  private final GroupId schoolClass;
  private final GroupId half;
  private final GroupId otherClass;
  private final Actor pupil;
  private final Actor otherPupil;
  private final Actor guardian;
  private final Actor teacher;
  private final Actor head;
  private final Actor substitute;
  private final Actor stranger;

  PrintedTimetableTest(
      Timetable timetable, PrintedSheets sheets, HandEntry entry, Database database) {
    this.timetable = timetable;
    this.sheets = sheets;
    this.school = new InventedSchool(entry, database, "Collège des Tilleuls");
    var other = new InventedSchool(entry, database, "Collège des Ormes");
    var code = UUID.randomUUID().toString();
    this.schoolClass = school.schoolClass(code);
    this.half = school.groupOf(code + "-1", code);
    this.otherClass = school.schoolClass(UUID.randomUUID().toString());
    this.pupil = school.enter("Inès", Profile.PUPIL);
    this.otherPupil = school.enter("Tom", Profile.PUPIL);
    this.guardian = school.enter("Nora", Profile.GUARDIAN);
    this.teacher = school.enter("Yann", Profile.TEACHER);
    this.head = school.enter("Rose", Profile.HEAD);
    this.substitute = other.enter("Maud", Profile.TEACHER);
    this.stranger = other.enter("Omar", Profile.HEAD);
    school.join(schoolClass, pupil, Capacity.MEMBER);
    school.join(half, pupil, Capacity.MEMBER);
    school.join(otherClass, otherPupil, Capacity.MEMBER);
    school.relate(pupil, guardian, LegalLevel.LEGAL_GUARDIAN);
  }

  // tag::proof[]
  @Override
  public Timetable timetable() {
    return timetable;
  }

  @Override
  public void hold(TimetablePlan plan) {
    var lessons = plan.lessons().stream().map(this::printed).toList();
    sheets.print(Fixture.TERRITORY, plan.structure(), lessons);
  }

  private Lesson printed(PlannedLesson planned) {
    return new Lesson(
        LessonId.random(),
        school(),
        planned.time(),
        planned.title(),
        planned.subject(),
        planned.groups(),
        planned.teachers(),
        List.of(),
        planned.rooms(),
        LessonState.PLANNED,
        "",
        0);
  }

  // end::proof[]

  @Override
  public TerritoryId elsewhere() {
    return Fixture.ELSEWHERE;
  }

  @Override
  public StructureId school() {
    return school.id();
  }

  @Override
  public GroupId schoolClass() {
    return schoolClass;
  }

  @Override
  public GroupId half() {
    return half;
  }

  @Override
  public GroupId otherClass() {
    return otherClass;
  }

  @Override
  public Actor pupil() {
    return pupil;
  }

  @Override
  public Actor otherPupil() {
    return otherPupil;
  }

  @Override
  public Actor guardian() {
    return guardian;
  }

  @Override
  public Actor teacher() {
    return teacher;
  }

  @Override
  public PersonId substitute() {
    return substitute.person();
  }

  @Override
  public Actor head() {
    return head;
  }

  @Override
  public Actor stranger() {
    return stranger;
  }

  @Test
  @Clause("GEN-10")
  void theTimetableOfTheVendorTakesThePlaceOfOurs() {
    assertThat(timetable.toString()).contains("PrintedTimetable");
  }
}
