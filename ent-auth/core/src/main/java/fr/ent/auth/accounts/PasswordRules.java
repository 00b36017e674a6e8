package fr.ent.auth.accounts;

import fr.ent.api.accounts.PasswordRefusedException;
import fr.ent.api.accounts.PasswordRefusedException.Reason;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a password must be: long ({@code ent.auth.password.shortest}, 12), not one that everybody
 * takes, and not made of what the school knows of the person. No rule asks for odd characters.
 */
@EntService
class PasswordRules {
  private static final int LONGEST = 128;
  private static final int TELLING = 4;

  private final int shortest;

  @Inject
  PasswordRules(Settings settings) {
    this.shortest = settings.number("ent.auth.password.shortest", 12);
  }

  /**
   * Check a new password.
   *
   * @param known names, logins, school and town of the person
   * @throws PasswordRefusedException if it is not good enough
   */
  void check(String password, Collection<String> known) {
    if (password.codePointCount(0, password.length()) < shortest) {
      throw new PasswordRefusedException(Reason.TOO_SHORT);
    }
    if (password.length() > LONGEST) {
      throw new PasswordRefusedException(Reason.TOO_LONG);
    }
    var readings = readings(password);
    if (readings.stream().anyMatch(this::isCommon)) {
      throw new PasswordRefusedException(Reason.TOO_COMMON);
    }
    if (known.stream()
        .flatMap(PasswordRules::words)
        .anyMatch(word -> readings.stream().anyMatch(one -> one.contains(word)))) {
      throw new PasswordRefusedException(Reason.TOO_PERSONAL);
    }
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split("[\\s.@'’-]+", -1))
        .map(Folding::of)
        .filter(word -> word.length() >= TELLING);
  }

  /** Common as it stands, without digits around it, or one short thing again and again. */
  private boolean isCommon(String folded) {
    int first = 0;
    while (first < folded.length() && Character.isDigit(folded.charAt(first))) {
      first++;
    }
    int last = folded.length();
    while (last > first && Character.isDigit(folded.charAt(last - 1))) {
      last--;
    }
    return last - first < TELLING
        || isCommonBetween(folded, first, last)
        || folded.matches("(.{1,4}?)\\1{2,}.{0,3}")
        || isRun(folded)
        || isTwoCommonWords(folded.substring(first, last));
  }

  /** Some digits may belong to the word and others not: {@code abc123} stays in it. */
  private boolean isCommonBetween(String folded, int first, int last) {
    return IntStream.rangeClosed(0, first)
        .anyMatch(
            from ->
                IntStream.rangeClosed(last, folded.length())
                    .anyMatch(to -> CommonPasswords.all().holds(folded.substring(from, to))));
  }

  /** Two common words in a row are still common. */
  private boolean isTwoCommonWords(String bare) {
    var common = CommonPasswords.all();
    return IntStream.rangeClosed(TELLING, bare.length() - TELLING)
        .anyMatch(cut -> common.holds(bare.substring(0, cut)) && common.holds(bare.substring(cut)));
  }

  /** {@code abcdefghijkl}, {@code 987654321098}: each step is the same. */
  private static boolean isRun(String text) {
    int same = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Math.abs(text.charAt(i) - text.charAt(i - 1)) <= 1) {
        same++;
      }
    }
    return same >= text.length() - 2;
  }

  /** As it is written, and with signs and digits read as the letters that they look like. */
  private static List<String> readings(String password) {
    var withoutSigns = password.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    var withoutDigits = password.replaceAll("^\\P{L}+|\\P{L}+$", "");
    return Stream.of(password, signs(password), digits(withoutSigns), digits(withoutDigits))
        .map(Folding::of)
        .distinct()
        .toList();
  }

  private static String signs(String text) {
    return text.replace('@', 'a').replace('$', 's').replace('€', 'e').replace('!', 'i');
  }

  private static String digits(String text) {
    return signs(text).replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a');
  }
}
