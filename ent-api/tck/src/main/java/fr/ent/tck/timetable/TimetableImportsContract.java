package fr.ent.tck.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.identity.GroupId;
import fr.ent.api.timetable.ImportedName;
import fr.ent.api.timetable.ImportedName.Kind;
import fr.ent.api.timetable.ImportedName.State;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonState;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.api.timetable.TimetableImport;
import fr.ent.api.timetable.TimetableImports;
import fr.ent.api.timetable.TimetableSource;
import fr.ent.api.timetable.UnknownImportException;
import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.VanishingLessonsException;
import fr.ent.tck.Clause;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link TimetableImports} does, with iCalendar files. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface TimetableImportsContract extends TimetableScene {
  Timetable timetable();

  TimetableImports imports();

  TimetableChanges changes();

  /** Forget all lessons, imports and what was said of names. */
  void empty();

  /** What timetable software prints for a class or group of the scene. */
  String labelOf(GroupId group);

  /** What timetable software prints for the teacher of the scene. */
  String teacherName();

  @BeforeEach
  default void begin() {
    empty();
  }

  /** Write lessons as a calendar, given by somebody. */
  private String calendar(List<PlannedLesson> lessons, String teacher) {
    var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//X//X//FR\r\n");
    for (var one : lessons) {
      text.append("BEGIN:VEVENT\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:Latin\r\nUID:")
          .append(one.sourceId())
          .append("\r\nDTSTART:")
          .append(stamp(one.time().from().toString()))
          .append("\r\nDTEND:")
          .append(stamp(one.time().to().toString()))
          .append("\r\nCATEGORIES:")
          .append(labelOf(one.groups().get(0)))
          .append("\r\nORGANIZER;CN=")
          .append(teacher)
          .append(":mailto:x@example.org\r\nLOCATION:B12\r\nEND:VEVENT\r\n");
    }
    return text.append("END:VCALENDAR\r\n").toString();
  }

  private static String stamp(String moment) {
    return moment.replaceAll("[-:]", "") + "00";
  }

  private TimetableImport read(String file) {
    return imports()
        .read(
            head(),
            school(),
            "cours.ics",
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }

  private TimetableImport read() {
    return read(calendar(lessons(), teacherName()));
  }

  private List<Lesson> seen() {
    return timetable().lessonsIn(head(), school(), MONDAY, MONDAY.plusDays(6));
  }

  private ImportedName name(TimetableImport one, Kind kind) {
    return imports().namesOf(head(), one.id()).stream()
        .filter(name -> name.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Clause("EDT-02")
  @Clause("TimetableImports: reading a file changes no lesson")
  default void whatIsReadIsKeptAndChangesNothing() {
    var read = read();
    assertThat(read.source()).isEqualTo(TimetableSource.ICALENDAR);
    assertThat(read.lessons()).isEqualTo(4);
    assertThat(read.firstWeek()).contains(MONDAY);
    assertThat(imports().importsOf(head(), school())).containsExactly(read);
    assertThat(imports().find(head(), read.id())).contains(read);
    var forecast = imports().forecast(head(), read.id());
    assertThat(forecast.lessons()).isEqualTo(4);
    assertThat(forecast.plan().added()).isEqualTo(4);
    assertThat(seen()).isEmpty();
  }

  @Test
  @Clause("EDT-02")
  @Clause("TimetableImports: the same file again changes nothing")
  default void theSameFileAgainChangesNothing() {
    assertThat(imports().apply(head(), read().id()).added()).isEqualTo(4);
    var before = seen();
    assertThat(before)
        .hasSize(4)
        .allMatch(one -> one.teachers().equals(List.of(teacher().person())));
    var again = read();
    assertThat(imports().forecast(head(), again.id()).plan().isQuiet()).isTrue();
    assertThat(imports().apply(head(), again.id()).isQuiet()).isTrue();
    assertThat(seen()).isEqualTo(before);
  }

  @Test
  @Clause("EDT-02")
  @Clause("TimetableImports: what was changed by hand stays")
  default void whatWasChangedByHandOutlivesAnImport() {
    imports().apply(head(), read().id());
    var cancelled = seen().get(1).id();
    changes().cancel(head(), cancelled, "Sortie");
    imports().apply(head(), read().id());
    assertThat(seen()).hasSize(4);
    assertThat(seen().get(1).id()).isEqualTo(cancelled);
    assertThat(seen().get(1).state()).isEqualTo(LessonState.CANCELLED);
  }

  @Test
  @Clause("TimetableImports: a lesson whose teacher is not found comes in without")
  default void aLessonOfNobodyKnownComesInWithoutTeacher() {
    var read = read(calendar(lessons(), "Zqnobody Zqnowhere"));
    assertThat(name(read, Kind.TEACHER).state()).isEqualTo(State.NOT_FOUND);
    assertThat(imports().forecast(head(), read.id()).withoutTeacher()).isEqualTo(4);
    imports().apply(head(), read.id());
    assertThat(seen()).hasSize(4).allMatch(one -> one.teachers().isEmpty());
  }

  @Test
  @Clause("TimetableImports: one of which none is found is left out and counted")
  default void aLessonOfNoClassKnownIsLeftOut() {
    var read =
        read(calendar(lessons(), teacherName()).replaceFirst("CATEGORIES:.*", "CATEGORIES:Zq9"));
    assertThat(imports().namesOf(head(), read.id()))
        .filteredOn(one -> one.label().equals("Zq9"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.state()).isEqualTo(State.NOT_FOUND);
              assertThat(one.lessons()).isEqualTo(1);
            });
    assertThat(imports().forecast(head(), read.id()).leftOut()).isEqualTo(1);
    imports().apply(head(), read.id());
    assertThat(seen()).hasSize(3);
  }

  @Test
  @Clause("EDT-02")
  @Clause("TimetableImports.match: now and in later files of this source")
  default void whatIsSaidOfANameIsRemembered() {
    var file = calendar(lessons(), "Zqnobody Zqnowhere");
    var first = read(file);
    var key = name(first, Kind.TEACHER).key();
    imports().match(head(), first.id(), key, teacher().person().toString());
    assertThat(name(first, Kind.TEACHER).state()).isEqualTo(State.CHOSEN);
    var next = read(file);
    assertThat(name(next, Kind.TEACHER).match().map(ImportedName.Match::id))
        .contains(teacher().person().toString());
    imports().ignore(head(), next.id(), key);
    assertThat(name(next, Kind.TEACHER).state()).isEqualTo(State.IGNORED);
    imports().forget(head(), next.id(), key);
    assertThat(name(read(file), Kind.TEACHER).state()).isEqualTo(State.NOT_FOUND);
  }

  @Test
  @Clause("TimetableImports: one may be corrected and applied again")
  default void anImportIsAppliedAgainOnceNamesAreMatched() {
    var read = read(calendar(lessons(), "Zqnobody Zqnowhere"));
    imports().apply(head(), read.id());
    imports()
        .match(head(), read.id(), name(read, Kind.TEACHER).key(), teacher().person().toString());
    assertThat(imports().apply(head(), read.id()).changed()).isEqualTo(4);
    assertThat(seen()).allMatch(one -> one.teachers().equals(List.of(teacher().person())));
  }

  @Test
  @Clause("TimetableImports.match: of the school")
  default void whoIsNotOfTheSchoolIsNotChosen() {
    var read = read(calendar(lessons(), "Zqnobody Zqnowhere"));
    var key = name(read, Kind.TEACHER).key();
    for (var no : List.of(substitute().toString(), pupil().person().toString(), "x", "")) {
      assertThatThrownBy(() -> imports().match(head(), read.id(), key, no))
          .isInstanceOf(UnknownImportException.class);
    }
    assertThatThrownBy(() -> imports().ignore(head(), read.id(), "no such key"))
        .isInstanceOf(UnknownImportException.class);
  }

  @Test
  @Clause("TimetableImports.apply: VanishingLessonsException; nothing is changed")
  default void anImportThatWouldRemoveTooMuchIsStopped() {
    imports().apply(head(), read().id());
    var few = read(calendar(lessons().subList(0, 1), teacherName()));
    assertThatThrownBy(() -> imports().apply(head(), few.id()))
        .isInstanceOf(VanishingLessonsException.class);
    assertThat(seen()).hasSize(4);
    assertThat(imports().applyAnyway(head(), few.id()).removed()).isEqualTo(3);
    assertThat(seen()).hasSize(1);
  }

  @Test
  @Clause("TimetableImports.read: refused as a whole, nothing is kept")
  default void whatIsNoTimetableIsRefusedAndNotKept() {
    var whole = calendar(lessons(), teacherName());
    for (var no : List.of("", "x", "<html/>", whole.substring(0, whole.length() / 2))) {
      assertThatThrownBy(() -> read(no)).isInstanceOf(UnreadableTimetableException.class);
    }
    assertThatThrownBy(() -> read(whole.replace("2026112", "2021112")))
        .isInstanceOfSatisfying(
            UnreadableTimetableException.class,
            refused ->
                assertThat(refused.reason())
                    .isEqualTo(UnreadableTimetableException.Reason.OTHER_YEAR));
    assertThat(imports().importsOf(head(), school())).isEmpty();
  }

  @Test
  @Clause("TimetableImports: needs CHANGE over the structure; an import elsewhere is not known")
  default void nobodyElseImports() {
    var read = read();
    var key = name(read, Kind.CLASS).key();
    for (var other : List.of(pupil(), guardian(), teacher(), stranger())) {
      var content = new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> imports().read(other, school(), "x", content))
          .isInstanceOf(AccessRefusedException.class);
      assertThatThrownBy(() -> imports().importsOf(other, school()))
          .isInstanceOf(AccessRefusedException.class);
      assertThat(imports().find(other, read.id())).isEmpty();
      List.<Runnable>of(
              () -> imports().namesOf(other, read.id()),
              () -> imports().findingsOf(other, read.id()),
              () -> imports().forecast(other, read.id()),
              () -> imports().match(other, read.id(), key, schoolClass().toString()),
              () -> imports().ignore(other, read.id(), key),
              () -> imports().forget(other, read.id(), key),
              () -> imports().apply(other, read.id()),
              () -> imports().applyAnyway(other, read.id()),
              () -> imports().drop(other, read.id()))
          .forEach(
              deed -> assertThatThrownBy(deed::run).isInstanceOf(UnknownImportException.class));
    }
  }

  @Test
  @Clause("TimetableImports.drop: close an import and erase its content")
  default void whatIsDroppedIsErasedAndStaysInTheList() {
    var read = read();
    imports().drop(head(), read.id());
    assertThat(imports().find(head(), read.id()).map(TimetableImport::state))
        .contains(TimetableImport.State.CLOSED);
    assertThat(imports().namesOf(head(), read.id())).isEmpty();
    assertThatThrownBy(() -> imports().apply(head(), read.id()))
        .isInstanceOf(UnknownImportException.class);
    var older = read();
    imports().apply(head(), read().id());
    assertThat(imports().find(head(), older.id()).map(TimetableImport::state))
        .as("a newer one was applied")
        .contains(TimetableImport.State.CLOSED);
  }
}
