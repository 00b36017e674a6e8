package fr.ent.services.simulators.academy;

import static fr.ent.services.simulators.academy.AafCategory.GUARDIANS;
import static fr.ent.services.simulators.academy.AafCategory.PUPILS;
import static fr.ent.services.simulators.academy.AafCategory.STAFF;
import static fr.ent.services.simulators.academy.Defect.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** People and families (edge cases 10, 14, 19 to 24, 26, 28, 29). */
final class FamilyFaults {
  private static final String TIES = "ENTElevePersRelEleve";

  private FamilyFaults() {}

  static void add(Faults faults) {
    arities(faults);
    legal(faults);
    households(faults);
    likenesses(faults);
    keys(faults);
  }

  private static void arities(Faults faults) {
    tie(faults, RELATION_OF_ONE_PART, tie -> tie.substring(0, tie.indexOf('$')));
    tie(faults, RELATION_OF_FIVE_PARTS, tie -> tie.substring(0, tie.lastIndexOf('$')));
    tie(faults, RELATION_OF_SEVEN_PARTS, tie -> tie + "$1");
    tie(faults, TRAILING_EMPTY_PARTS, tie -> tie.substring(0, tie.indexOf('$') + 3) + "$1$1$$");
    tie(faults, UNKNOWN_GUARDIAN, tie -> "3999999" + tie.substring(tie.indexOf('$')));
    faults.some(
        SAME_PARENT_TWICE,
        PUPILS,
        1,
        FamilyFaults::hasAdult,
        e -> e.replace(TIES, List.of(e.first(TIES), withLevel(e.first(TIES), "0"))));
  }

  private static void legal(Faults faults) {
    tie(faults, LEGAL_LEVEL_NONE_ONLY, tie -> withLevel(tie, "0"));
    tie(faults, LEGAL_LEVEL_TWO_ONLY, tie -> withLevel(tie, "2"));
    tie(faults, LEGAL_LEVEL_UNKNOWN, tie -> withLevel(tie, "3"));
    faults.some(
        LEGAL_LEVEL_WITHDRAWN,
        PUPILS,
        1,
        e -> e.values(TIES).size() > 1,
        e -> {
          var ties = new ArrayList<>(e.values(TIES));
          ties.set(1, withLevel(ties.get(1), "0"));
          e.replace(TIES, ties);
        });
    var other = faults.wants(LEGAL_LEVEL_MIXED) ? aTie(faults) : "";
    faults.some(
        LEGAL_LEVEL_MIXED,
        PUPILS,
        1,
        e -> !e.values(TIES).contains(other),
        e -> e.replace(TIES, plus(e.values(TIES), withLevel(other, "0"))));
  }

  /** A tie of level 1 of the first guardian with her own child. */
  private static String aTie(Faults faults) {
    return faults.first(GUARDIANS).id + "$10$1$1$1$1";
  }

  private static void households(Faults faults) {
    faults.some(NO_GUARDIAN, PUPILS, 1, FamilyFaults::hasAdult, e -> e.replace(TIES, List.of()));
    faults.one(EIGHT_GUARDIANS, PUPILS, e -> e.replace(TIES, eight()));
    faults.one(SELF_GUARDIAN, PUPILS, e -> e.replace(TIES, e.id + "$70$1$1$1$1"));
    faults.one(SELF_GUARDIAN_OLD_CODE, PUPILS, e -> e.replace(TIES, e.id + "$7$1$1$1$1"));
    faults.one(
        HIDDEN_HOME,
        GUARDIANS,
        e -> {
          e.replace("ENTPersonAdresse", "9 impasse du Lavoir$$$");
          e.replace("ENTPersonAdresseDiffusion", "N");
        });
    faults.one(NO_BACK_REFERENCE, GUARDIANS, e -> e.replace("ENTAuxPersRelEleveEleve", List.of()));
  }

  private static List<String> eight() {
    var ties = new ArrayList<String>();
    for (int adult = 0; adult < 8; adult++) {
      ties.add(World.adultKey(adult) + "$" + (adult < 2 ? "10$1$1$1$0" : "90$0$0$0$0"));
    }
    return ties;
  }

  private static void likenesses(Faults faults) {
    faults.instead(TWINS_OF_ONE_NAME, PUPILS, any -> true, e -> List.of(e, e.copy(other(e, 10))));
    faults.some(
        HOMONYMS,
        PUPILS,
        2,
        any -> true,
        e -> {
          e.replace("sn", "MARTIN");
          e.replace("givenName", "Léa");
          e.replace("ENTPersonDateNaissance", "17/05/2010");
        });
    named(faults, FATHER_AND_SON, PUPILS, "Gaspard-Éloi");
    named(faults, FATHER_AND_SON, GUARDIANS, "Gaspard-Éloi");
    named(faults, TEACHER_AND_PARENT, STAFF, "Anne-Béatrice");
    named(faults, TEACHER_AND_PARENT, GUARDIANS, "Anne-Béatrice");
    named(faults, PUPIL_AND_STAFF, PUPILS, "Marc-Olivier");
    named(faults, PUPIL_AND_STAFF, STAFF, "Marc-Olivier");
    faults.one(NAME_CHANGED, GUARDIANS, e -> e.replace("sn", "DE LA NOUVELLE-VIE"));
    faults.one(NAME_CHANGED, STAFF, e -> e.replace("sn", "DE LA NOUVELLE-VIE"));
  }

  private static void named(Faults faults, Defect defect, AafCategory category, String given) {
    faults.one(
        defect,
        category,
        e -> {
          e.replace("sn", "D'AUBETERRE");
          e.replace("givenName", given);
        });
  }

  private static void keys(Faults faults) {
    faults.instead(
        TWO_KEYS_OF_ONE_PUPIL, PUPILS, any -> true, e -> List.of(e, e.copy(other(e, 20))));
    faults.some(
        SAME_INE_TWICE, PUPILS, 2, any -> true, e -> e.replace("ENTEleveINE", "990999999ZZ"));
    faults.one(CREATED_BEFORE, PUPILS, e -> e.rename("1900028"));
  }

  /** A key that no pupil has. */
  private static String other(AafRecord entry, int range) {
    return "19" + range + entry.id.substring(entry.id.length() - 4);
  }

  private static void tie(Faults faults, Defect defect, UnaryOperator<String> change) {
    faults.some(
        defect,
        PUPILS,
        1,
        FamilyFaults::hasAdult,
        e -> e.replace(TIES, e.values(TIES).stream().map(change).toList()));
  }

  private static boolean hasAdult(AafRecord entry) {
    return !entry.values(TIES).isEmpty();
  }

  private static List<String> plus(List<String> values, String value) {
    var more = new ArrayList<>(values);
    more.add(value);
    return more;
  }

  private static String withLevel(String tie, String level) {
    String[] parts = tie.split("\\$", -1);
    parts[3] = level;
    return String.join("$", parts);
  }
}
