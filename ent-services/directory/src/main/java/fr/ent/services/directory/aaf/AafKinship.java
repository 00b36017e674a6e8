package fr.ent.services.directory.aaf;

import fr.ent.api.identity.Kinship;
import java.util.Map;
import java.util.Optional;

/**
 * The two codes of kinship. They cross: 1 was the father and 2 the mother, 10 is the mother and 20
 * the father.
 */
final class AafKinship {
  private static final Map<String, Kinship> CODES =
      Map.ofEntries(
          Map.entry("1", Kinship.FATHER),
          Map.entry("2", Kinship.MOTHER),
          Map.entry("3", Kinship.TUTOR),
          Map.entry("4", Kinship.OTHER_FAMILY),
          Map.entry("5", Kinship.CHILD_WELFARE),
          Map.entry("6", Kinship.OTHER),
          Map.entry("7", Kinship.SELF),
          Map.entry("10", Kinship.MOTHER),
          Map.entry("20", Kinship.FATHER),
          Map.entry("37", Kinship.SIBLING),
          Map.entry("38", Kinship.GRANDPARENT),
          Map.entry("39", Kinship.OTHER_FAMILY),
          Map.entry("41", Kinship.EDUCATOR),
          Map.entry("42", Kinship.FOSTER_ASSISTANT),
          Map.entry("43", Kinship.CHILD_MINDER),
          Map.entry("50", Kinship.TUTOR),
          Map.entry("51", Kinship.CHILD_WELFARE),
          Map.entry("70", Kinship.SELF),
          Map.entry("90", Kinship.OTHER));

  private AafKinship() {}

  static Optional<Kinship> of(String code) {
    return Optional.ofNullable(CODES.get(code));
  }
}
