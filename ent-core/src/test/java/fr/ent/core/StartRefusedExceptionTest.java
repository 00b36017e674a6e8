package fr.ent.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class StartRefusedExceptionTest {
  private static final ResourceBundle FRENCH = words(Locale.FRENCH);
  private static final ResourceBundle ENGLISH = words(Locale.ENGLISH);

  @Test
  void everySentenceIsThereInBothLanguagesWithTheSameDetails() {
    assertThat(FRENCH.keySet()).isEqualTo(ENGLISH.keySet()).hasSizeGreaterThan(20);
    for (var word : FRENCH.keySet()) {
      for (var detail : new String[] {"{0}", "{1}", "{2}"}) {
        assertThat(FRENCH.getString(word).contains(detail))
            .as(word + " " + detail)
            .isEqualTo(ENGLISH.getString(word).contains(detail));
      }
      // an apostrophe of the typewriter would hide the details behind it
      assertThat(FRENCH.getString(word) + ENGLISH.getString(word)).doesNotContain("'");
    }
  }

  @Test
  void aNumberIsToldWithoutGrouping() {
    assertThat(StartRefusedException.of("schema-newer", 12345, "directory", 1).inFrench())
        .contains("12345");
  }

  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle("fr.ent.core.refusals", locale);
  }
}
