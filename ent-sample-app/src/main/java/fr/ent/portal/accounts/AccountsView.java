package fr.ent.portal.accounts;

import fr.ent.api.accounts.Account;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.Structure;
import java.util.List;
import java.util.Optional;

/**
 * The page from which codes are handed out: a school, its classes, then some of its people.
 *
 * @param school the one looked at
 * @param schools to choose from
 * @param whole whether the reader looks after the whole school, and not these classes only
 * @param group the class looked at
 * @param as code of the profile looked at; empty where none was chosen
 * @param text the name looked for
 * @param told key of what is to be said; empty where nothing is
 */
public record AccountsView(
    Structure school,
    List<Structure> schools,
    List<Group> classes,
    boolean whole,
    Optional<Group> group,
    String as,
    String text,
    List<Row> rows,
    String next,
    String told) {
  /** The adults who are listed school by school. */
  static final List<Profile> ADULTS =
      List.of(Profile.TEACHER, Profile.SCHOOL_LIFE, Profile.HEAD, Profile.LIBRARIAN, Profile.STAFF);

  /** Somebody, and the account where there is one. */
  public record Row(PersonId person, String name, String more, Optional<Account> account) {
    @Override
    public String toString() {
      return person.toString();
    }
  }

  public AccountsView {
    schools = List.copyOf(schools);
    classes = List.copyOf(classes);
    rows = List.copyOf(rows);
  }

  /** Tell whether people were asked for. */
  public boolean lists() {
    return !as.isEmpty() || !text.isEmpty();
  }

  /** List the profiles of adults. */
  public List<Profile> adults() {
    return ADULTS;
  }

  /** List the profiles of a class; a right over it is not one over guardians. */
  public List<Profile> ofClass() {
    return whole ? List.of(Profile.PUPIL, Profile.GUARDIAN) : List.of(Profile.PUPIL);
  }

  /** Tell where the people of a profile are listed. */
  public String path(Profile profile) {
    return "/accounts?school=" + school.id() + "&as=" + profile.code();
  }

  /** Tell where the people of a class are listed. */
  public String path(Profile profile, Group one) {
    return path(profile) + "&group=" + one.id();
  }
}
