package fr.ent.portal.worlds;

import fr.ent.api.access.Ground;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Profile;
import fr.ent.portal.worlds.Small.Bond;
import fr.ent.portal.worlds.Small.By;
import fr.ent.portal.worlds.Small.Gift;
import fr.ent.portal.worlds.Small.Line;
import fr.ent.portal.worlds.Small.Ruling;
import fr.ent.portal.worlds.Small.Wear;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who holds which right on a day, said the slowest way from the contracts ({@code Grants}, {@code
 * UsualRights}, {@code Ground}) and decisions 15, 16, 23, 25 and 26. Targets are named as {@link
 * Small} names them; the empty one is the whole territory.
 */
final class SlowRule {
  /** What goes with an office by itself, of the rights that are drawn. */
  static final List<Line> NATIONAL =
      List.of(
          line("directory:consult", Profile.HEAD, Ground.STRUCTURE),
          line("accounts:administer", Profile.HEAD, Ground.STRUCTURE),
          line("communication:administer", Profile.HEAD, Ground.STRUCTURE),
          line("worlds:follow", Profile.PUPIL, Ground.SELF),
          line("worlds:follow", Profile.GUARDIAN, Ground.OWN_CHILD),
          line("worlds:follow", Profile.TEACHER, Ground.TAUGHT),
          line("worlds:decide", Profile.TEACHER, Ground.FORM_CLASS),
          new Line("worlds:decide", Profile.STAFF, Optional.of("ADF"), Ground.STRUCTURE));

  /** Rights that go with no office whatever a territory decides. */
  static final Set<String> BY_NAME = Set.of("access:administer", "audit:read");

  private final Small world;
  private final int day;
  private final List<Gift> given;
  private final List<Ruling> ruled;

  /**
   * A day of a world.
   *
   * @param given what was really given or delegated until then
   * @param ruled what was really decided, the last of each place and line
   */
  SlowRule(Small world, int day, List<Gift> given, List<Ruling> ruled) {
    this.world = world;
    this.day = day;
    this.given = List.copyOf(given);
    this.ruled = List.copyOf(ruled);
  }

  private static Line line(String right, Profile profile, Ground ground) {
    return new Line(right, profile, Optional.empty(), ground);
  }

  /** Why somebody holds a right over a target, in a word or two; nothing where it is not held. */
  Optional<String> why(int person, Optional<Wear> hat, String right, String target) {
    return own(person, hat, right, target)
        .or(() -> given(person, hat, right, target).findFirst().map(one -> "delegated"));
  }

  /** The same for what is one's own. */
  Optional<String> own(int person, Optional<Wear> hat, String right, String target) {
    return given(person, hat, right, target)
        .filter(one -> one.by().isEmpty())
        .findFirst()
        .map(one -> "given to a " + one.to().kind() + (isOfRooms(one) ? " over a class" : ""))
        .or(() -> hat.flatMap(worn -> byOffice(person, worn, right, target)));
  }

  /** Tell whether what is one's own lasts as long as something else. */
  boolean lasts(int person, Optional<Wear> hat, String right, String target, Days days) {
    return given(person, hat, right, target)
            .filter(one -> one.by().isEmpty())
            .anyMatch(one -> one.days().endNoSoonerThan(days))
        || hat.flatMap(worn -> byOffice(person, worn, right, target)).isPresent();
  }

  /** Tell whether somebody was given a right over a class by name. */
  boolean isGivenOver(int person, Optional<Wear> hat, String right, String room) {
    return given(person, hat, right, room).anyMatch(SlowRule::isOfRooms);
  }

  private static boolean isOfRooms(Gift one) {
    return !one.over().rooms().isEmpty();
  }

  private Stream<Gift> given(int person, Optional<Wear> hat, String right, String target) {
    // What is given is given in the first territory.
    return isFar(person)
        ? Stream.of()
        : given.stream()
            .filter(one -> one.days().contains(day) && world.rights(one.right()).contains(right))
            .filter(
                one ->
                    one.over()
                        .places()
                        .filter(place -> !schoolOf(place).equals("S" + Small.FAR))
                        .anyMatch(
                            place ->
                                (place.isEmpty() || placesOf(target).contains(place))
                                    && reaches(one, person, hat, place)
                                    && one.by().stream().allMatch(by -> has(by, right, place))));
  }

  /** Tell whether who delegated a right has it still, under any hat of the day. */
  private boolean has(By by, String right, String place) {
    return own(by.person(), Optional.empty(), right, place).isPresent()
        || world.hats(by.person(), day).stream()
            .anyMatch(hat -> own(by.person(), Optional.of(hat), right, place).isPresent());
  }

  private boolean reaches(Gift one, int person, Optional<Wear> hat, String place) {
    var to = one.to();
    boolean here =
        place.isEmpty() || hat.filter(worn -> schoolOf(place).equals(school(worn))).isPresent();
    return switch (to.kind()) {
      case PERSON -> to.number() == person;
      case GROUP ->
          Stream.of(Capacity.values()).anyMatch(as -> isIn("P" + person, as, "R" + to.number()));
      case PROFILE ->
          here && hat.filter(worn -> worn.profile().code().equals(to.code())).isPresent();
      case DUTY -> here && hat.filter(worn -> worn.duties().contains(to.code())).isPresent();
    };
  }

  private Optional<String> byOffice(int person, Wear hat, String right, String target) {
    var lines = new HashSet<>(NATIONAL);
    ruled.forEach(one -> lines.add(one.line()));
    return lines.stream()
        .filter(one -> one.right().equals(right) && one.profile().equals(hat.profile()))
        .filter(one -> hat.duties().containsAll(one.duty().stream().toList()))
        .filter(one -> !target.isEmpty() && isTied(person, hat, one.ground(), target))
        .flatMap(one -> inForce(one, hat, target).stream().map(by -> one.ground() + by))
        .sorted()
        .findFirst();
  }

  /** Who lets a line, if it is let: nobody but the nation, the territory, or the school alone. */
  private Optional<String> inForce(Line line, Wear hat, String target) {
    var territory = hat.school() == Small.FAR ? Optional.<Boolean>empty() : ruled("", line);
    var school = ruled(school(hat), line);
    boolean above = territory.orElse(NATIONAL.contains(line));
    if (above) {
      return school.orElse(true)
          ? Optional.of(territory.isPresent() ? " of the territory" : "")
          : Optional.empty();
    }
    boolean alone = territory.isEmpty() && school.orElse(false);
    return alone && placesOf(target).contains(school(hat))
        ? Optional.of(" of the school")
        : Optional.empty();
  }

  private Optional<Boolean> ruled(String place, Line line) {
    return ruled.stream()
        .filter(one -> one.line().equals(line))
        .filter(one -> one.school().map(school -> "S" + school).orElse("").equals(place))
        .map(Ruling::lets)
        .findFirst();
  }

  private boolean isTied(int person, Wear hat, Ground ground, String target) {
    return switch (ground) {
      case SELF -> target.equals("P" + person);
      case OWN_CHILD -> bonds().anyMatch(one -> isParent(one, person, target));
      case TAUGHT ->
          isOver(person, Capacity.TEACHER, hat, target)
              || isOver(person, Capacity.FORM_TEACHER, hat, target);
      case FORM_CLASS -> isOver(person, Capacity.FORM_TEACHER, hat, target);
      case STRUCTURE -> placesOf(target).contains(school(hat));
    };
  }

  Stream<Bond> bonds() {
    return world.bonds().stream().filter(one -> one.days().contains(day));
  }

  private boolean isParent(Bond one, int adult, String pupil) {
    return one.adult() == adult
        && pupil.equals("P" + one.pupil())
        && one.pupil() != adult
        && one.legal() != LegalLevel.NONE
        && !isAlone(one.pupil());
  }

  /** The law gives adults no guardian, unless they let one follow; the latest clock counts. */
  boolean isAlone(int pupil) {
    var one = world.people().get(pupil);
    var schools =
        world.hats(pupil, day).stream()
            .filter(hat -> hat.profile().equals(Profile.PUPIL))
            .map(Wear::school);
    return one.age().isOfAge(world.clocks().latestDay(day, schools))
        && one.consent() == Small.Consent.NONE;
  }

  /** Classes of the school of the hat, and who is a pupil of them. */
  private boolean isOver(int person, Capacity capacity, Wear hat, String target) {
    return IntStream.range(0, world.rooms().size())
        .filter(room -> world.rooms().get(room).school() == hat.school())
        .mapToObj(room -> "R" + room)
        .filter(room -> isIn("P" + person, capacity, room))
        .anyMatch(room -> room.equals(target) || isIn(target, Capacity.MEMBER, room));
  }

  private boolean isIn(String person, Capacity capacity, String room) {
    return seats()
        .anyMatch(
            one ->
                person.equals("P" + one.person())
                    && room.equals("R" + one.room())
                    && one.capacity() == capacity);
  }

  Stream<Small.Seat> seats() {
    return world.seats().stream().filter(one -> one.days().contains(day));
  }

  private boolean isFar(int person) {
    return world.people().get(person).isFar();
  }

  static String school(Wear hat) {
    return "S" + hat.school();
  }

  String schoolOf(String place) {
    return place.startsWith("R") ? "S" + world.rooms().get(number(place)).school() : place;
  }

  static int number(String name) {
    return Integer.parseInt(name.substring(1));
  }

  /** All that a target belongs to; a person to schools, and to classes as a pupil. */
  private Set<String> placesOf(String target) {
    var found = new HashSet<String>();
    if (target.startsWith("S")) {
      found.add(target);
    }
    if (target.startsWith("R")) {
      found.add(target);
      found.add(schoolOf(target));
    }
    if (target.startsWith("P")) {
      world.hats(number(target), day).forEach(hat -> found.add(school(hat)));
      seats()
          .filter(one -> one.capacity() == Capacity.MEMBER && target.equals("P" + one.person()))
          .forEach(one -> found.add("R" + one.room()));
    }
    return found;
  }
}
