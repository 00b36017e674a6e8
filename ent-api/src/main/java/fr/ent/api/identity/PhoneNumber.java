package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A telephone number in international form, {@code +33639980001} (fr: numéro de téléphone). Its
 * text form hides it.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PhoneNumber(Kind kind, String value) {
  /** What the number is for. */
  public enum Kind {
    HOME,
    WORK,
    MOBILE,
    /** The mobile that may be sent text messages. */
    SMS
  }

  public PhoneNumber {
    if (!value.matches("\\+[0-9]{6,15}")) {
      throw new IllegalArgumentException("a telephone number has a plus sign and 6 to 15 digits");
    }
  }

  /** Read a number in any of the shapes people write, or nothing if it is none. */
  public static Optional<PhoneNumber> parse(Kind kind, String text) {
    var digits = text.replaceAll("[\\s\\u00a0\\u202f.()/-]", "");
    if (digits.startsWith("00")) {
      digits = "+" + digits.substring(2);
    } else if (digits.matches("0[1-9][0-9]{8}")) {
      digits = "+33" + digits.substring(1);
    } else if (digits.startsWith("+330") && digits.length() == 13) {
      digits = "+33" + digits.substring(4);
    }
    return digits.matches("\\+[0-9]{6,15}")
        ? Optional.of(new PhoneNumber(kind, digits))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return kind.toString();
  }
}
