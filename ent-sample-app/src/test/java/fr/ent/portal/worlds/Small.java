package fr.ent.portal.worlds;

import fr.ent.api.access.Ground;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Holder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A world small enough to be read. People are P0, P1…, classes R0, R1…; schools S0, S1 and S2 are
 * of one territory, S3 is of another. Numbers that point at nobody are brought back among those who
 * are there, so that a world stays one however much of it is left out.
 *
 * @param role the rights of the role {@link #ROLE}
 */
record Small(
    List<Human> people,
    List<Room> rooms,
    List<Seat> seats,
    List<Bond> bonds,
    List<Gift> gifts,
    List<Ruling> rulings,
    Set<String> role,
    Clocks clocks) {
  static final String ROLE = "role:drawn";

  /** The school of the other territory. */
  static final int FAR = 3;

  static final int BARE = 50;

  /** How old somebody is. */
  enum Age {
    UNKNOWN,
    CHILD,
    OF_AGE_TOMORROW,
    OF_AGE_TODAY,
    ADULT;

    boolean isOfAge(int day) {
      return this == ADULT
          || (this == OF_AGE_TODAY && day >= 0)
          || (this == OF_AGE_TOMORROW && day > 0);
    }
  }

  /** Whether guardians of somebody of age may follow. */
  enum Consent {
    NONE,
    GIVEN
  }

  /** Whether somebody has left. */
  enum Stay {
    PRESENT,
    MISSING
  }

  /** Where somebody is what, with which duties. */
  record Wear(int school, Profile profile, Set<String> duties, Days days) {}

  record Human(Stay stay, Age age, Consent consent, List<Wear> hats) {
    boolean isFar() {
      return !hats.isEmpty() && hats.get(0).school() == FAR;
    }
  }

  record Room(int school) {}

  record Seat(int person, int room, Capacity capacity, Days days) {}

  /** What ties an adult to a pupil; kinship and marks must change nothing. */
  record Bond(int pupil, int adult, LegalLevel legal, Days days, Kinship kinship, int marks) {}

  /** Who holds a right: a person or class by number, or a profile or duty by code. */
  record To(Holder.Kind kind, int number, String code) {}

  /** Where: the territory, where there are neither schools nor rooms. */
  record Over(Set<Integer> schools, Set<Integer> rooms) {
    Stream<String> places() {
      return schools.isEmpty() && rooms.isEmpty()
          ? Stream.of("")
          : Stream.concat(
              schools.stream().map(one -> "S" + one), rooms.stream().map(one -> "R" + one));
    }
  }

  /** Whether somebody gives as an administrator, or lends what is their own. */
  enum Way {
    GIVES,
    DELEGATES
  }

  /** Who gives or delegates, wearing which of the hats of today. */
  record By(int person, int hat, Way way) {}

  /** A right that is given; by the house, where nobody is named. */
  record Gift(To to, String right, Over over, Days days, Optional<By> by) {
    /** As it is kept: it is not told of what was given who gave it. */
    Gift kept() {
      return new Gift(to, right, over, days, by.filter(one -> one.way() == Way.DELEGATES));
    }
  }

  /** What the table of usual rights names. */
  record Line(String right, Profile profile, Optional<String> duty, Ground ground) {}

  /** What was decided of a line, by a school or, where it is empty, the territory. */
  record Ruling(Optional<Integer> school, Line line, boolean lets) {}

  Small {
    people = people.stream().map(Small::settled).toList();
    rooms = List.copyOf(rooms);
    seats = seats(people, rooms, seats);
    bonds = bonds(people, bonds);
    gifts = gifts(people.size(), rooms.size(), gifts);
    rulings = List.copyOf(rulings);
    role = Set.copyOf(role);
  }

  /** Whoever is of the other territory is there with every hat. */
  private static Human settled(Human one) {
    var hats =
        one.hats().stream()
            .map(hat -> one.isFar() ? new Wear(FAR, hat.profile(), hat.duties(), hat.days()) : hat)
            .filter(hat -> one.isFar() == (hat.school() == FAR))
            .toList();
    return new Human(
        one.stay(),
        one.age(),
        one.consent(),
        distinct(hats, hat -> List.of(hat.school(), hat.profile(), hat.days().from())));
  }

  private static List<Seat> seats(List<Human> people, List<Room> rooms, List<Seat> seats) {
    var all =
        seats.stream()
            .map(
                one ->
                    new Seat(
                        one.person() % people.size(),
                        one.room() % rooms.size(),
                        one.capacity(),
                        one.days()))
            .filter(
                one -> people.get(one.person()).isFar() == (rooms.get(one.room()).school() == FAR))
            .toList();
    return distinct(
        all, one -> List.of(one.person(), one.room(), one.capacity(), one.days().from()));
  }

  private static List<Bond> bonds(List<Human> people, List<Bond> bonds) {
    var all =
        bonds.stream()
            .map(
                one ->
                    new Bond(
                        one.pupil() % people.size(),
                        one.adult() % people.size(),
                        one.legal(),
                        one.days(),
                        one.kinship(),
                        one.marks()))
            .filter(one -> people.get(one.pupil()).isFar() == people.get(one.adult()).isFar())
            .toList();
    return distinct(all, one -> List.of(one.pupil(), one.adult(), one.days().from()));
  }

  private static List<Gift> gifts(int people, int rooms, List<Gift> gifts) {
    return gifts.stream()
        .map(
            one ->
                new Gift(
                    new To(
                        one.to().kind(),
                        one.to().number() % (one.to().kind() == Holder.Kind.GROUP ? rooms : people),
                        one.to().code()),
                    one.right(),
                    new Over(
                        one.over().schools(),
                        one.over().rooms().stream()
                            .map(room -> room % rooms)
                            .collect(Collectors.toSet())),
                    one.days(),
                    one.by().map(by -> new By(by.person() % people, by.hat(), by.way()))))
        .toList();
  }

  private static <T> List<T> distinct(List<T> all, Function<T, Object> key) {
    var known = new HashSet<Object>();
    return all.stream().filter(one -> known.add(key.apply(one))).toList();
  }

  Small on(Clocks other) {
    return new Small(people, rooms, seats, bonds, gifts, rulings, role, other);
  }

  Set<String> rights(String right) {
    return right.equals(ROLE) ? role : Set.of(right);
  }

  List<Wear> hats(int person, int day) {
    return people.get(person).hats().stream().filter(hat -> hat.days().contains(day)).toList();
  }

  /** One of the hats of a day by number; none of them from {@link #BARE} on. */
  Optional<Wear> hat(int person, int number, int day) {
    var all = hats(person, day);
    return all.isEmpty() || number >= BARE
        ? Optional.empty()
        : Optional.of(all.get(number % all.size()));
  }

  /** A line for each thing there is. */
  @Override
  public String toString() {
    var lines = new ArrayList<>(List.of(clocks.toString()));
    IntStream.range(0, people.size()).forEach(one -> lines.add("P" + one + " " + people.get(one)));
    IntStream.range(0, rooms.size())
        .forEach(one -> lines.add("R" + one + " at S" + rooms.get(one).school()));
    Stream.of(seats, bonds, gifts, rulings)
        .flatMap(List::stream)
        .forEach(one -> lines.add("" + one));
    if (gifts.stream().anyMatch(one -> one.right().equals(ROLE))) {
      lines.add(ROLE + " " + role);
    }
    return String.join("\n", lines);
  }
}
