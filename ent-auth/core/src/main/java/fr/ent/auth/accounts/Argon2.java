package fr.ent.auth.accounts;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id, by Bouncy Castle. Alone here because its jar is signed: the first who needs a class of
 * it waits until the signature is checked, and a start need not.
 */
final class Argon2 {
  static final int BYTES = 32;

  /** Memory, passes and lanes. */
  record Way(int kib, int passes, int lanes) {}

  static final Way NOW = new Way(19 * 1024, 2, 1);

  /**
   * A hashing thread keeps its memory while there is work; fresh ones each time are for nothing.
   */
  private static final ThreadLocal<BlockPool> MEMORY =
      ThreadLocal.withInitial(() -> new FixedBlockPool(NOW.kib()));

  private Argon2() {}

  static byte[] hash(String password, Way way, byte[] salt) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(way.kib())
            .withIterations(way.passes())
            .withParallelism(way.lanes())
            .withSalt(salt)
            .withBlockPool(MEMORY.get())
            .build());
    var hash = new byte[BYTES];
    // RFC 8265 §4.2.2: an accent typed in two parts is the accent typed in one.
    var plain = Normalizer.normalize(password, Normalizer.Form.NFC);
    generator.generateBytes(plain.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
