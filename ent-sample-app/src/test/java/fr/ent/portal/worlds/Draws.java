package fr.ent.portal.worlds;

import fr.ent.api.access.Ground;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Holder;
import fr.ent.portal.worlds.Small.Age;
import fr.ent.portal.worlds.Small.Bond;
import fr.ent.portal.worlds.Small.By;
import fr.ent.portal.worlds.Small.Consent;
import fr.ent.portal.worlds.Small.Gift;
import fr.ent.portal.worlds.Small.Human;
import fr.ent.portal.worlds.Small.Line;
import fr.ent.portal.worlds.Small.Over;
import fr.ent.portal.worlds.Small.Room;
import fr.ent.portal.worlds.Small.Ruling;
import fr.ent.portal.worlds.Small.Seat;
import fr.ent.portal.worlds.Small.Stay;
import fr.ent.portal.worlds.Small.To;
import fr.ent.portal.worlds.Small.Way;
import fr.ent.portal.worlds.Small.Wear;
import fr.ent.portal.worlds.Trial.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;

/** Draws small worlds, and what is asked in them. Whatever is drawn first is the simplest. */
final class Draws {
  static final Profile CONTRIBUTOR = Profile.of("Intervenant");

  private static final List<String> DUTIES = List.of("ADF", "DOC");

  private static final Over TERRITORY = new Over(Set.of(), Set.of());

  private static final int SIZE = 1_000;

  private Draws() {}

  /** Trials without end; always the same ones for a seed. Clocks are drawn for themselves. */
  static Supplier<Shrinkable<Trial>> trials(long seed) {
    var trials =
        Combinators.combine(worlds(), some(questions(), 1, 12)).as(Trial::new).generator(SIZE);
    var clocks = Clocks.any().generator(SIZE);
    var things = new Random(seed);
    var times = new Random(seed);
    return () -> {
      var on = clocks.next(times).value();
      return trials.next(things).map(trial -> trial.on(on));
    };
  }

  /** So many, each number of them as often. */
  private static <T> Arbitrary<List<T>> some(Arbitrary<T> one, int least, int most) {
    return one.list()
        .ofMinSize(least)
        .ofMaxSize(most)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<Integer> number() {
    return Arbitraries.integers().between(0, 59).withDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<Question> questions() {
    return Combinators.combine(number(), number(), right(), Arbitraries.of(0, 0, 0, 1))
        .as(Question::new);
  }

  private static Arbitrary<String> right() {
    return Arbitraries.frequency(
        Tuple.of(3, "directory:consult"),
        Tuple.of(4, "worlds:follow"),
        Tuple.of(4, "worlds:decide"),
        Tuple.of(1, "accounts:administer"),
        Tuple.of(1, "communication:administer"),
        Tuple.of(1, "directory:enter"),
        Tuple.of(1, "access:administer"),
        Tuple.of(1, "audit:read"));
  }

  private static Arbitrary<Small> worlds() {
    return Combinators.combine(
            some(humans(), 1, 7),
            some(rooms(), 1, 3),
            some(seats(), 0, 12),
            some(bonds(), 0, 8),
            gifts(),
            some(rulings(), 0, 5),
            right().set().ofMinSize(1).ofMaxSize(2))
        .as(
            (people, rooms, seats, bonds, gifts, rulings, role) ->
                new Small(people, rooms, seats, bonds, gifts, rulings, role, Clocks.PLAIN));
  }

  private static Arbitrary<Days> days() {
    return Arbitraries.frequency(
        Tuple.of(9, Days.NOW),
        Tuple.of(1, Days.LAST_DAY),
        Tuple.of(1, Days.FIRST_DAY),
        Tuple.of(1, Days.PAST),
        Tuple.of(1, Days.COMING),
        Tuple.of(1, Days.UNTIL_TOMORROW));
  }

  private static Arbitrary<Integer> school() {
    return Arbitraries.frequency(
        Tuple.of(6, 0), Tuple.of(3, 1), Tuple.of(1, 2), Tuple.of(1, Small.FAR));
  }

  private static Arbitrary<Profile> profile() {
    return Arbitraries.frequency(
        Tuple.of(5, Profile.PUPIL),
        Tuple.of(5, Profile.GUARDIAN),
        Tuple.of(5, Profile.TEACHER),
        Tuple.of(2, Profile.STAFF),
        Tuple.of(1, Profile.HEAD),
        Tuple.of(1, Profile.SCHOOL_LIFE),
        Tuple.of(1, Profile.LOCAL_AUTHORITY),
        Tuple.of(1, CONTRIBUTOR));
  }

  private static Arbitrary<Human> humans() {
    var stay = Arbitraries.frequency(Tuple.of(9, Stay.PRESENT), Tuple.of(1, Stay.MISSING));
    var age =
        Arbitraries.frequency(
            Tuple.of(2, Age.UNKNOWN),
            Tuple.of(4, Age.CHILD),
            Tuple.of(1, Age.OF_AGE_TOMORROW),
            Tuple.of(1, Age.OF_AGE_TODAY),
            Tuple.of(1, Age.ADULT));
    var consent = Arbitraries.frequency(Tuple.of(2, Consent.NONE), Tuple.of(1, Consent.GIVEN));
    var hats =
        Arbitraries.frequencyOf(
            Tuple.of(9, some(wears(), 1, 2)), Tuple.of(1, Arbitraries.just(List.<Wear>of())));
    return Combinators.combine(stay, age, consent, hats).as(Human::new);
  }

  private static Arbitrary<Wear> wears() {
    return Combinators.combine(school(), profile(), duties(), days()).as(Wear::new);
  }

  private static Arbitrary<Set<String>> duties() {
    return Arbitraries.of(Set.of(), Set.of(), Set.of("ADF"), Set.of("DOC"), Set.of("ADF", "DOC"));
  }

  private static Arbitrary<Room> rooms() {
    return school().map(Room::new);
  }

  private static Arbitrary<Seat> seats() {
    return Combinators.combine(number(), number(), Arbitraries.of(Capacity.class), days())
        .as(Seat::new);
  }

  private static Arbitrary<Bond> bonds() {
    var legal =
        Arbitraries.frequency(
            Tuple.of(2, LegalLevel.LEGAL_GUARDIAN),
            Tuple.of(1, LegalLevel.IN_CHARGE),
            Tuple.of(1, LegalLevel.NONE));
    return Combinators.combine(
            number(),
            number(),
            legal,
            Arbitraries.frequencyOf(Tuple.of(2, days()), Tuple.of(1, Arbitraries.of(Days.class))),
            Arbitraries.of(Kinship.class),
            Arbitraries.integers().between(0, 7))
        .as(Bond::new);
  }

  private static Arbitrary<List<Gift>> gifts() {
    var right =
        Arbitraries.frequencyOf(Tuple.of(6, right()), Tuple.of(1, Arbitraries.just(Small.ROLE)));
    var given =
        Combinators.combine(to(), right, over(), days())
            .as((to, what, over, days) -> List.of(gift(to, what, over, days)));
    var delegated =
        Combinators.combine(number(), right, over(), number(), number(), lent()).as(Draws::lent);
    var administered =
        Combinators.combine(to(), right, over().list().ofSize(3), number(), number(), days())
            .as(Draws::administered);
    return some(
            Arbitraries.frequencyOf(
                Tuple.of(2, given), Tuple.of(1, delegated), Tuple.of(1, administered)),
            0,
            7)
        .map(all -> all.stream().flatMap(List::stream).toList());
  }

  private static Arbitrary<Days> lent() {
    return Arbitraries.frequency(
        Tuple.of(3, Days.UNTIL_TOMORROW), Tuple.of(2, Days.LAST_DAY), Tuple.of(1, Days.NOW));
  }

  private static Gift gift(To to, String right, Over over, Days days) {
    return new Gift(to, right, over, days, Optional.empty());
  }

  /**
   * What somebody is given, perhaps for today only, and lends to somebody else; who sometimes lends
   * it on.
   */
  private static List<Gift> lent(int to, String right, Over over, int by, int hat, Days days) {
    var all = new ArrayList<Gift>();
    all.add(gift(person(by), right, over, hat % 3 == 0 ? Days.LAST_DAY : Days.NOW));
    if (hat % 2 == 0) {
      // Whoever knows everybody may lend to anybody of the staff.
      all.add(gift(person(by), "directory:consult", TERRITORY, Days.NOW));
    }
    all.add(gift(person(to), right, over, days, new By(by, hat, Way.DELEGATES)));
    if (hat % 4 == 0) {
      all.add(gift(person(by + 1), right, over, days, new By(to, hat, Way.DELEGATES)));
    }
    return all;
  }

  private static To person(int number) {
    return new To(Holder.Kind.PERSON, number, "");
  }

  private static Gift gift(To to, String right, Over over, Days days, By by) {
    return new Gift(to, right, over, days, Optional.of(by));
  }

  /**
   * Somebody is let administer, mostly has what they give, and gives it: mostly where they do both,
   * and sometimes to themselves.
   */
  private static List<Gift> administered(
      To to, String right, List<Over> over, int by, int hat, Days days) {
    var self = person(by);
    var where = over.get(0);
    var all = new ArrayList<Gift>();
    all.add(gift(self, "access:administer", hat % 5 == 0 ? over.get(1) : where, Days.NOW));
    if (hat % 7 != 0) {
      all.add(gift(self, right, hat % 4 == 0 ? over.get(2) : where, Days.NOW));
    }
    var given = hat % 9 == 0 ? "access:administer" : right;
    all.add(gift(hat % 6 == 0 ? self : to, given, where, days, new By(by, hat, Way.GIVES)));
    return all;
  }

  private static Arbitrary<To> to() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, number().map(one -> new To(Holder.Kind.PERSON, one, ""))),
        Tuple.of(4, profile().map(one -> new To(Holder.Kind.PROFILE, 0, one.code()))),
        Tuple.of(2, Arbitraries.of(DUTIES).map(one -> new To(Holder.Kind.DUTY, 0, one))),
        Tuple.of(2, number().map(one -> new To(Holder.Kind.GROUP, one, ""))));
  }

  private static Arbitrary<Over> over() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(TERRITORY)),
        Tuple.of(
            3,
            Arbitraries.of(0, 0, 1, 2)
                .set()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(schools -> new Over(schools, Set.of()))),
        Tuple.of(
            2, number().set().ofMinSize(1).ofMaxSize(2).map(rooms -> new Over(Set.of(), rooms))));
  }

  private static Arbitrary<Ruling> rulings() {
    var line =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.of(SlowRule.NATIONAL)),
            Tuple.of(
                1,
                Combinators.combine(
                        right(),
                        profile(),
                        Arbitraries.of(DUTIES).optional(0.1),
                        Arbitraries.of(Ground.class))
                    .as(Line::new)));
    return Combinators.combine(
            Arbitraries.of(0, 1).optional(0.6), line, Arbitraries.of(true, true, false))
        .as(Ruling::new);
  }
}
