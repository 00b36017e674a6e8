package fr.ent.api.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A right as the contract that needs it declares it (fr: droit déclaré): what it lets do, and who
 * holds it without being given it.
 *
 * @param french what it lets do, as an administrator reads it: {@code faire l’appel}
 * @param english the same
 * @param usual who holds it by what they are
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record DeclaredRight(Right right, String french, String english, List<Usual> usual) {
  /**
   * That a profile holds a right on a ground.
   *
   * @param profile the hat that must be worn
   */
  public record Usual(Profile profile, Ground ground) {
    public Usual {
      Objects.requireNonNull(profile, "profile");
      Objects.requireNonNull(ground, "ground");
    }
  }

  public DeclaredRight {
    Objects.requireNonNull(right, "right");
    if (french.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException("nobody could tell what the right " + right + " is for");
    }
    usual = List.copyOf(usual);
  }

  /** Declare a right that is held only by those who are given it. */
  public static DeclaredRight of(Right right, String french, String english) {
    return new DeclaredRight(right, french, english, List.of());
  }

  /** Let a profile hold it on a ground. */
  public DeclaredRight usually(Profile profile, Ground ground) {
    var more = new ArrayList<>(usual);
    more.add(new Usual(profile, ground));
    return new DeclaredRight(right, french, english, more);
  }
}
