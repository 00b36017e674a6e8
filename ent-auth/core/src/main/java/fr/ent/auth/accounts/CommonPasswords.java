package fr.ent.auth.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.resources.DictionaryUtil;

/**
 * The passwords that everybody takes, folded: a list of leaked ones, and the French ones beside it.
 *
 * <p>Each is kept as a hash of 64 bits: under a megabyte in all, and a look is a binary search.
 */
final class CommonPasswords {
  private final long[] hashes;

  /** Read when the first password is chosen: a start waits for nothing that it may not need. */
  private static final class Kept {
    private static final CommonPasswords ALL = new CommonPasswords();
  }

  private CommonPasswords() {
    var leaked = DictionaryUtil.loadRankedDictionary(DictionaryUtil.passwords).keySet();
    this.hashes =
        Stream.concat(leaked.stream(), french())
            .map(Folding::of)
            .filter(word -> !word.isEmpty())
            .mapToLong(CommonPasswords::hash)
            .sorted()
            .distinct()
            .toArray();
  }

  static CommonPasswords all() {
    return Kept.ALL;
  }

  /** Tell whether a folded word is one of them. */
  boolean holds(CharSequence folded) {
    return Arrays.binarySearch(hashes, hash(folded)) >= 0;
  }

  int size() {
    return hashes.length;
  }

  /** FNV-1a: nothing is kept secret by it, it only has to be short. */
  private static long hash(CharSequence word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private static Stream<String> french() {
    try (var in =
        Objects.requireNonNull(
            CommonPasswords.class.getResourceAsStream("common-passwords.txt"),
            "the list is there")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\\s+", -1));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
