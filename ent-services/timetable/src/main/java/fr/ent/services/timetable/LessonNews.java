package fr.ent.services.timetable;

import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.LessonChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is new about a lesson for those who have it: how it stands now, beside how it stood when the
 * last change that is not of just now had been made. Changes that follow each other within the
 * grace period are one; those that cancel each other out are none.
 */
final class LessonNews {
  /** What happened, as the words of notices know it. */
  enum What {
    CANCELLED,
    RESTORED,
    ADDED,
    MOVED,
    TEACHER,
    ROOM;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Lesson lesson;
  private final Standing now;
  private final Standing before;
  private final LessonChange latest;
  private final List<LessonChange> outdated;

  private LessonNews(
      Lesson lesson, Standing before, LessonChange latest, List<LessonChange> outdated) {
    this.lesson = lesson;
    this.now = Standing.of(lesson);
    this.before = before;
    this.latest = latest;
    this.outdated = outdated;
  }

  /**
   * Read the news of a lesson; there are none of one that nobody has changed.
   *
   * @param history what was done to it, latest first
   */
  static Optional<LessonNews> of(KeptLesson kept, List<LessonChange> history, Duration grace) {
    if (history.isEmpty()) {
      return Optional.empty();
    }
    var standing =
        Standing.planned(kept, history.get(history.size() - 1).kind() == LessonChange.Kind.ADDED);
    var before = standing;
    var outdated = new ArrayList<LessonChange>();
    for (int i = history.size() - 1; i > 0; i--) {
      var change = history.get(i);
      standing = standing.after(change);
      if (!history.get(i - 1).at().isBefore(change.at().plus(grace))) {
        before = standing;
        outdated.clear();
      }
      outdated.add(change);
    }
    return Optional.of(new LessonNews(kept.lesson(), before, history.get(0), outdated));
  }

  Lesson lesson() {
    return lesson;
  }

  Standing now() {
    return now;
  }

  Standing before() {
    return before;
  }

  int sequence() {
    return latest.sequence();
  }

  Instant at() {
    return latest.at();
  }

  /** Which changes what is told now takes the place of. */
  List<Integer> outdated() {
    return outdated.stream().map(LessonChange::sequence).toList();
  }

  /** When the lesson is or would have been: where it is cancelled, as people knew it. */
  TimeSpan time() {
    return now.takesPlace() || !before.exists() ? now.time() : before.time();
  }

  /** What happened; nothing where all is as it was. */
  Optional<What> what() {
    if (now.takesPlace() != before.takesPlace()) {
      return Optional.of(
          before.takesPlace() ? What.CANCELLED : before.exists() ? What.RESTORED : What.ADDED);
    }
    if (!now.takesPlace() || now.isLike(before)) {
      return Optional.empty();
    }
    return Optional.of(latest.kind() == LessonChange.Kind.RESTORED ? What.RESTORED : otherwise());
  }

  private What otherwise() {
    if (!now.time().equals(before.time())) {
      return What.MOVED;
    }
    return now.teachers().equals(before.teachers()) ? What.ROOM : What.TEACHER;
  }

  /** When the lesson was, where it takes place at another time now. */
  Optional<TimeSpan> former() {
    return now.takesPlace() && before.exists() && !now.time().equals(before.time())
        ? Optional.of(before.time())
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "news of " + lesson;
  }
}
