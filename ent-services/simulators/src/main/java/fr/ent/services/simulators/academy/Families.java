package fr.ent.services.simulators.academy;

/**
 * Who lives with whom, as numbers: households have pupils and adults, and an adult is an adult of
 * every pupil of the household. Adults are numbered household by household.
 */
final class Families {
  private final int[] householdOf;
  private final int[] firstAdult;
  private final int[] firstKid;
  private final int[] kids;

  /**
   * Keep households.
   *
   * @param householdOf the household of each pupil, by number
   * @param adults how many adults each household has
   */
  Families(int[] householdOf, int[] adults) {
    this.householdOf = householdOf;
    this.firstAdult = new int[adults.length + 1];
    this.firstKid = new int[adults.length + 1];
    this.kids = new int[householdOf.length];
    for (int house : householdOf) {
      firstKid[house + 1]++;
    }
    for (int house = 0; house < adults.length; house++) {
      firstKid[house + 1] += firstKid[house];
      firstAdult[house + 1] = firstAdult[house] + adults[house];
    }
    int[] next = firstKid.clone();
    for (int pupil = 0; pupil < kids.length; pupil++) {
      kids[next[householdOf[pupil]]++] = pupil;
    }
  }

  int households() {
    return firstAdult.length - 1;
  }

  int pupils() {
    return householdOf.length;
  }

  int adults() {
    return firstAdult[households()];
  }

  int householdOf(int pupil) {
    return householdOf[pupil];
  }

  int adultsOf(int household) {
    return firstAdult[household + 1] - firstAdult[household];
  }

  int adult(int household, int rank) {
    return firstAdult[household] + rank;
  }

  int rankOf(int adult) {
    return adult - firstAdult[householdOfAdult(adult)];
  }

  int kidsOf(int household) {
    return firstKid[household + 1] - firstKid[household];
  }

  int kid(int household, int rank) {
    return kids[firstKid[household] + rank];
  }

  int householdOfAdult(int adult) {
    int low = 0;
    int high = households() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (firstAdult[middle + 1] > adult) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The same, with newcomers each in a household of their own. */
  Families with(int newcomers, Dice dice) {
    int[] houses = new int[householdOf.length + newcomers];
    int[] adults = new int[households() + newcomers];
    for (int house = 0; house < households(); house++) {
      adults[house] = adultsOf(house);
    }
    System.arraycopy(householdOf, 0, houses, 0, householdOf.length);
    for (int at = 0; at < newcomers; at++) {
      houses[householdOf.length + at] = households() + at;
      adults[households() + at] = Matchmaking.adultsOfOne(dice, householdOf.length + at);
    }
    return new Families(houses, adults);
  }
}
