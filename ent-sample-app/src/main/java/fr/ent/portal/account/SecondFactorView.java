package fr.ent.portal.account;

import fr.ent.api.accounts.SecondFactor;
import fr.ent.portal.web.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of one's own second factor.
 *
 * @param kept what is kept; empty where nothing is yet
 * @param offer what is to be read by the telephone; empty unless asked for
 * @param printed codes just made, shown this once
 * @param asked whether nothing else opens before one is kept
 * @param to where the person goes then
 */
public record SecondFactorView(
    Optional<SecondFactor> kept,
    Optional<Offered> offer,
    List<String> printed,
    boolean asked,
    String to,
    Map<String, String> errors,
    String told)
    implements FormErrors {
  /** What an application is given: as a picture, as a link on the telephone itself, or typed. */
  public record Offered(String secret, String address, SquareCode picture) {
    /** Write the secret in groups of four, as one reads it. */
    public String spaced() {
      return String.join(" ", secret.split("(?<=\\G.{4})", -1)).strip();
    }

    @Override
    public String toString() {
      return "second factor offer";
    }
  }

  @Override
  public String toString() {
    return "second factor page";
  }
}
