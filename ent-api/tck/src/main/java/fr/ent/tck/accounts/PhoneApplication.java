package fr.ent.tck.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.accounts.SecondFactorOffer;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apiguardian.api.API;

/** The application on somebody's telephone: it knows the offer and the time, and shows codes. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class PhoneApplication {
  private static final int SECRET_BYTES = 20;

  private final byte[] secret;

  /** Read an offer. */
  public PhoneApplication(SecondFactorOffer offer) {
    var number = BigInteger.ZERO;
    for (char letter : offer.secret().toCharArray()) {
      int value = letter <= '7' ? letter - '2' + 26 : letter - 'A';
      number = number.shiftLeft(5).or(BigInteger.valueOf(value));
    }
    var bytes = number.toByteArray();
    secret = new byte[SECRET_BYTES];
    int length = Math.min(bytes.length, SECRET_BYTES);
    System.arraycopy(
        Arrays.copyOfRange(bytes, bytes.length - length, bytes.length),
        0,
        secret,
        SECRET_BYTES - length,
        length);
  }

  /** Show the code of a moment. */
  public String codeAt(Instant moment) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var counter = ByteBuffer.allocate(8).putLong(0, moment.getEpochSecond() / 30).array();
      var hash = mac.doFinal(counter);
      int offset = hash[19] & 15;
      var four = Arrays.copyOfRange(hash, offset, offset + 4);
      four[0] &= 127;
      var code = new BigInteger(four).mod(BigInteger.valueOf(1_000_000)).toString();
      return "0".repeat(6 - code.length()) + code;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
