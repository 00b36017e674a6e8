package fr.ent.api.territory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Names a territory, the tenant of everything (fr: territoire): lower-case letters, digits and
 * hyphens, 1 to 40 characters.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TerritoryId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public TerritoryId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a territory is named by 1 to 40 lower-case letters, digits and hyphens");
    }
  }

  public static TerritoryId of(String value) {
    return new TerritoryId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
