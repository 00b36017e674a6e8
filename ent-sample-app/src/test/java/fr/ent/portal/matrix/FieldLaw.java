package fr.ent.portal.matrix;

import static java.util.stream.Collectors.toSet;

import fr.ent.api.identity.Profile;
import fr.ent.portal.matrix.Facts.Hat;
import fr.ent.portal.matrix.Planted.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What each category of people reads of those whom it may know of (article 4 of the order; AAS-21):
 * what its role needs and no more. Written without a look at the engine.
 *
 * <ul>
 *   <li>Nobody reads on any page of the portal: birth, other names, INE, number, level, boarding,
 *       the private address, what ties an adult to a child. Files for the administration tell INE,
 *       number and level beside half-days of absence, and no name, to whoever judges those.
 *   <li>Whoever may know of a person reads the name and the duties.
 *   <li>How to reach somebody: oneself, one's children, and the school's own people, of whomever
 *       they may know.
 *   <li>Where a pupil or guardian is beside the school of the reader is for themselves, for a
 *       pupil's own guardians, and for whoever may consult the whole directory.
 *   <li>Where somebody lives: oneself, a guardian who lives there too, and the school's own people,
 *       of families and never of colleagues; all, whoever may consult the whole directory.
 * </ul>
 */
final class FieldLaw {
  private final World world;
  private final LawTable law;

  FieldLaw(World world) {
    this.world = world;
    this.law = new LawTable(world);
  }

  /** List what a reader finds on the card of somebody, given what is known of them. */
  Set<Field> read(String reader, String other) {
    var fields = EnumSet.noneOf(Field.class);
    if (law.sees(reader, other)) {
      fields.add(Field.NAME);
      if (!isPupil(other)) {
        fields.add(Field.DUTY);
      }
      if (reaches(reader, other)) {
        fields.addAll(Set.of(Field.MAIL, Field.MOBILE));
      }
      if (visits(reader, other)) {
        fields.addAll(Set.of(Field.HOME, Field.TOWN, Field.HOME_PHONE));
      }
    }
    return fields;
  }

  /**
   * List what a reader finds anywhere of somebody: what stands on the card, and what no card tells.
   * An incident is for who reported it and who follows those of the school; what was decided is for
   * them, the pupil and those who exercise authority.
   */
  Set<Field> know(String reader, String other) {
    var fields = EnumSet.noneOf(Field.class);
    fields.addAll(read(reader, other));
    if (other.equals(IncidentsHere.AUTHOR)) {
      boolean follows = IncidentsHere.READERS.contains(reader);
      if (follows) {
        fields.add(Field.INCIDENT);
      }
      if (follows || isSelf(reader, other) || isOwnChild(reader, other)) {
        fields.add(Field.MEASURE);
      }
    }
    return fields;
  }

  /** List the schools that a reader finds on the card of somebody. */
  Set<String> schools(String reader, String other) {
    if (!law.sees(reader, other)) {
      return Set.of();
    }
    boolean all =
        isSelf(reader, other)
            || isOwnChild(reader, other)
            || world.holds(reader, "directory:consult", "");
    return world.require(other).hats().stream()
        .filter(hat -> all || isHere(reader, hat) || isOther(hat))
        .map(Hat::school)
        .collect(toSet());
  }

  private boolean isHere(String reader, Hat hat) {
    return hat.school().equals(world.require(reader).worn().school());
  }

  private static boolean isOther(Hat hat) {
    return !List.of(Profile.PUPIL, Profile.GUARDIAN).contains(hat.profile());
  }

  private boolean isPupil(String key) {
    return world.require(key).worn().profile().equals(Profile.PUPIL);
  }

  private boolean isFamily(String key) {
    return isPupil(key) || world.require(key).worn().profile().equals(Profile.GUARDIAN);
  }

  private boolean isSelf(String reader, String other) {
    return reader.equals(other);
  }

  private boolean isStaff(String reader) {
    return world.require(reader).worn().profile().isStaff();
  }

  private boolean isOwnChild(String reader, String other) {
    return world.relations().stream()
        .anyMatch(
            one ->
                one.adult().equals(reader)
                    && one.pupil().equals(other)
                    && one.follows()
                    && !world.isAlone(other));
  }

  private boolean reaches(String reader, String other) {
    return isSelf(reader, other) || isOwnChild(reader, other) || isStaff(reader);
  }

  private boolean visits(String reader, String other) {
    if (isSelf(reader, other) || world.holds(reader, "directory:consult", "")) {
      return true;
    }
    return isOwnChild(reader, other)
        ? law.livesWith(other, reader)
        : isStaff(reader) && isFamily(other);
  }
}
