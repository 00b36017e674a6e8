package fr.ent.portal.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.tck.Clause;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AccentTest {
  @Test
  void aColourThatCannotBeReadIsNoAccent() {
    assertThat(Accent.isReadable(Colour.of("#ffd400"))).isFalse();
    assertThatThrownBy(() -> new Accent(Colour.of("#ffd400")))
        .isInstanceOf(IllegalArgumentException.class);
    for (var text : List.of("", "0b5c7a", "#0b5c7", "#0b5c7g", "red", "#0b5c7a;}body{")) {
      assertThat(Colour.isWellFormed(text)).as(text).isFalse();
    }
  }

  @Test
  @Clause("ACC-05")
  void theNearestAccentCanBeReadOnEveryGroundLightAndDark() {
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      var wished = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
      var accent = Accent.nearest(wished);
      assertThat(Accent.weakestContrast(accent.light())).isGreaterThanOrEqualTo(4.5);
      assertThat(accent.light().contrastWith(accent.onLight())).isGreaterThanOrEqualTo(4.5);
      assertThat(accent.dark().contrastWith(accent.onDark())).isGreaterThanOrEqualTo(4.5);
      assertThat(accent.dark().contrastWith(Colour.of("#1b2130"))).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void anAccentThatCanBeReadIsItsOwnNearest() {
    assertThat(Accent.nearest(Colour.of("#0b5c7a"))).isEqualTo(Accent.HOUSE);
  }

  @Test
  void whiteOnBlackIsTwentyOneToOne() {
    assertThat(Colour.WHITE.contrastWith(new Colour(0, 0, 0))).isEqualTo(21.0);
  }

  @Test
  void aLogoIsWhatItsBytesSay() {
    var script = "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>";
    assertThat(Logo.read(script.getBytes(UTF_8))).isEmpty();
    assertThat(Logo.read(new byte[Logo.LARGEST + 1])).isEmpty();
    var png = new byte[64];
    var head = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    System.arraycopy(head, 0, png, 0, head.length);
    assertThat(Logo.read(png)).map(Logo::type).contains("image/png");
  }
}
