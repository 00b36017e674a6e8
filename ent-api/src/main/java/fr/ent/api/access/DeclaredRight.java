package fr.ent.api.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * A right as the contract that needs it declares it (fr: droit déclaré): what it lets do, and who
 * holds it without being given it, as long as no territory decides otherwise.
 *
 * @param french what it lets do, as an administrator reads it: {@code faire l’appel}
 * @param english the same
 * @param usual who holds it by what they are
 * @param byName whether it goes to nobody by what they are, neither here nor by a decision of the
 *     territory
 * @param everywhere whether it is held over the whole territory or not at all: what it opens is of
 *     no school
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record DeclaredRight(
    Right right,
    String french,
    String english,
    List<Usual> usual,
    boolean byName,
    boolean everywhere) {
  /**
   * That a profile, or those of it who have a duty, hold a right on a ground (fr: droit d'office).
   *
   * @param profile the hat that must be worn
   * @param duty national code of a duty that the hat must have; empty for any and none (fr:
   *     fonction)
   */
  public record Usual(Profile profile, Optional<String> duty, Ground ground) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,19}");

    public Usual {
      Objects.requireNonNull(profile, "profile");
      Objects.requireNonNull(ground, "ground");
      if (duty.isPresent() && !CODE.matcher(duty.get()).matches()) {
        throw new IllegalArgumentException("a duty is named by up to twenty capitals and digits");
      }
    }

    /** Mean everybody of a profile. */
    public static Usual of(Profile profile, Ground ground) {
      return new Usual(profile, Optional.empty(), ground);
    }

    /** Tell whether who wears a hat is meant. */
    public boolean isOf(Affiliation hat) {
      return profile.equals(hat.profile())
          && (duty.isEmpty()
              || hat.duties().stream().anyMatch(one -> one.code().equals(duty.get())));
    }
  }

  public DeclaredRight {
    Objects.requireNonNull(right, "right");
    if (french.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException("nobody could tell what the right " + right + " is for");
    }
    usual = List.copyOf(usual);
    if (byName && !usual.isEmpty()) {
      throw new IllegalArgumentException("the right " + right + " is given by name only");
    }
    if (everywhere && !byName) {
      throw new IllegalArgumentException("offices are held in schools; " + right + " is not");
    }
  }

  /** Declare a right that is held only by those who are given it, until a territory decides. */
  public static DeclaredRight of(Right right, String french, String english) {
    return new DeclaredRight(right, french, english, List.of(), false, false);
  }

  /**
   * Declare a right that is always given by name: what it opens is too much to come with an office.
   */
  public static DeclaredRight byName(Right right, String french, String english) {
    return new DeclaredRight(right, french, english, List.of(), true, false);
  }

  /** Declare a right that is given by name, over the whole territory and nothing less. */
  public static DeclaredRight everywhere(Right right, String french, String english) {
    return new DeclaredRight(right, french, english, List.of(), true, true);
  }

  /** Let a profile hold it on a ground. */
  public DeclaredRight usually(Profile profile, Ground ground) {
    return with(Usual.of(profile, ground));
  }

  /** Let those of a profile hold it on a ground who have a duty, {@code ADF} for instance. */
  public DeclaredRight usually(Profile profile, String duty, Ground ground) {
    return with(new Usual(profile, Optional.of(duty), ground));
  }

  private DeclaredRight with(Usual one) {
    var more = new ArrayList<>(usual);
    more.add(one);
    return new DeclaredRight(right, french, english, more, byName, everywhere);
  }
}
