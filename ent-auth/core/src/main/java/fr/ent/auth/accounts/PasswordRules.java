package fr.ent.auth.accounts;

import fr.ent.api.accounts.PasswordRefusedException;
import fr.ent.api.accounts.PasswordRefusedException.Reason;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final Set<String> common;

  @Inject
  PasswordRules(Settings settings) {
    this.shortest = settings.number("ent.auth.password.shortest", 12);
    this.common = read();
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
    var folded = plain(password);
    if (isCommon(folded)) {
      throw new PasswordRefusedException(Reason.TOO_COMMON);
    }
    if (known.stream().flatMap(PasswordRules::words).anyMatch(folded::contains)) {
      throw new PasswordRefusedException(Reason.TOO_PERSONAL);
    }
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split("[\\s.@'’-]+", -1))
        .map(Folding::of)
        .filter(word -> word.length() >= TELLING);
  }

  /** Common as it stands, without the digits around it, or one short thing again and again. */
  private boolean isCommon(String folded) {
    var bare = folded.replaceAll("^[0-9]+|[0-9]+$", "");
    return common.contains(folded)
        || common.contains(bare)
        || bare.length() < TELLING
        || folded.matches("(.{1,4}?)\\1{2,}.{0,3}")
        || isRun(folded)
        || isTwoCommonWords(bare);
  }

  /** Two or more common words in a row are still common. */
  private boolean isTwoCommonWords(String bare) {
    for (int cut = TELLING; cut <= bare.length() - TELLING; cut++) {
      if (common.contains(bare.substring(0, cut)) && common.contains(bare.substring(cut))) {
        return true;
      }
    }
    return false;
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

  /** What looks like a letter is read as that letter. */
  private static String plain(String password) {
    var read = password.replace('@', 'a').replace('$', 's').replace('€', 'e').replace('!', 'i');
    return Folding.of(read);
  }

  private static Set<String> read() {
    try (var in =
        Objects.requireNonNull(
            PasswordRules.class.getResourceAsStream("common-passwords.txt"), "the list is there")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .map(Folding::of)
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
