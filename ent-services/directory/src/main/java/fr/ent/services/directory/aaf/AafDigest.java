package fr.ent.services.directory.aaf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Compares an archive with the digest that lies beside it, if one does. */
final class AafDigest {
  private static final Map<String, String> KINDS =
      Map.of(".md5", "MD5", ".sha1", "SHA-1", ".sha256", "SHA-256");
  private static final int DIGEST_FILE_BYTES = 1_024;

  private AafDigest() {}

  static void check(Path archive) throws IOException {
    for (var kind : KINDS.entrySet()) {
      var beside = archive.resolveSibling(archive.getFileName() + kind.getKey());
      if (Files.isRegularFile(beside) && !told(beside).equals(digest(archive, kind.getValue()))) {
        throw new RefusedFeedException(AafRule.ARCHIVE_DIGEST);
      }
    }
  }

  private static String told(Path beside) throws IOException {
    try (var in = Files.newInputStream(beside)) {
      var text = new String(in.readNBytes(DIGEST_FILE_BYTES), StandardCharsets.ISO_8859_1).strip();
      int end = 0;
      while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
        end++;
      }
      return text.substring(0, end).toLowerCase(Locale.ROOT);
    }
  }

  private static String digest(Path archive, String algorithm) throws IOException {
    try (InputStream in = Files.newInputStream(archive)) {
      var digest = MessageDigest.getInstance(algorithm);
      var buffer = new byte[1 << 16];
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        digest.update(buffer, 0, got);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has " + algorithm, e);
    }
  }
}
