package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * An e-mail address that has the right form; whether it works is another matter (fr: adresse
 * électronique). Its text form hides it.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record EmailAddress(String value) {
  private static final Pattern FORM =
      Pattern.compile("[^@\\s\"<>(),;:\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

  public EmailAddress {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("an e-mail address has a name, an at sign and a domain");
    }
  }

  public static EmailAddress of(String value) {
    return new EmailAddress(value);
  }

  /** Tell whether a text is one. */
  public static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return "e-mail";
  }
}
