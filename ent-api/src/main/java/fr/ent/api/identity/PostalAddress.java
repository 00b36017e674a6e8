package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A postal address (fr: adresse postale). Parts that are not known are empty. Its text form hides
 * it.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PostalAddress(List<String> lines, String postalCode, String town, String country) {
  public PostalAddress {
    lines = List.copyOf(lines);
  }

  @Override
  public String toString() {
    return "address";
  }
}
