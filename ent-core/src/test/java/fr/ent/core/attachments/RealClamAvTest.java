package fr.ent.core.attachments;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.core.Settings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Asks a real ClamAV where {@code -Dclamav=host:port} names one; docs/measurements.md says how. */
@EnabledIfSystemProperty(named = "clamav", matches = ".+")
class RealClamAvTest {
  @Test
  void theTestFileIsFoundAndAnotherIsNot() {
    var where = Map.of("ent.clamav", System.getProperty("clamav"));
    var scanner =
        new ClamAvScanner(
            new Settings(new SmallRyeConfigBuilder().withDefaultValues(where).build()));
    assertThat(scanner.isClean("%PDF-1.7\nCertificat\n%%EOF".getBytes(US_ASCII))).isTrue();
    assertThat(scanner.isClean(ClamAvScannerTest.EICAR.getBytes(US_ASCII))).isFalse();
    assertThat(scanner.isClean(("%PDF-1.7\n" + ClamAvScannerTest.EICAR).getBytes(US_ASCII)))
        .isFalse();
  }
}
