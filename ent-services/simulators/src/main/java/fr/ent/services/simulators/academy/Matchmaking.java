package fr.ent.services.simulators.academy;

import java.util.Arrays;
import java.util.List;

/**
 * Makes families that meet two totals exactly: how many pupils have how many adults (as in a real
 * school of 642: 20 none, 282 one, 246 two, 86 three, 8 four), and how many adults there are.
 * Siblings share adults; as many pupils are made siblings as the second total asks for.
 */
final class Matchmaking {
  private static final int[] RATES = {20, 282, 246, 86, 8};
  private static final int SAMPLE = 642;

  private Matchmaking() {}

  static int adultsOfOne(Dice dice, int pupil) {
    int thrown = dice.pick(SAMPLE, Topic.ADULTS, pupil);
    int adults = 0;
    while (thrown >= RATES[adults]) {
      thrown -= RATES[adults++];
    }
    return adults;
  }

  static Families families(int pupils, int guardians, Dice dice, List<School> schools) {
    int[] quotas = quotas(pupils);
    int relations = 0;
    for (int adults = 1; adults < quotas.length; adults++) {
      relations += adults * quotas[adults];
    }
    long[] houses = houses(quotas, relations - guardians, pupils);
    return seat(houses, order(pupils, dice, schools), dice);
  }

  private static int[] quotas(int pupils) {
    int[] quotas = new int[RATES.length];
    int left = pupils;
    for (int adults = RATES.length - 1; adults > 0; adults--) {
      quotas[adults] = Math.round((float) pupils * RATES[adults] / SAMPLE);
      left -= quotas[adults];
    }
    quotas[0] = Math.max(0, left);
    return quotas;
  }

  /** Each house is adults × 8 + kids. Kids move together until enough adults are saved. */
  private static long[] houses(int[] quotas, int toSave, int pupils) {
    long[] houses = new long[pupils];
    int[] left = quotas.clone();
    int count = 0;
    int saved = 0;
    int[] turn = {2, 2, 1, 2, 3};
    for (int at = 0; saved < toSave; at++) {
      int adults = Math.min(turn[at % turn.length], toSave - saved);
      int kids = at % 9 == 8 && toSave - saved >= 2 * adults ? 3 : 2;
      if (left[adults] < kids) {
        adults = left[2] >= 2 && toSave - saved >= 2 ? 2 : 1;
        kids = 2;
      }
      if (left[adults] < kids) {
        break;
      }
      left[adults] -= kids;
      saved += adults * (kids - 1);
      houses[count++] = adults * 8L + kids;
    }
    for (int adults = 0; adults < left.length; adults++) {
      Arrays.fill(houses, count, count + left[adults], adults * 8L + 1);
      count += left[adults];
    }
    return Arrays.copyOf(houses, count);
  }

  /** Pupils school by school, mixed within each, so that siblings meet in different classes. */
  private static int[] order(int pupils, Dice dice, List<School> schools) {
    int[] order = new int[pupils];
    Arrays.setAll(order, at -> at);
    for (School school : schools) {
      dice.shuffle(order, school.pupils().from(), school.pupils().to(), Topic.SEAT);
    }
    return order;
  }

  private static Families seat(long[] houses, int[] order, Dice dice) {
    int[] turns = new int[houses.length];
    Arrays.setAll(turns, at -> at);
    dice.shuffle(turns, 0, turns.length, Topic.KIDS);
    int[] adults = new int[houses.length];
    int[] householdOf = new int[order.length];
    int next = 0;
    for (int house = 0; house < houses.length; house++) {
      adults[house] = (int) (houses[turns[house]] >> 3);
      int kids = (int) (houses[turns[house]] & 7);
      for (int kid = 0; kid < kids; kid++) {
        if (kid > 0 && dice.chance(350, Topic.SIBLING_APART, house * 4L + kid)) {
          swap(order, next, next + dice.pick(order.length - next, Topic.SIBLING_APART, next));
        }
        householdOf[order[next++]] = house;
      }
    }
    return new Families(householdOf, adults);
  }

  private static void swap(int[] order, int one, int other) {
    int kept = order[one];
    order[one] = order[other];
    order[other] = kept;
  }
}
