package fr.ent.api.connectors;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * One attribute that a partner is told (fr: attribut diffusé).
 *
 * @param name what the partner calls it
 * @param fact what is told
 * @param joined what stands between several values in one element; empty to repeat the element
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ReleasedAttribute(String name, PersonFact fact, String joined) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");

  public ReleasedAttribute {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("an attribute's name is a word of up to 64 letters");
    }
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(joined, "joined");
  }

  /** Release a fact, one element for each value. */
  public static ReleasedAttribute of(String name, PersonFact fact) {
    return new ReleasedAttribute(name, fact, "");
  }
}
