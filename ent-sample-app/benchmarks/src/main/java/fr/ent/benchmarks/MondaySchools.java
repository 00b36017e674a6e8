package fr.ent.benchmarks;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.Feeds;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.timetable.Lesson;
import fr.ent.api.timetable.PlannedLesson;
import fr.ent.api.timetable.Timetable;
import fr.ent.api.timetable.TimetableIntake;
import fr.ent.api.timetable.TimetablePlan;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.services.simulators.academy.Academy;
import fr.ent.services.simulators.academy.AcademySize;
import fr.ent.services.simulators.timetable.DrawnTimetable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Schools of the simulator with their classes, and lessons whose roll calls are to be taken. */
final class MondaySchools {
  private final Feeds feeds;
  private final Directory directory;
  private final Timetable timetable;
  private final TimetableIntake intake;
  private final Database database;
  private final Actor house;

  private record Taught(Group group, Actor teacher, List<PersonId> pupils) {}

  MondaySchools(EntRuntime ent, Actor house) {
    this.feeds = ent.get(Feeds.class);
    this.directory = ent.get(Directory.class);
    this.timetable = ent.get(Timetable.class);
    this.intake = ent.get(TimetableIntake.class);
    this.database = ent.get(Database.class);
    this.house = house;
  }

  /** Import an academy, unless it is there, and wait until what follows from it is done. */
  void fill(Path folder, AcademySize size, LocalDate day) throws IOException {
    boolean there =
        feeds.latest(house, 10).stream().anyMatch(one -> one.state() == FeedRun.State.APPLIED);
    if (!there) {
      Academy.builder().size(size).date(day).build().writeTo(folder);
      feeds.apply(house, feeds.stage(house, feeds.open(house, folder).id()).id());
    }
    await("select count(*) from ent.outbox where dead_since is null");
  }

  /** Wait until a count is zero. */
  void await(String count) {
    var waiting = "select n from (%s) c (n), pg_sleep(0.2)".formatted(count);
    while (database.inTerritory(
            house.territory(), handle -> handle.createQuery(waiting).mapTo(Long.class).one())
        > 0) {
      // each look takes a fifth of a second
    }
  }

  static LocalDate today() {
    return LocalDate.now(MondayClock.PARIS);
  }

  /** The next Monday; holidays or not, these schools have lessons. */
  static LocalDate monday(LocalDate today) {
    return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  /**
   * Plan a lesson of each class at each of some hours, for up to so many classes; the clock must
   * show a moment before them.
   *
   * @param missing who will be missing of a class, by its pupils, at which hour
   */
  List<Roll> plan(List<TimeSpan> hours, int classes, MissingOf missing) {
    var rolls = new ArrayList<Roll>();
    int left = classes;
    for (var school : schools()) {
      var taught = taught(school.id(), left);
      if (!taught.isEmpty()) {
        rolls.addAll(plan(school.id(), hours, taught, missing));
        left -= taught.size();
      }
    }
    return rolls;
  }

  /** Draws who is missing. */
  interface MissingOf {
    List<PersonId> of(List<PersonId> pupils, int hour);
  }

  private List<Structure> schools() {
    return directory.structures(house).stream()
        .filter(one -> one.uai().isPresent())
        .sorted(Comparator.comparing(one -> one.id().value()))
        .toList();
  }

  private List<Taught> taught(StructureId school, int limit) {
    var busy = new ArrayList<PersonId>();
    return limit == 0
        ? List.of()
        : directory.groupsIn(house, school).stream()
            .filter(one -> one.kind() == GroupKind.CLASS)
            .flatMap(one -> taught(school, one, busy).stream())
            .limit(limit)
            .toList();
  }

  private Optional<Taught> taught(StructureId school, Group group, List<PersonId> busy) {
    var members = directory.membersOf(house, group.id());
    var pupils =
        members.stream()
            .filter(one -> one.capacity() == Capacity.MEMBER)
            .map(GroupMembership::person)
            .sorted(Comparator.comparing(PersonId::value))
            .toList();
    return members.stream()
        .filter(one -> one.capacity() == Capacity.TEACHER)
        .map(GroupMembership::person)
        .filter(one -> !busy.contains(one))
        .flatMap(one -> teacher(school, one).stream())
        .findFirst()
        .filter(one -> !pupils.isEmpty())
        .map(
            one -> {
              busy.add(one.person());
              return new Taught(group, one, pupils);
            });
  }

  private Optional<Actor> teacher(StructureId school, PersonId person) {
    return directory.affiliationsOf(house, person).stream()
        .filter(one -> one.structure().equals(school) && one.profile().equals(Profile.TEACHER))
        .findFirst()
        .map((Affiliation hat) -> Actor.of(house.territory(), person, hat));
  }

  private List<Roll> plan(
      StructureId school, List<TimeSpan> hours, List<Taught> taught, MissingOf missing) {
    var day = hours.get(0).day();
    var week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var planned = new ArrayList<PlannedLesson>();
    for (var one : taught) {
      hours.forEach(hour -> planned.add(lesson(one, week, hour)));
    }
    intake.takeAnyway(house, new TimetablePlan(school, DrawnTimetable.SOURCE, week, week, planned));
    var kept =
        timetable.lessonsIn(house, school, day, day).stream()
            .collect(Collectors.toMap(Key::of, Lesson::id));
    var rolls = new ArrayList<Roll>();
    for (var one : taught) {
      for (int hour = 0; hour < hours.size(); hour++) {
        var lesson = find(kept, new Key(one.group().id(), hours.get(hour)));
        rolls.add(
            new Roll(lesson, one.teacher(), one.pupils().size(), missing.of(one.pupils(), hour)));
      }
    }
    return rolls;
  }

  private record Key(GroupId group, TimeSpan time) {
    static Key of(Lesson lesson) {
      return new Key(lesson.groups().get(0), lesson.time());
    }
  }

  private static <T> T find(Map<Key, T> all, Key key) {
    return Optional.ofNullable(all.get(key)).orElseThrow();
  }

  private static PlannedLesson lesson(Taught taught, LocalDate week, TimeSpan hour) {
    return new PlannedLesson(
        taught.group().id() + "/" + hour.from(),
        week,
        hour,
        "Cours",
        Optional.empty(),
        List.of(taught.group().id()),
        List.of(taught.teacher().person()),
        List.of("A101"),
        false);
  }
}
