package fr.ent.core.seals;

import fr.ent.core.Settings;
import fr.ent.core.StartRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** One key: where it comes from, and the mark by which it is known. */
final class SealKey {
  static final int MARK = 5;
  private static final int BYTES = 32;
  private static final byte FORM = 1;

  private final byte[] bytes;

  private SealKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Find the key of a setting, or of the file that another one names. */
  static Optional<SealKey> find(Settings settings, String name) {
    return settings
        .text(name)
        .or(() -> settings.text(name + "-file").map(file -> read(Path.of(file))))
        .map(text -> of(name, text));
  }

  /** Find the key that an earlier start has made. */
  static Optional<SealKey> made(Path file) {
    return Files.exists(file) ? Optional.of(of(file.toString(), read(file))) : Optional.empty();
  }

  /** Make a key; of two that make one, the first wins. */
  static SealKey make(Path file) {
    var fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // Whoever reads it meanwhile finds none or a whole one.
      var whole = Files.createTempFile(file.toAbsolutePath().getParent(), "seal", "", ownersOnly());
      Files.writeString(whole, Base64.getEncoder().encodeToString(fresh) + "\n");
      try {
        Files.createLink(file, whole);
      } catch (FileAlreadyExistsException other) {
        return of(file.toString(), read(file));
      } finally {
        Files.delete(whole);
      }
      return new SealKey(fresh);
    } catch (IOException failure) {
      throw StartRefusedException.of("seal-file", file).because(failure);
    }
  }

  private static FileAttribute<?>[] ownersOnly() {
    boolean posix =
        java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw StartRefusedException.of("seal-file", file).because(failure);
    }
  }

  private static SealKey of(String name, String text) {
    try {
      var bytes = Base64.getDecoder().decode(text.strip());
      if (bytes.length == BYTES) {
        return new SealKey(bytes);
      }
    } catch (IllegalArgumentException notBase64) {
      throw StartRefusedException.of("seal-key-wrong", name);
    }
    throw StartRefusedException.of("seal-key-wrong", name);
  }

  SecretKey secret() {
    return new SecretKeySpec(bytes, "AES");
  }

  /** The form of what is sealed, and four bytes that only this key computes. */
  byte[] mark() {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      var hash = mac.doFinal("ent seal".getBytes(StandardCharsets.US_ASCII));
      var mark = Arrays.copyOf(new byte[] {FORM}, MARK);
      System.arraycopy(hash, 0, mark, 1, MARK - 1);
      return mark;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
    }
  }

  boolean made(byte[] sealed) {
    return sealed.length > MARK && Arrays.equals(mark(), Arrays.copyOf(sealed, MARK));
  }

  @Override
  public String toString() {
    return "a key";
  }
}
