package fr.ent.portal.absences;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.ent.api.absences.AbsenceReason;
import fr.ent.api.absences.Explanation;
import fr.ent.api.absences.Explanations;
import fr.ent.api.absences.LessonRoll;
import fr.ent.api.absences.RollMark;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.portal.absences.BoardView.Said;
import fr.ent.portal.absences.LessonWords.Row;
import fr.ent.portal.web.Frame;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Says in words what the board and the register show. */
@Shared
public class BoardWords {
  private final Directory directory;
  private final PupilClasses classes;
  private final LessonWords lessons;
  private final Explanations explanations;

  @Inject
  public BoardWords(
      Directory directory, PupilClasses classes, LessonWords lessons, Explanations explanations) {
    this.directory = directory;
    this.classes = classes;
    this.lessons = lessons;
    this.explanations = explanations;
  }

  /** Tell what people are called, as far as the reader may know of them. */
  /** Tell whether somebody is a pupil today whom the actor may know of. */
  boolean isPupil(Actor actor, PersonId person) {
    return !names(actor, List.of(person)).isEmpty()
        && directory.affiliationsOf(actor, person).stream()
            .anyMatch(one -> one.profile().equals(Profile.PUPIL));
  }

  Map<PersonId, String> names(Actor actor, Collection<PersonId> people) {
    return directory.namesOf(actor, people).entrySet().stream()
        .collect(
            toUnmodifiableMap(
                Map.Entry::getKey,
                one ->
                    Names.person(one.getValue().last())
                        + " "
                        + Names.person(one.getValue().called())));
  }

  Map<PersonId, String> classes(Actor actor, StructureId school) {
    return classes.of(actor, school);
  }

  /** Lessons that have begun and have no roll call. */
  List<Row> uncalled(Actor actor, Frame frame, List<LessonRoll> rolls) {
    var now = frame.now().atZone(frame.zone()).toLocalDateTime();
    var late =
        rolls.stream()
            .filter(one -> one.taken().isEmpty() && one.lesson().time().from().isBefore(now))
            .toList();
    return lessons.rows(actor, frame, late);
  }

  List<Said> waiting(Actor actor, Frame frame, StructureId school) {
    var all = explanations.waiting(actor, school);
    var names = names(actor, all.stream().map(Explanation::pupil).toList());
    var labels = classes(actor, school);
    return all.stream()
        .filter(one -> names.containsKey(one.pupil()))
        .map(
            one ->
                new Said(
                    one.id().toString(),
                    names.getOrDefault(one.pupil(), ""),
                    labels.getOrDefault(one.pupil(), ""),
                    time(frame, one.covers()),
                    reason(actor, frame, school, one.reason()),
                    one.words(),
                    one.documents().stream().map(each -> each.id().toString()).toList()))
        .toList();
  }

  /** Say a reason; one that the school no longer offers by its code. */
  String reason(Actor actor, Frame frame, StructureId school, String code) {
    return explanations.reasons(actor, school).stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .map((AbsenceReason one) -> frame.words().choose(one.french(), one.english()))
        .orElse(code);
  }

  /** Say how a pupil was there, and not simply so. */
  static String mark(Frame frame, RollMark mark) {
    return frame.say("mark." + mark.kind(), mark.minutes());
  }

  /** Say a time: {@code mardi 24 novembre, 8 h 05 – 9 h 00}, or from one day to another. */
  static String time(Frame frame, TimeSpan time) {
    return time.day().equals(time.to().toLocalDate())
        ? frame.day(time.day()) + ", " + LessonWords.hours(frame, time)
        : frame.say("absences.days", frame.day(time.day()), frame.day(time.to().toLocalDate()));
  }
}
