package fr.ent.services.simulators.academy;

import java.time.LocalDate;
import java.util.List;

/** Names, sexes and birth dates of everyone. */
final class Identities {
  private static final long ADULTS = 1L << 33;
  private static final long STAFF = 1L << 34;
  private static final long OWN_NAMES = 1L << 35;
  private final Dice dice;
  private final NameStock names = new NameStock();

  Identities(Dice dice) {
    this.dice = dice;
  }

  Identity pupil(Families families, int pupil) {
    int house = families.householdOf(pupil);
    boolean first = families.kid(house, 0) == pupil;
    int namesake = first && isHomonym(house) ? families.kid(house - 1, 0) : pupil;
    boolean girl = dice.chance(495, Topic.SEX, namesake);
    var given = names.given(dice, nameOf(house), namesake, girl);
    var last = names.surname(dice, nameOf(house));
    if (!isHomonym(house) && !isHomonym(house + 1) && dice.chance(80, Topic.OWN_NAME, house)) {
      last = last + "-" + names.surname(dice, OWN_NAMES + house);
    }
    return new Identity(last, last, given, more(house, pupil, given, girl), girl);
  }

  /** Give one household in four hundred the names of its neighbour. */
  private static boolean isHomonym(int household) {
    return household % 400 == 200;
  }

  private static long nameOf(int household) {
    return isHomonym(household) ? household - 1 : household;
  }

  Identity adult(Families families, int adult) {
    int house = families.householdOfAdult(adult);
    int rank = adult - families.adult(house, 0);
    boolean woman = isWoman(house, rank);
    long person = ADULTS + adult;
    var family = names.surname(dice, nameOf(house));
    var own = names.surname(dice, OWN_NAMES * (rank + 1) + house);
    boolean keeps = rank > 1 || (woman && dice.chance(550, Topic.OWN_NAME, person));
    var birthName = rank > 1 || woman ? own : family;
    var given = names.given(dice, nameOf(house), person, woman);
    return new Identity(
        keeps ? own : family, birthName, given, more(house, person, given, woman), woman);
  }

  private boolean isWoman(int house, int rank) {
    boolean first = dice.chance(850, Topic.SEX, ADULTS + house);
    boolean alike = dice.chance(20, Topic.SEX, STAFF + house);
    return rank == 0
        ? first
        : rank == 1 ? first == alike : dice.chance(500, Topic.SEX, OWN_NAMES + house * 4L + rank);
  }

  Identity staff(int number) {
    long person = STAFF + number;
    boolean woman = dice.chance(600, Topic.SEX, person);
    var last = names.surname(dice, person);
    var birth =
        woman && dice.chance(300, Topic.OWN_NAME, person)
            ? names.surname(dice, person + OWN_NAMES)
            : last;
    var given = names.given(dice, person, person, woman);
    return new Identity(last, birth, given, more(person, person, given, woman), woman);
  }

  private List<String> more(long house, long person, String given, boolean woman) {
    if (dice.chance(400, Topic.OTHER_NAMES, person)) {
      return List.of(given);
    }
    var second = names.given(dice, house, person + OWN_NAMES, woman);
    return second.equals(given) ? List.of(given) : List.of(given, second);
  }

  /** Twins share a day; other siblings are years apart. */
  LocalDate birthDay(Population population, int pupil) {
    int year = population.bornIn(pupil);
    int house = population.families.householdOf(pupil);
    int day = 1 + (dice.pick(365, Topic.BIRTH_DAY, house) + year * 7) % 365;
    return LocalDate.ofYearDay(year, day);
  }

  LocalDate staffBirthDay(int number) {
    int year = 1962 + dice.pick(39, Topic.BIRTH_DAY, STAFF + number);
    return LocalDate.ofYearDay(year, 1 + dice.pick(365, Topic.BIRTH_DAY, STAFF * 2 + number));
  }
}
