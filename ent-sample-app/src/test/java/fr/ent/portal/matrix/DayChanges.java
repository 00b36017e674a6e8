package fr.ent.portal.matrix;

import fr.ent.api.absences.Exemption;
import fr.ent.api.absences.ExemptionId;
import fr.ent.api.absences.Exemptions;
import fr.ent.api.absences.IncidentDraft;
import fr.ent.api.absences.IncidentId;
import fr.ent.api.absences.Incidents;
import fr.ent.api.absences.Involved;
import fr.ent.api.absences.MeasureDraft;
import fr.ent.api.absences.MeasureId;
import fr.ent.api.absences.MeasureKind;
import fr.ent.api.absences.RollCall;
import fr.ent.api.absences.RollCallId;
import fr.ent.api.absences.RollCalls;
import fr.ent.api.absences.RollMark;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.liaison.LiaisonBook;
import fr.ent.api.liaison.LiaisonSheet;
import fr.ent.api.notices.Notice;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.notices.NoticeKind;
import fr.ent.api.notices.Notices;
import fr.ent.api.notices.Urgency;
import fr.ent.api.timetable.TimetableChanges;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.api.webhooks.WishedWebHook;
import fr.ent.portal.matrix.Changes.Change;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * By what one {@link SchoolDay} differs from another: what happens in another school, in another
 * class and in another family.
 */
final class DayChanges {
  private static final String CHILD = "childthere";
  private static final String OTHER = "childofothers";
  private static final IncidentId INCIDENT = new IncidentId(new UUID(41, 1));

  private final World world;
  private final SchoolDay day;
  private final DayLaw law;

  DayChanges(World world, SchoolDay day) {
    this.world = world;
    this.day = day;
    this.law = new DayLaw(world);
  }

  /** What none of the personas is told. */
  List<Change> ofNobody() {
    return List.of(
        new Change("an incident of another school", DayChanges::isNobody, "", this::incidentThere),
        new Change(
            "a notice to somebody of another school", DayChanges::isNobody, "", () -> tell(CHILD)),
        new Change(
            "an import of a timetable of another school",
            DayChanges::isNobody,
            "",
            () -> ImportsThere.read(world.ent(), world.school("there"))));
  }

  /** What a family of another school is told. */
  List<Change> there() {
    var mine = "/absences/mine?child=" + id(CHILD);
    var lesson = "/timetable/lesson/" + day.lesson("afar");
    return List.of(
        new Change(
            "an absence of another school",
            follows(CHILD),
            mine,
            () -> SchoolDay.absence(world, CHILD, "09:00")),
        new Change(
            "an absence of another school explained",
            follows(CHILD),
            mine,
            () -> SchoolDay.explain(world, CHILD, "guardianoftwo")),
        new Change("a roll call of another school", follows(CHILD), mine, this::call),
        new Change("a measure of another school", follows(CHILD), mine, this::measure),
        new Change("an exemption of another school", follows(CHILD), mine, () -> exempt(CHILD)),
        new Change(
            "a lesson more in another school",
            follows(CHILD),
            "/timetable?of=person:" + id(CHILD),
            () -> SchoolDay.lesson(world, "afar", "", World.TODAY.plusDays(1))),
        new Change("a lesson moved in another school", follows(CHILD), lesson, this::move),
        new Change("a lesson cancelled in another school", follows(CHILD), lesson, this::cancel),
        new Change(
            "a message of another school",
            follows(CHILD),
            "/liaison",
            () -> SchoolDay.letter(world, "afar", "teacherthere")),
        new Change(
            "a message of another school signed",
            follows(CHILD),
            "/liaison",
            () -> sign("afar", CHILD, "guardianoftwo")),
        new Change(
            "a notice to another family", follows(CHILD), "/notices", () -> tell("guardianoftwo")));
  }

  /** What another class or family of the same school is told, and those who run the school. */
  List<Change> ofOthersHere() {
    return List.of(
        new Change(
            "an incident of another class",
            me -> List.of("formteacher", "schoollife", "head").contains(me),
            "/absences/incidents",
            this::incident),
        new Change(
            "an absence of another class",
            me -> law.readsAbsences(me, OTHER),
            "/absences/pupil/" + id(OTHER),
            () -> SchoolDay.absence(world, OTHER, "09:00")),
        new Change(
            "an exemption of another class",
            me -> law.readsAbsences(me, OTHER),
            "/absences/exemptions",
            () -> exempt(OTHER)),
        new Change(
            "a message to another class",
            me -> law.seesWhomItReached(me, day.letters().get(1)),
            "/liaison",
            () -> SchoolDay.letter(world, "two", "formteacher")),
        new Change(
            "a message signed by another guardian",
            me -> me.equals("informedguardian") || law.seesWhomItReached(me, day.letters().get(0)),
            "/liaison/sent/" + day.letter("one").id(),
            () -> sign("one", "child", "informedguardian")));
  }

  /** What all who work in the school are told. */
  Change lessonHere() {
    return new Change(
        "a lesson more of another class",
        me -> law.readsLessonsOf(me, "two"),
        "/timetable?of=group:" + world.group("two"),
        () -> SchoolDay.lesson(world, "two", "", World.TODAY.plusDays(1)));
  }

  /** A web hook goes to those who look after all schools. */
  Change webHook() {
    return new Change(
        "a web hook of another school", "authority"::equals, "/admin/webhooks", this::hook);
  }

  private static boolean isNobody(String me) {
    return me.isEmpty();
  }

  private Predicate<String> follows(String child) {
    return me -> law.readsOwn(me, child);
  }

  private String id(String key) {
    return world.require(key).id().toString();
  }

  private <T> T get(Class<T> contract) {
    return world.ent().get(contract);
  }

  private void incidentThere() {
    report("teacherthere", "there", CHILD, INCIDENT);
  }

  private void incident() {
    report("formteacher", "here", OTHER, IncidentId.random());
  }

  private void report(String teacher, String school, String author, IncidentId id) {
    get(Incidents.class)
        .report(
            world.actor(teacher),
            new IncidentDraft(
                id,
                world.school(school),
                SchoolDay.DAY.atTime(10, 0),
                "Cour",
                "Essai",
                List.of(new Involved(world.require(author).id(), Involved.Part.AUTHOR))));
  }

  private void measure() {
    get(Incidents.class)
        .decide(
            world.actor("teacherthere"),
            new MeasureDraft(
                MeasureId.random(),
                INCIDENT,
                world.require(CHILD).id(),
                MeasureKind.DETENTION,
                Optional.empty(),
                "Essai"));
  }

  private void call() {
    var late = RollMark.late(world.require(CHILD).id(), 10);
    var now = get(SettableClock.class).instant();
    get(RollCalls.class)
        .submit(
            Fixture.house(),
            new RollCall(RollCallId.random(), day.lesson("afar"), now, List.of(late)));
  }

  private void move() {
    get(TimetableChanges.class)
        .move(
            Fixture.house(),
            day.lesson("afar"),
            TimeSpan.of(SchoolDay.DAY, "10:00", "11:00"),
            List.of("B12"));
  }

  private void cancel() {
    get(TimetableChanges.class).cancel(Fixture.house(), day.lesson("afar"), "Essai");
  }

  private void sign(String group, String pupil, String guardian) {
    var message = day.letter(group);
    var sheet = new LiaisonSheet(message.id(), world.require(pupil).id(), message.fingerprint());
    get(LiaisonBook.class).sign(world.actor(guardian), sheet);
  }

  private void exempt(String pupil) {
    var one = world.require(pupil);
    get(Exemptions.class)
        .give(
            Fixture.house(),
            new Exemption(
                ExemptionId.random(),
                world.school(one.worn().school()),
                Optional.of(one.id()),
                Optional.empty(),
                TimeSpan.of(World.TODAY, "07:00", "19:00"),
                "",
                "Essai"));
  }

  private void tell(String recipient) {
    get(Notices.class)
        .send(
            Fixture.house(),
            new Notice(
                new NoticeId(UUID.randomUUID()),
                new NoticeKind("absences:missing"),
                Urgency.URGENT,
                "absences/" + UUID.randomUUID(),
                world.require(recipient).id(),
                Optional.of(world.require(CHILD).id()),
                world.school("there"),
                Map.of(),
                "/absences/mine",
                get(SettableClock.class).instant()));
  }

  private void hook() {
    get(WebHooks.class)
        .register(
            world.actor("authority"),
            new WishedWebHook(
                "Cantine",
                URI.create("https://product.example.org/"),
                Set.of("fr.ent.absences.absence-recorded"),
                Optional.of(world.school("there"))));
  }
}
