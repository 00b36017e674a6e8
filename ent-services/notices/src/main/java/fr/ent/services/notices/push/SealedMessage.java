package fr.ent.services.notices.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals a message so that only one browser reads it: RFC 8291, with the coding of RFC 8188. */
final class SealedMessage {
  private static final int RECORD = 4096;
  private static final int TAG = 128;

  /** What fits one record with its tag and its delimiter (RFC 8291 §4). */
  static final int LONGEST = RECORD - 16 - 1 - 86;

  private SealedMessage() {}

  /**
   * Seal a message.
   *
   * @param reader the public point of the browser
   * @param secret the secret that it shares
   * @param ours a pair that is used this once
   * @param salt sixteen bytes that are used this once
   */
  static byte[] of(byte[] message, byte[] reader, byte[] secret, KeyPair ours, byte[] salt) {
    if (message.length > LONGEST) {
      throw new IllegalArgumentException("a message is at most " + LONGEST + " bytes");
    }
    try {
      var own = Curve.bytes((ECPublicKey) ours.getPublic());
      var key = ByteBuffer.wrap(keying(reader, secret, ours, own));
      var material = expandFrom(salt, key.array());
      var content = material.expand("Content-Encoding: aes128gcm\0", 16);
      var nonce = material.expand("Content-Encoding: nonce\0", 12);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(content, "AES"), new GCMParameterSpec(TAG, nonce));
      // RFC 8188 §2: 2 ends the last record.
      var padded = Arrays.copyOf(message, message.length + 1);
      padded[message.length] = 2;
      var sealed = cipher.doFinal(padded);
      return ByteBuffer.allocate(16 + 4 + 1 + own.length + sealed.length)
          .put(salt)
          .putInt(RECORD)
          .put((byte) own.length)
          .put(own)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("a message could not be sealed", failure);
    }
  }

  /** RFC 8291 §3.4. */
  private static byte[] keying(byte[] reader, byte[] secret, KeyPair ours, byte[] own)
      throws GeneralSecurityException {
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(ours.getPrivate());
    agreement.doPhase(Curve.point(reader), true);
    var info = ByteBuffer.allocate(14 + reader.length + own.length);
    info.put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII)).put(reader).put(own);
    return expandFrom(secret, agreement.generateSecret()).expand(info.array(), 32);
  }

  private static Material expandFrom(byte[] salt, byte[] input) throws GeneralSecurityException {
    return new Material(hmac(salt, input));
  }

  /** HKDF with SHA-256 (RFC 5869), for one block of output. */
  private static final class Material {
    private final byte[] pseudoRandom;

    Material(byte[] pseudoRandom) {
      this.pseudoRandom = pseudoRandom;
    }

    byte[] expand(String info, int length) throws GeneralSecurityException {
      return expand(info.getBytes(StandardCharsets.US_ASCII), length);
    }

    byte[] expand(byte[] info, int length) throws GeneralSecurityException {
      var counted = Arrays.copyOf(info, info.length + 1);
      counted[info.length] = 1;
      return Arrays.copyOf(hmac(pseudoRandom, counted), length);
    }
  }

  private static byte[] hmac(byte[] key, byte[] input) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(input);
  }
}
