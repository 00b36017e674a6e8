package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallFeed.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.directory.FeedFinding;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Throws damaged files at the reading: whatever the bytes, the outcome is a declared one. */
@Timeout(120)
class AafMutationTest {
  private static final int ROUNDS = Integer.getInteger("ent.fuzz.rounds", 6_000);
  private static final String[] TOKENS = {
    "<value>",
    "</value>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "&x;",
    "&#0;",
    "&#x110000;",
    "<!DOCTYPE a [",
    "<?xml ?>",
    "$",
    "$$$$$$",
    "\u0000",
    "\ufffe",
    "\ud83d\ude00",
    "</ficAlimMENESR>",
    "<addRequest>",
    "<attr name=\"\">",
    "name=\"sn\"",
    "%p;"
  };

  @Test
  void damagedFilesHaveDeclaredOutcomes() {
    var whole =
        file(
                SmallFeed.structure("ENTStructureClasses", "2A$SECONDE A$20010019110"),
                SmallFeed.pupil(
                    "ENTElevePersRelEleve",
                    "900801$10$1$1$1$0",
                    "ENTPersonVille",
                    "Éé&amp;eacute;"),
                SmallFeed.teacher(
                    "ENTPersonFonctions",
                    "5501$ENS$É$L1300$M",
                    "ENTAuxEnsClassesMatieres",
                    "5501$2A$030201"))
            .getBytes(StandardCharsets.UTF_8);
    for (int seed = 0; seed < ROUNDS; seed++) {
      var damaged = damage(whole, new Random(seed));
      var outcome = outcome(new ByteArrayInputStream(damaged));
      assertThat(outcome).as("seed %d", seed).allMatch(f -> AafRule.ofCode(f.rule()).isPresent());
      assertThat(refusals(outcome)).as("seed %d", seed).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void damagedArchivesHaveDeclaredOutcomes(@TempDir Path folder) throws Exception {
    var feed = new SmallFeed().files();
    for (var whole : List.of(Packed.zip(feed), Packed.tgz(feed))) {
      for (int seed = 0; seed < ROUNDS / 20; seed++) {
        var archive = Files.write(folder.resolve("f.zip"), damage(whole, new Random(seed)));
        assertThat(SmallFeed.take(archive).findings())
            .as("seed %d", seed)
            .allMatch(f -> AafRule.ofCode(f.rule()).isPresent());
      }
    }
  }

  @Test
  void theHarnessSeesAnOutcomeThatIsNotDeclared() {
    var broken =
        new InputStream() {
          @Override
          public int read() {
            throw new StackOverflowError();
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            throw new StackOverflowError();
          }
        };
    assertThatThrownBy(() -> outcome(broken)).isInstanceOf(StackOverflowError.class);
  }

  private static List<FeedFinding> outcome(InputStream in) {
    var findings = new ArrayList<FeedFinding>();
    var translator = AafTranslator.of(AafHeader.NONE, AafProfiles.OPEN_ENT, findings::add);
    var reader = new AafReader("f.xml", in, AafLimits.USUAL, findings::add);
    for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
      translator.translate(entry.get());
    }
    return findings;
  }

  private static long refusals(List<FeedFinding> findings) {
    return findings.stream().filter(f -> f.severity() == FeedFinding.Severity.FEED_REFUSED).count();
  }

  private static byte[] damage(byte[] whole, Random random) {
    var bytes = whole.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> set(bytes, at, random.nextInt());
            case 1 ->
                join(
                    bytes,
                    at,
                    TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8),
                    at);
            case 2 -> join(bytes, at, new byte[0], Math.min(bytes.length, at + random.nextInt(40)));
            case 3 -> join(bytes, at, java.util.Arrays.copyOfRange(bytes, at / 2, at), at);
            default -> set(bytes, at, bytes[at] ^ (1 << random.nextInt(8)));
          };
    }
    return bytes;
  }

  private static byte[] set(byte[] bytes, int at, int value) {
    bytes[at] = (byte) value;
    return bytes;
  }

  private static byte[] join(byte[] bytes, int at, byte[] middle, int from) {
    var joined = new java.io.ByteArrayOutputStream();
    joined.write(bytes, 0, at);
    joined.writeBytes(middle);
    joined.write(bytes, from, bytes.length - from);
    return joined.size() == 0 ? new byte[] {'<'} : joined.toByteArray();
  }
}
