package fr.ent.portal.matrix;

import fr.ent.api.identity.Profile;
import fr.ent.portal.matrix.SchoolDay.Letter;
import fr.ent.portal.matrix.World.Somebody;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every page and every answer of the REST interface that tells of a {@link SchoolDay}, with ids
 * that are there, and to whom it opens by {@link DayLaw}.
 */
final class DayDoors {
  private static final String DAYS = "?first=" + SchoolDay.DAY + "&last=" + World.TODAY;

  private final World world;
  private final SchoolDay day;
  private final DayLaw law;

  /**
   * An address with an id.
   *
   * @param closed what is answered to whom it does not open
   */
  record Door(String address, int closed, Predicate<String> opensTo) {}

  DayDoors(World world, SchoolDay day) {
    this.world = world;
    this.day = day;
    this.law = new DayLaw(world);
  }

  List<Door> all() {
    return Stream.of(lessons(), groups(), schools(), pupils(), letters(), absences(), papers())
        .flatMap(one -> one)
        .toList();
  }

  List<String> addresses() {
    return all().stream().map(Door::address).toList();
  }

  private Stream<Door> lessons() {
    return day.lessons().stream()
        .flatMap(
            one ->
                Stream.of(
                    page("/timetable/lesson/" + one.id(), me -> law.readsLesson(me, one)),
                    page("/absences/rollcall/" + one.id(), me -> law.takesRollCall(me, one)),
                    page("/api/timetable/lessons/" + one.id(), me -> law.readsLesson(me, one))));
  }

  private Stream<Door> groups() {
    return world.groups().entrySet().stream()
        .flatMap(
            one ->
                Stream.of(
                    page(
                        "/timetable?of=group:" + one.getValue(),
                        me -> law.readsLessonsOf(me, one.getKey())),
                    asked(
                        "/api/timetable/groups/" + one.getValue() + "/lessons",
                        me -> law.readsLessonsOf(me, one.getKey()))));
  }

  private Stream<Door> schools() {
    return Stream.of("here", "there", "townhall", "far")
        .map(
            one ->
                asked(
                    "/api/timetable/structures/" + world.school(one) + "/lessons",
                    me -> law.readsLessonsIn(me, one)));
  }

  private Stream<Door> pupils() {
    return Stream.concat(
        world.people().stream().filter(DayDoors::isPupil).flatMap(this::ofPupil),
        Stream.of("teacher", "otherteacher", "teacherthere").flatMap(this::timetable));
  }

  private static boolean isPupil(Somebody one) {
    return one.worn().profile().equals(Profile.PUPIL);
  }

  private Stream<Door> ofPupil(Somebody one) {
    return Stream.concat(
        timetable(one.key()),
        Stream.of(
            page("/absences/mine?child=" + one.id(), me -> law.readsOwn(me, one.key())),
            asked("/api/absences/of/" + one.id(), me -> law.readsAbsences(me, one.key()))));
  }

  private Stream<Door> timetable(String key) {
    var id = world.require(key).id();
    return Stream.of(
        page("/timetable?of=person:" + id, me -> law.readsTimetable(me, key)),
        asked("/api/timetable/people/" + id + "/lessons", me -> law.readsTimetable(me, key)));
  }

  private Stream<Door> letters() {
    return day.letters().stream()
        .flatMap(
            one ->
                Stream.concat(
                    readers().map(pupil -> letter(one, pupil)),
                    Stream.of(
                        page(
                            "/liaison/sent/" + one.message().id(),
                            me -> law.seesWhomItReached(me, one)))));
  }

  private static Stream<String> readers() {
    return Stream.of("child", "delegate", "adultpupil", "childofothers", "childthere");
  }

  private Door letter(Letter one, String pupil) {
    var address = "/liaison/read/" + one.message().id() + "/" + world.require(pupil).id();
    return page(address, me -> law.readsLetter(me, one, pupil));
  }

  private Stream<Door> absences() {
    return day.absences().stream()
        .map(one -> page("/api/absences/" + one.id(), me -> law.readsAbsences(me, one.pupil())));
  }

  private Stream<Door> papers() {
    return day.papers().stream()
        .map(
            one ->
                page(
                    "/absences/documents/" + one.explanation() + "/" + one.document(),
                    me -> law.readsPaper(me, one)));
  }

  /** What may not be known of is not there. */
  private static Door page(String address, Predicate<String> opensTo) {
    return new Door(address, 404, opensTo);
  }

  /** What may not be asked is refused. */
  private static Door asked(String address, Predicate<String> opensTo) {
    return new Door(address.contains("?") ? address : address + DAYS, 403, opensTo);
  }
}
