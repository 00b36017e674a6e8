package fr.ent.portal.absences;

import fr.ent.api.absences.LessonRoll;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.Lesson;
import fr.ent.portal.web.Frame;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says lessons as people say them. */
@Shared
public class LessonWords {
  private final Directory directory;

  /**
   * A lesson in a list.
   *
   * @param hours {@code 8 h 05 – 9 h 00}
   * @param classes {@code 4ᵉ B}
   * @param state {@code done}, {@code open} or {@code later}
   * @param missing how many, where the roll call was taken
   */
  public record Row(
      String id,
      String hours,
      String title,
      String classes,
      String room,
      String state,
      int missing) {}

  @Inject
  public LessonWords(Directory directory) {
    this.directory = directory;
  }

  List<Row> rows(Actor actor, Frame frame, List<LessonRoll> rolls) {
    var labels = new HashMap<GroupId, String>();
    var now = frame.now().atZone(frame.zone()).toLocalDateTime();
    return rolls.stream()
        .map(
            one -> {
              var lesson = one.lesson();
              boolean begun = !now.isBefore(lesson.time().from().minusMinutes(15));
              var state = one.taken().isPresent() ? "done" : begun ? "open" : "later";
              return new Row(
                  lesson.id().toString(),
                  hours(frame, lesson.time()),
                  Names.subject(lesson.title()),
                  classes(actor, frame, lesson, labels),
                  String.join(", ", lesson.rooms()),
                  state,
                  one.missing());
            })
        .toList();
  }

  String classes(Actor actor, Frame frame, Lesson lesson) {
    return classes(actor, frame, lesson, new HashMap<>());
  }

  private String classes(Actor actor, Frame frame, Lesson lesson, Map<GroupId, String> labels) {
    var names =
        lesson.groups().stream()
            .map(group -> labels.computeIfAbsent(group, one -> label(actor, one)))
            .filter(label -> !label.isEmpty())
            .toList();
    return frame.words().list(names);
  }

  private String label(Actor actor, GroupId group) {
    return directory.findGroup(actor, group).map(Group::label).map(Names::group).orElse("");
  }

  static String hours(Frame frame, TimeSpan time) {
    return frame.say(
        "absences.hours",
        frame.words().hour(time.from().toLocalTime()),
        frame.words().hour(time.to().toLocalTime()));
  }
}
