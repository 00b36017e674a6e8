package fr.ent.auth.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, with the same parts. */
class SaidTest {
  private static final ResourceBundle FRENCH = Said.bundle(Locale.FRENCH);
  private static final ResourceBundle ENGLISH = Said.bundle(Locale.ENGLISH);

  @Test
  void bothHaveTheSameWordsAndFillInTheSameParts() {
    assertThat(ENGLISH.keySet()).isEqualTo(FRENCH.keySet());
    for (var word : FRENCH.keySet()) {
      assertThat(parts(ENGLISH, word)).as(word).isEqualTo(parts(FRENCH, word));
      // Message formats read a straight apostrophe as a quote.
      assertThat(FRENCH.getString(word) + ENGLISH.getString(word)).doesNotContain("'");
    }
  }

  private static String parts(ResourceBundle bundle, String word) {
    return bundle.getString(word).replaceAll("[^{}0-9]", "");
  }
}
