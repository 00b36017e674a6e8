package fr.ent.services.simulators.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apiguardian.api.API;

/** Encrypts an export for a partner, as EDT does (fr: export EDT chiffré synthétique). */
@API(status = EXPERIMENTAL, since = "0.1")
public final class SealedEdtFile {
  private static final int PART = 16;

  private SealedEdtFile() {}

  /**
   * Encrypt.
   *
   * @param partner the name under which the partner finds its key
   * @param secret 32 bytes: key, then initial vector; from a stronger source in real life
   */
  public static String of(
      String content, String uai, String partner, PublicKey theirs, byte[] secret) {
    try {
      var packed = packed(content.getBytes(StandardCharsets.UTF_8));
      var wrapped = Arrays.copyOf(secret, 3 * PART);
      var sum = MessageDigest.getInstance("MD5").digest(Arrays.copyOf(secret, 2 * PART));
      System.arraycopy(sum, 0, wrapped, 2 * PART, PART);
      var rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
      rsa.init(Cipher.ENCRYPT_MODE, theirs);
      var aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
      aes.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(secret, 0, PART, "AES"),
          new IvParameterSpec(secret, PART, PART));
      return """
      <?xml version="1.0" encoding="UTF-8"?>
      <EXPORT_INDEX_EDUCATION><VERSION>1</VERSION><LOGICIEL>EDT</LOGICIEL>
      <CLES><PARTENAIRE NOM="%s">%s</PARTENAIRE></CLES>
      <CONTENU>%s</CONTENU><VERIFICATION>%s</VERIFICATION>
      <DATEHEURE>2026-11-24T07:00:00</DATEHEURE><UAI>%s</UAI></EXPORT_INDEX_EDUCATION>
      """
          .formatted(
              EdtFile.escaped(partner),
              text(rsa.doFinal(wrapped)),
              text(aes.doFinal(packed)),
              text(MessageDigest.getInstance("SHA-256").digest(packed)),
              uai);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has AES and RSA", impossible);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes);
  }

  private static byte[] packed(byte[] content) {
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      deflater.write(content);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory does not fail so", impossible);
    }
    return packed.toByteArray();
  }
}
