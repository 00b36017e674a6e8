package fr.ent.portal.matrix;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceRegister;
import fr.ent.api.absences.DocumentId;
import fr.ent.api.absences.ExplanationDraft;
import fr.ent.api.absences.ExplanationId;
import fr.ent.api.absences.Explanations;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.liaison.LiaisonAudience;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonDraft;
import fr.ent.api.liaison.LiaisonKind;
import fr.ent.api.liaison.LiaisonMessage;
import fr.ent.api.liaison.LiaisonText;
import fr.ent.api.timetable.LessonDraft;
import fr.ent.api.timetable.LessonId;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.testkit.RecordedEvents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was on yesterday in the schools of a {@link World}: lessons, messages, absences and what was
 * said of them. What is entered is remembered as plain lists, for {@link DayLaw}.
 */
final class SchoolDay {
  static final LocalDate DAY = World.TODAY.minusDays(1);

  private final World world;
  private final List<Taught> lessons = new ArrayList<>();
  private final List<Letter> letters = new ArrayList<>();
  private final List<Missed> absences = new ArrayList<>();
  private final List<Paper> papers = new ArrayList<>();

  /**
   * A lesson of one class or group.
   *
   * @param teacher who gives it; empty for nobody
   */
  record Taught(String group, String teacher, LessonId id) {}

  /** A message to the families of a class or group. */
  record Letter(String group, String author, LiaisonMessage message) {}

  /** An absence. */
  record Missed(String pupil, AbsenceId id) {}

  /** A document that a guardian gave. */
  record Paper(String pupil, String by, ExplanationId explanation, DocumentId document) {}

  private SchoolDay(World world) {
    this.world = world;
  }

  static SchoolDay in(World world) {
    var day = new SchoolDay(world);
    day.lesson("one", "teacher");
    day.lesson("two", "formteacher");
    day.lesson("latin", "otherteacher");
    day.lesson("afar", "teacherthere");
    day.lesson("farthest", "");
    day.letter("one", "teacher");
    day.letter("two", "formteacher");
    day.letter("latin", "otherteacher");
    day.letter("afar", "teacherthere");
    for (var pupil : List.of("child", "pupil", "adultpupil", "childofothers", "childthere")) {
      day.absence(pupil);
    }
    day.paper("child", "informedguardian");
    day.paper("childthere", "guardianoftwo");
    world.ent().get(RecordedEvents.class).awaitDelivery();
    return day;
  }

  private void lesson(String group, String teacher) {
    lessons.add(new Taught(group, teacher, lesson(world, group, teacher, DAY)));
  }

  /** Add a lesson of a class or group. */
  static LessonId lesson(World world, String group, String teacher, LocalDate day) {
    var school = world.schoolOf(group);
    var territory = school.equals("far") ? World.elsewhere() : world.require("head").territory();
    var draft =
        new LessonDraft(
            world.school(school),
            TimeSpan.of(day, "08:00", "09:00"),
            "Latin",
            Optional.empty(),
            List.of(world.group(group)),
            teacher.isEmpty() ? List.of() : List.of(world.require(teacher).id()),
            List.of(),
            "");
    return world.ent().get(TimetableChanges.class).add(Actor.house(territory), draft).lesson().id();
  }

  private void letter(String group, String author) {
    letters.add(new Letter(group, author, letter(world, group, author)));
  }

  /** A teacher writes to the families of a class or group. */
  static LiaisonMessage letter(World world, String group, String author) {
    var audience = LiaisonAudience.of(world.group(group));
    var text = LiaisonText.of("Sortie", "Merci de signer.");
    return world
        .ent()
        .get(LiaisonBook.class)
        .write(world.actor(author), new LiaisonDraft(LiaisonKind.TO_SIGN, audience, text));
  }

  private void absence(String pupil) {
    absences.add(new Missed(pupil, absence(world, pupil, "08:00")));
  }

  /** Record that a pupil missed an hour of the day. */
  static AbsenceId absence(World world, String pupil, String from) {
    var missed = TimeSpan.of(DAY, from, from.substring(0, 3) + "55");
    var one = world.require(pupil);
    return world
        .ent()
        .get(AbsenceRegister.class)
        .record(Actor.house(one.territory()), one.id(), missed)
        .id();
  }

  private void paper(String pupil, String by) {
    var said = explain(world, pupil, by);
    var content = "%PDF-1.4\n".getBytes(US_ASCII);
    var kept = world.ent().get(Explanations.class).attach(world.actor(by), said, content);
    papers.add(new Paper(pupil, by, said, kept.documents().get(0).id()));
  }

  /** A guardian says why a child was missing. */
  static ExplanationId explain(World world, String pupil, String by) {
    var draft =
        new ExplanationDraft(
            ExplanationId.random(),
            world.require(pupil).id(),
            TimeSpan.of(DAY, "07:00", "12:00"),
            "illness",
            "");
    return world.ent().get(Explanations.class).explain(world.actor(by), draft).id();
  }

  List<Taught> lessons() {
    return lessons;
  }

  List<Letter> letters() {
    return letters;
  }

  List<Missed> absences() {
    return absences;
  }

  List<Paper> papers() {
    return papers;
  }

  /** Find the lesson of a class or group. */
  LessonId lesson(String group) {
    return lessons.stream()
        .filter(one -> one.group().equals(group))
        .map(Taught::id)
        .findFirst()
        .orElseThrow();
  }

  /** Find the message to a class or group. */
  LiaisonMessage letter(String group) {
    return letters.stream()
        .filter(one -> one.group().equals(group))
        .map(Letter::message)
        .findFirst()
        .orElseThrow();
  }
}
