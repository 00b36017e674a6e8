package fr.ent.services.simulators.academy;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses, telephones and e-mails: all in ranges that belong to nobody. */
final class Whereabouts {
  private static final Pattern NOT_MAIL = Pattern.compile("[^a-z0-9]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private final Dice dice;
  private final List<String> towns;
  private final List<String> streets;

  /** Where somebody lives. */
  record Address(String lines, String postalCode, String town) {}

  Whereabouts(Dice dice) {
    this.dice = dice;
    var lines = Stock.lines("places.txt");
    towns = Stock.values(lines, "towns");
    streets = Stock.values(lines, "streets");
  }

  Address address(long number) {
    int town = dice.pick(towns.size(), Topic.TOWN, number);
    int street = 1 + dice.pick(180, Topic.STREET_NUMBER, number);
    var second = dice.chance(120, Topic.STREET_NUMBER, ~number) ? "Bâtiment B" : "";
    var line = street + " " + dice.choose(streets, Topic.ADDRESS, number);
    // 99xxx is no postal code of France.
    return new Address(
        line + "$" + second + "$$", String.valueOf(99_100 + town * 10), towns.get(town));
  }

  /** A telephone of the ranges kept for fiction (decision Arcep 2018-0881). */
  String phone(long number, boolean mobile) {
    int line = dice.pick(10_000, Topic.PHONE, number);
    String[] fixed = {"0199", "0261", "0353", "0465", "0536"};
    String[] next = {"00", "91", "01", "71", "49"};
    int zone = dice.pick(fixed.length, Topic.PHONE, ~number);
    String digits = (mobile ? "063998" : fixed[zone] + next[zone]) + String.format("%04d", line);
    return shaped(digits, dice.pick(20, Topic.PHONE_SHAPE, number));
  }

  private static String shaped(String digits, int shape) {
    return switch (shape) {
      case 0, 1 -> "+33" + digits.substring(1);
      case 2 -> "+33 " + spaced(digits, " ").substring(1);
      case 3 -> spaced(digits, ".");
      case 4, 5, 6 -> spaced(digits, " ");
      case 7 -> spaced(digits, "-");
      case 8 -> "+44 20 7946 0" + digits.substring(7);
      default -> digits;
    };
  }

  private static String spaced(String digits, String by) {
    var pairs = new String[5];
    for (int at = 0; at < 5; at++) {
      pairs[at] = digits.substring(2 * at, 2 * at + 2);
    }
    return String.join(by, pairs);
  }

  String mail(Identity who, String key) {
    return ascii(who.firstName()) + "." + ascii(who.lastName()) + "." + key + "@example.org";
  }

  private static String ascii(String name) {
    var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    var kept = NOT_MAIL.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    return String.join("-", List.of(kept.split("-")).stream().filter(p -> !p.isEmpty()).toList());
  }
}
