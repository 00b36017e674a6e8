package fr.ent.auth.opening;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * That some people are let in from a day on only (fr: ouverture différée). Its text form tells its
 * id only.
 *
 * @param opens the first day on which they are let in
 * @param by who decided it
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LateOpening(UUID id, Whom whom, LocalDate opens, PersonId by) {
  /**
   * Who is let in later (fr: personnes concernées): everybody of the school, or those of some
   * classes or MEF.
   *
   * @param classes classes of the school
   * @param mefs what is studied
   * @param profiles pupils, guardians, or both: nobody else can be kept out
   */
  public record Whom(
      StructureId school, Set<GroupId> classes, Set<MefCode> mefs, Set<Profile> profiles) {
    private static final Set<Profile> FAMILIES = Set.of(Profile.PUPIL, Profile.GUARDIAN);

    public Whom {
      Objects.requireNonNull(school, "school");
      classes = Set.copyOf(classes);
      mefs = Set.copyOf(mefs);
      profiles = Set.copyOf(profiles);
      if (profiles.isEmpty() || !FAMILIES.containsAll(profiles)) {
        throw new IllegalArgumentException("the opening is put off for pupils or guardians");
      }
    }

    /** Tell whether it is the whole school. */
    public boolean isSchool() {
      return classes.isEmpty() && mefs.isEmpty();
    }
  }

  public LateOpening {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(whom, "whom");
    Objects.requireNonNull(opens, "opens");
    Objects.requireNonNull(by, "by");
  }

  @Override
  public String toString() {
    return "late opening " + id;
  }
}
