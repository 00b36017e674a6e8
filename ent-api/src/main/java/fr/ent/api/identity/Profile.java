package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * What a person is in a structure (fr: profil de l'accédant). Nine are national; projects may add
 * their own.
 *
 * @param code the newer code, {@code National_ELV}; letter case is not significant in what is read
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Profile(String code) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{1,39}");

  /** Pupil (fr: élève). */
  public static final Profile PUPIL = new Profile("National_ELV");

  /** Guardian (fr: responsable d'un élève). */
  public static final Profile GUARDIAN = new Profile("National_TUT");

  /** Teacher (fr: enseignant). */
  public static final Profile TEACHER = new Profile("National_ENS");

  /** Head and deputies (fr: personnel de direction). */
  public static final Profile HEAD = new Profile("National_DIR");

  /** School life (fr: vie scolaire). */
  public static final Profile SCHOOL_LIFE = new Profile("National_EVS");

  /** Librarian (fr: documentaliste). */
  public static final Profile LIBRARIAN = new Profile("National_DOC");

  /** Other staff of the school (fr: personnel administratif, technique, social, santé). */
  public static final Profile STAFF = new Profile("National_ETA");

  /** Staff of the academy, inspectors (fr: personnel académique). */
  public static final Profile ACADEMY = new Profile("National_ACA");

  /** Staff of a local authority (fr: personnel de collectivité). */
  public static final Profile LOCAL_AUTHORITY = new Profile("National_COL");

  private static final List<Profile> NATIONAL =
      List.of(
          PUPIL, GUARDIAN, TEACHER, HEAD, SCHOOL_LIFE, STAFF, ACADEMY, LIBRARIAN, LOCAL_AUTHORITY);

  public Profile {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("a profile is named by up to forty letters and digits");
    }
  }

  /** List the nine national ones; the first seven in the order of the older codes 1 to 7. */
  public static List<Profile> national() {
    return NATIONAL;
  }

  /** Read a code of either generation, in any letter case. */
  public static Profile of(String code) {
    for (int i = 0; i < NATIONAL.size(); i++) {
      var profile = NATIONAL.get(i);
      if (profile.code.equalsIgnoreCase(code)
          || (i < 7 && code.equalsIgnoreCase("National_" + (i + 1)))) {
        return profile;
      }
    }
    return new Profile(code);
  }

  /** Tell the older code, {@code National_1} to {@code National_7}; two profiles never had one. */
  public Optional<String> olderCode() {
    int place = NATIONAL.indexOf(this);
    return place >= 0 && place < 7 ? Optional.of("National_" + (place + 1)) : Optional.empty();
  }

  /** Tell the short form, {@code ELV}. */
  public String shortCode() {
    return code.toUpperCase(Locale.ROOT).replaceFirst("^NATIONAL_", "");
  }

  /** Tell whether it is one of the school's or the authority's own people, not of its families. */
  public boolean isStaff() {
    return NATIONAL.contains(this) && !equals(PUPIL) && !equals(GUARDIAN);
  }

  @Override
  public String toString() {
    return code;
  }
}
