package fr.ent.services.timetable.imports;

import fr.ent.api.timetable.UnreadableTimetableException;
import fr.ent.api.timetable.UnreadableTimetableException.Reason;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.Sha256;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens the container in which EDT encrypts an export for its partners.
 *
 * <p>The root {@code EXPORT_INDEX_EDUCATION} holds {@code CLES} with a {@code PARTENAIRE} for each
 * partner, told apart by {@code NOM}, whose text in base 64 is encrypted by RSA (PKCS 1 v1.5) for
 * that partner: 16 bytes of AES key, 16 of initial vector, 16 of MD5 over these 32; {@code
 * CONTENU}, the content in base 64, encrypted by AES-128 in CBC mode with PKCS 5 padding, and
 * compressed before (zlib) unless {@code CompresseAvantChiffrement} is false; {@code VERIFICATION},
 * SHA-256 in base 64 over what was encrypted; {@code UAI}, the school, optional.
 *
 * <p>{@code ent.timetable.edt-partner} is our {@code NOM}, {@code ent.timetable.edt-key} the file
 * of our private key, PKCS 8 in DER or PEM.
 */
@EntService
class EdtSeal {
  private static final int PART = 16;

  private final Settings settings;

  @Inject
  EdtSeal(Settings settings) {
    this.settings = settings;
  }

  byte[] open(XmlNode container) {
    var name = settings.text("ent.timetable.edt-partner");
    var file = settings.text("ent.timetable.edt-key");
    if (name.isEmpty() || file.isEmpty()) {
      throw new UnreadableTimetableException(Reason.NO_KEY);
    }
    var wrapped =
        container.first("CLES").stream()
            .flatMap(keys -> keys.all("PARTENAIRE").stream())
            .filter(one -> one.attribute("NOM").equals(name.get()))
            .findFirst()
            .orElseThrow(() -> new UnreadableTimetableException(Reason.WRONG_KEY));
    var key = unwrapped(privateKey(Path.of(file.get())), bytes(wrapped.text()));
    var content = container.first("CONTENU").orElseThrow(EdtSeal::malformed);
    var plain = decrypted(key, bytes(content.text()));
    requireUnchanged(plain, bytes(container.textOf("VERIFICATION")));
    return content.attribute("CompresseAvantChiffrement").equals("false")
            || content.attribute("CompresseAvantChiffrement").equals("0")
        ? plain
        : inflated(plain);
  }

  private static UnreadableTimetableException malformed() {
    return new UnreadableTimetableException(Reason.MALFORMED);
  }

  private static byte[] bytes(String text) {
    try {
      return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
    } catch (IllegalArgumentException damaged) {
      throw malformed();
    }
  }

  private static PrivateKey privateKey(Path file) {
    try {
      var bytes = Files.readAllBytes(file);
      var text = new String(bytes, StandardCharsets.ISO_8859_1);
      var der =
          text.startsWith("-----BEGIN")
              ? Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""))
              : bytes;
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException none) {
      throw new UnreadableTimetableException(Reason.NO_KEY);
    }
  }

  /** Whatever is wrong with it is answered alike: nobody learns where the padding broke. */
  private static byte[] unwrapped(PrivateKey own, byte[] wrapped) {
    try {
      var rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
      rsa.init(Cipher.DECRYPT_MODE, own);
      var key = rsa.doFinal(wrapped);
      if (key.length == 3 * PART
          && MessageDigest.isEqual(
              md5(Arrays.copyOf(key, 2 * PART)), Arrays.copyOfRange(key, 2 * PART, 3 * PART))) {
        return key;
      }
    } catch (GeneralSecurityException damaged) {
      // As any other wrong key.
    }
    throw new UnreadableTimetableException(Reason.WRONG_KEY);
  }

  /** The format has it so: it tells a wrong key, and vouches for nothing. */
  private static byte[] md5(byte[] key) throws GeneralSecurityException {
    return MessageDigest.getInstance("MD5").digest(key);
  }

  private static byte[] decrypted(byte[] key, byte[] content) {
    try {
      var aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
      aes.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, 0, PART, "AES"),
          new IvParameterSpec(key, PART, PART));
      return aes.doFinal(content);
    } catch (GeneralSecurityException damaged) {
      throw new UnreadableTimetableException(Reason.TAMPERED);
    }
  }

  private static void requireUnchanged(byte[] plain, byte[] told) {
    if (!MessageDigest.isEqual(Sha256.begin().digest(plain), told)) {
      throw new UnreadableTimetableException(Reason.TAMPERED);
    }
  }

  private static byte[] inflated(byte[] packed) {
    var inflater = new Inflater();
    try {
      inflater.setInput(packed);
      var unpacked = new java.io.ByteArrayOutputStream();
      var some = new byte[1 << 16];
      while (!inflater.finished()) {
        int count = inflater.inflate(some);
        if (count == 0 && !inflater.finished()) {
          throw new UnreadableTimetableException(Reason.TRUNCATED);
        }
        unpacked.write(some, 0, count);
        if (unpacked.size() > SentFile.LARGEST) {
          throw new UnreadableTimetableException(Reason.TOO_LARGE);
        }
      }
      return unpacked.toByteArray();
    } catch (DataFormatException damaged) {
      throw malformed();
    } finally {
      inflater.end();
    }
  }
}
