package fr.ent.services.absences;

import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.absences.RollMark;
import fr.ent.api.absences.RollMark.Kind;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.notices.Notice;
import fr.ent.api.timetable.LessonState;
import fr.ent.core.database.Database;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A morning of three lessons at the school of one pupil, and what is told of it. */
@Singleton
class AlertedMorning {
  static final TimeSpan FIRST = SmallSchool.tuesday("08:05", "09:00");
  static final TimeSpan SECOND = SmallSchool.tuesday("09:00", "09:55");
  static final TimeSpan THIRD = SmallSchool.tuesday("10:10", "11:05");

  private final AbsenceRegister register;
  private final RollCalls calls;
  private final PaperDirectory directory;
  private final PaperTimetable timetable;
  private final PaperNotices notices;
  private final RecordedEvents events;
  private final SettableClock clock;
  private final Database database;

  @Inject
  AlertedMorning(
      AbsenceRegister register,
      RollCalls calls,
      PaperDirectory directory,
      PaperTimetable timetable,
      PaperNotices notices,
      RecordedEvents events,
      SettableClock clock,
      Database database) {
    this.register = register;
    this.calls = calls;
    this.directory = directory;
    this.timetable = timetable;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
    this.database = database;
  }

  void begin() {
    events.awaitDelivery();
    EmptyAbsences.of(database);
    notices.clear();
    directory.begin();
    clock.set(Instant.parse("2026-11-24T10:30:00Z"));
    timetable.put(
        SmallSchool.lesson(1, FIRST, LessonState.PLANNED),
        SmallSchool.lesson(2, SECOND, LessonState.PLANNED),
        SmallSchool.lesson(3, THIRD, LessonState.PLANNED));
    relate(SmallSchool.MOTHER, LegalLevel.LEGAL_GUARDIAN, false);
  }

  void relate(PersonId adult, LegalLevel legal, boolean first) {
    directory.relate(SmallSchool.PUPIL, adult, Kinship.OTHER, legal, first);
  }

  List<Notice> record(TimeSpan... spans) {
    for (var one : spans) {
      register.record(SmallSchool.schoolLife(), SmallSchool.PUPIL, one);
    }
    events.awaitDelivery();
    return notices.sent();
  }

  void call(int number, Kind... kinds) {
    submit(number, Stream.of(kinds).map(one -> RollMark.of(SmallSchool.PUPIL, one)).toList());
  }

  void callLate(int number, int minutes) {
    submit(number, List.of(RollMark.late(SmallSchool.PUPIL, minutes)));
  }

  void submit(int number, List<RollMark> marks) {
    clock.advance(Duration.ofSeconds(1));
    var lesson = SmallSchool.lesson(number, FIRST, LessonState.PLANNED).id();
    calls.submit(
        SmallSchool.schoolLife(),
        new RollCall(RollCallId.random(), lesson, clock.instant(), marks));
    events.awaitDelivery();
  }
}
