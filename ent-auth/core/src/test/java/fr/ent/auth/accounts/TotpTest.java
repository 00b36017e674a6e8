package fr.ent.auth.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.tck.Clause;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  /** The last six of the eight digits in the table of the RFC. */
  @ParameterizedTest
  @Clause("RFC6238-B")
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code);
  }

  @Test
  @Clause("RFC6238-5.2")
  void aCodeIsKnownOneStepAroundItsTimeAndNoFurther() {
    var code = Totp.code(SECRET, 100);
    assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(99 * 30))).hasValue(100);
    assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(101 * 30 + 29))).hasValue(100);
    assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(98 * 30))).isEmpty();
    assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(102 * 30))).isEmpty();
  }

  @Test
  @Clause("RFC4648-10")
  void base32IsThatOfTheStandard() {
    assertThat(Totp.base32("fooba".getBytes(US_ASCII))).isEqualTo("MZXW6YTB");
  }
}
