package fr.ent.portal.absences;

import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollCallSheet;
import fr.ent.api.absences.RollMark;
import fr.ent.api.absences.RollMark.Kind;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the form of a sheet, and reads it back. */
@Shared
public class SheetForm {
  private static final String OTHER = "other-";

  private final LessonWords words;

  @Inject
  public SheetForm(LessonWords words) {
    this.words = words;
  }

  SheetView view(Visit visit, RollCallSheet sheet, RollCallId submission) {
    var frame = visit.frame();
    var lesson = sheet.lesson();
    var hours = LessonWords.hours(frame, lesson.time());
    var classes = words.classes(visit.actor(), frame, lesson);
    return new SheetView(
        lesson.id().toString(),
        submission.toString(),
        Names.subject(lesson.title()),
        Stream.of(classes, frame.day(lesson.time().day()), hours)
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(", ")),
        sheet.lines().stream().map(one -> line(sheet, one)).toList(),
        sheet.counted().map(one -> frame.moment(one.taken())),
        lesson.time().day().toString());
  }

  /** Whoever was expected to be missing is ticked before the first roll call. */
  private static SheetView.Line line(RollCallSheet sheet, RollCallSheet.Line line) {
    var marked = sheet.counted().flatMap(one -> one.of(line.pupil()));
    var expected = line.expected().map(RollCallSheet.Expected::name).orElse("");
    boolean absent =
        marked.map(one -> one.kind() == Kind.ABSENT).orElse(false)
            || (sheet.counted().isEmpty()
                && Set.of("MISSING", "ANNOUNCED", "EXCUSED").contains(expected));
    var other = marked.filter(one -> one.kind() != Kind.ABSENT).map(SheetForm::value).orElse("");
    if (sheet.counted().isEmpty() && expected.equals("EXEMPTED")) {
      other = expected;
    }
    var name = Names.person(line.names().last()) + " " + Names.person(line.names().called());
    return new SheetView.Line(line.pupil().toString(), name, absent, other, expected);
  }

  private static String value(RollMark mark) {
    return mark.kind() == Kind.LATE ? "LATE-" + mark.minutes() : mark.kind().name();
  }

  /** Read what was sent; what it says of somebody twice, the more exact counts. */
  RollCall read(Visit visit, RollCallSheet sheet) {
    var absent = new HashSet<>(visit.parameters("absent"));
    var marks =
        Stream.concat(sheet.lines().stream().map(one -> one.pupil().toString()), absent.stream())
            .distinct()
            .flatMap(pupil -> mark(visit, pupil, absent.contains(pupil)).stream())
            .toList();
    return new RollCall(
        RollCallId.of(visit.parameter("submission")), sheet.lesson().id(), taken(visit), marks);
  }

  private static Optional<RollMark> mark(Visit visit, String pupil, boolean absent) {
    var other = visit.parameter(OTHER + pupil);
    if (other.isEmpty()) {
      return absent ? Optional.of(RollMark.of(PersonId.of(pupil), Kind.ABSENT)) : Optional.empty();
    }
    return Optional.of(
        other.matches("LATE-[0-9]{1,3}")
            ? RollMark.late(PersonId.of(pupil), Integer.parseInt(other.substring(5)))
            : RollMark.of(PersonId.of(pupil), Kind.valueOf(other)));
  }

  /** A device that kept the form tells when it was filled in. */
  private static Instant taken(Visit visit) {
    try {
      return Instant.parse(visit.parameter("taken"));
    } catch (DateTimeParseException notTold) {
      return visit.frame().now();
    }
  }

  /** Say what may be said of a pupil instead of absent. */
  public static String words(Frame frame, String other) {
    return other.startsWith("LATE-")
        ? frame.say("rollcall.late", Integer.parseInt(other.substring(5)))
        : frame.say("rollcall." + other);
  }
}
