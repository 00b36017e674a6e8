package fr.ent.core;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.tck.Clause;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class WordlessTest {
  private static String printed(Throwable failure) {
    var text = new StringWriter();
    Wordless.of(failure).printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  @Test
  @Clause("SEC-18")
  void aFailureTellsItsKindItsCausesAndWhereAndNoWordOfTheirs() {
    var failure =
        new IllegalStateException("Zoé", new UncheckedIOException(new IOException("Renard")));
    assertThat(printed(failure))
        .startsWith("fr.ent.core.Wordless: java.lang.IllegalStateException")
        .contains("Caused by: fr.ent.core.Wordless: java.io.UncheckedIOException")
        .contains("Caused by: fr.ent.core.Wordless: java.io.IOException")
        .contains("at fr.ent.core.WordlessTest.aFailureTells")
        .doesNotContain("Zoé", "Renard");
  }

  @Test
  void aFullDiskIsStillToldAsSuch() {
    assertThat(printed(new IOException("/home/zoe: No space left on device")))
        .contains("No space left on device")
        .doesNotContain("zoe");
  }

  @Test
  void causesThatLeadBackToThemselvesEnd() {
    var first = new IllegalStateException();
    var second = new IllegalStateException(first);
    first.initCause(second);
    assertThat(printed(first)).contains("Caused by");
  }
}
