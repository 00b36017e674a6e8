package fr.ent.services.notices.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Points and numbers of P-256, as browsers write them: 65 bytes, 32 bytes. */
final class Curve {
  static final int POINT = 65;
  private static final int NUMBER = 32;

  private Curve() {}

  static KeyPair newPair() {
    try {
      var maker = KeyPairGenerator.getInstance("EC");
      maker.initialize(new ECGenParameterSpec("secp256r1"));
      return maker.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has P-256", impossible);
    }
  }

  private static ECParameterSpec parameters() {
    return ((ECPublicKey) Known.PAIR.getPublic()).getParams();
  }

  /** Made once: only the parameters of the curve are taken from it. */
  private static final class Known {
    private static final KeyPair PAIR = newPair();
  }

  static byte[] bytes(ECPublicKey key) {
    var point = ByteBuffer.allocate(POINT).put((byte) 4);
    put(point, key.getW().getAffineX());
    put(point, key.getW().getAffineY());
    return point.array();
  }

  static byte[] bytes(ECPrivateKey key) {
    var number = ByteBuffer.allocate(NUMBER);
    put(number, key.getS());
    return number.array();
  }

  private static void put(ByteBuffer into, BigInteger number) {
    var bytes = number.toByteArray();
    int skip = Math.max(0, bytes.length - NUMBER);
    for (int i = bytes.length; i < NUMBER; i++) {
      into.put((byte) 0);
    }
    into.put(bytes, skip, bytes.length - skip);
  }

  /**
   * Read a public point, which came from a browser.
   *
   * @throws IllegalArgumentException if it is no point of the curve
   */
  static ECPublicKey point(byte[] bytes) {
    if (bytes.length != POINT || bytes[0] != 4) {
      throw new IllegalArgumentException("a point is a 4 and two numbers of 32 bytes");
    }
    var x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + NUMBER));
    var y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + NUMBER, POINT));
    if (!isOnCurve(x, y)) {
      throw new IllegalArgumentException("the point is not on the curve");
    }
    try {
      return (ECPublicKey)
          KeyFactory.getInstance("EC")
              .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), parameters()));
    } catch (GeneralSecurityException refused) {
      throw new IllegalArgumentException("the point is none of the curve", refused);
    }
  }

  /** A point off the curve would let its sender learn our key, one remainder at a time. */
  private static boolean isOnCurve(BigInteger x, BigInteger y) {
    var curve = parameters().getCurve();
    var p = ((ECFieldFp) curve.getField()).getP();
    if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
      return false;
    }
    var left = y.multiply(y).mod(p);
    var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
    return left.equals(right);
  }

  static ECPrivateKey number(byte[] bytes) {
    try {
      return (ECPrivateKey)
          KeyFactory.getInstance("EC")
              .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, bytes), parameters()));
    } catch (GeneralSecurityException refused) {
      throw new IllegalArgumentException("the number is none of the curve", refused);
    }
  }
}
