package fr.ent.services.simulators.academy;

import static fr.ent.services.simulators.academy.AafCategory.GUARDIANS;
import static fr.ent.services.simulators.academy.AafCategory.MEFS;
import static fr.ent.services.simulators.academy.AafCategory.PUPILS;
import static fr.ent.services.simulators.academy.AafCategory.STAFF;
import static fr.ent.services.simulators.academy.AafCategory.SUBJECTS;
import static fr.ent.services.simulators.academy.Defect.*;

import java.text.Normalizer;
import java.util.List;

/** Values that are wrong in themselves (edge cases 3 to 17, 44). */
final class ValueFaults {
  private static final List<String> ODD_CODES =
      List.of("3 ème/B+", "2° Ç$1", "Œ", "T S I2D .1", "CLASSE-À-HORAIRES-AMÉNAGÉS-MUSIQUE-ET-41");

  private ValueFaults() {}

  static void add(Faults faults, int schoolYear) {
    texts(faults);
    requests(faults);
    contacts(faults);
    births(faults, schoolYear);
    codes(faults);
    duties(faults);
    respellings(faults);
  }

  private static void texts(Faults faults) {
    faults.one(DOUBLY_ESCAPED, PUPILS, e -> e.replace("sn", "D&apos;ARC&eacute;"));
    faults.one(NON_BREAKING_SPACES, PUPILS, e -> e.replace("sn", "DE\u00a0LA\u202fMARNIÈRE\u00a0"));
    faults.one(SOFT_HYPHENS, PUPILS, e -> e.replace("sn", "TOUR\u00adNE\u00adBRIDE"));
    faults.some(
        DECOMPOSED_ACCENTS,
        PUPILS,
        3,
        any -> true,
        e -> {
          e.replace("sn", Normalizer.normalize("HÉLIAS-ÇELIK", Normalizer.Form.NFD));
          e.replace("givenName", Normalizer.normalize("Éléonore", Normalizer.Form.NFD));
        });
    faults.one(DOLLAR_IN_NAME, PUPILS, e -> e.replace("sn", "MARTIN$DUPONT"));
    faults.one(MARKUP_IN_NAME, PUPILS, e -> e.replace("sn", "<script>alert(1)</script>\"'"));
    faults.one(ENDLESS_NAME, PUPILS, e -> e.replace("sn", "A".repeat(10_000)));
    faults.one(NO_LAST_NAME, PUPILS, e -> e.replace("sn", ""));
    faults.one(THREE_WAYS_TO_BE_EMPTY, PUPILS, e -> e.replace("mail", ""));
    faults.one(THREE_WAYS_TO_BE_EMPTY, PUPILS, e -> e.replace("mail", AafText.OPEN_AND_CLOSED));
    faults.one(THREE_WAYS_TO_BE_EMPTY, PUPILS, e -> e.remove("mail"));
  }

  private static void requests(Faults faults) {
    faults.one(UNKNOWN_ATTRIBUTE, PUPILS, e -> e.put("ENTEleveNouveaute", "attribut de demain"));
    faults.one(UNKNOWN_CATEGORY, PUPILS, e -> e.category = "PersInconnue");
    faults.one(UNKNOWN_REQUEST, PUPILS, e -> e.request = "renameRequest");
    faults.one(DELTA_IN_COMPLETE, PUPILS, e -> e.request = "modifyRequest");
    faults.one(DELTA_IN_COMPLETE, PUPILS, e -> e.request = "deleteRequest");
    faults.one(
        DELTA_OF_ABSORBED_KEY,
        PUPILS,
        e -> {
          e.request = "modifyRequest";
          e.id = "1900030";
        });
    faults.instead(KEY_TWICE, PUPILS, any -> true, e -> List.of(e, e.copy(e.id)));
    faults.one(KEY_OF_TWO_CATEGORIES, GUARDIANS, e -> e.rename(World.pupilKey(0)));
  }

  private static void contacts(Faults faults) {
    faults.one(PHONE_WITH_LETTERS, GUARDIANS, e -> e.replace("mobile", "demander à Mamie 06"));
    faults.one(INVALID_MAIL, GUARDIANS, e -> e.replace("mail", "pas de mél @ maison"));
    faults.some(
        MAIL_OF_FORTY,
        GUARDIANS,
        40,
        any -> true,
        e -> e.replace("mail", "secretariat@example.org"));
    faults.one(
        ADDRESS_OF_SIX_LINES,
        GUARDIANS,
        e ->
            e.replace("ENTPersonAdresse", "Chez M. D'ARC$Bât. C$Esc. 3$12 rue des Tilleuls$BP 9$"));
  }

  private static void births(Faults faults, int schoolYear) {
    var attribute = "ENTPersonDateNaissance";
    faults.one(BIRTH_DATE_ABSENT, PUPILS, e -> e.replace(attribute, ""));
    faults.one(BIRTH_DATE_ABSENT, PUPILS, e -> e.remove(attribute));
    faults.one(BIRTH_DATE_ZERO, PUPILS, e -> e.replace(attribute, "00/00/0000"));
    faults.one(BIRTH_DATE_FUTURE, PUPILS, e -> e.replace(attribute, "14/07/" + (schoolYear + 2)));
    faults.one(
        BIRTH_DATE_DIFFERENT,
        PUPILS,
        e -> e.replace(attribute, "29/02/" + (schoolYear / 4 * 4 - 16)));
  }

  private static void codes(Faults faults) {
    for (String code : ODD_CODES) {
      faults.one(
          ODD_CLASS_CODES, PUPILS, e -> e.replace("ENTEleveClasses", structure(e) + "$" + code));
    }
    faults.one(
        EMPTY_STRUCTURE_PART,
        PUPILS,
        e -> e.replace("ENTEleveClasses", e.first("ENTEleveClasses").replaceAll("^[^$]*", "")));
    faults.instead(
        SUBJECT_WITHOUT_ZEROS,
        SUBJECTS,
        e -> e.id.startsWith("00"),
        e -> List.of(e, e.copy(e.id.replaceAll("^0+", ""))));
    faults.one(MEF_WITH_LETTERS, PUPILS, e -> e.replace("ENTEleveMEF", "2212420A11A"));
    faults.one(MEF_WITH_LETTERS, MEFS, e -> e.rename("2212420A11A"));
    faults.one(MEF_NOT_LISTED, PUPILS, e -> e.replace("ENTEleveMEF", "99999999999"));
    faults.one(
        REPEATED_VALUES,
        PUPILS,
        e -> {
          var room = e.first("ENTEleveClasses");
          e.replace("ENTEleveClasses", List.of(room, room, room));
        });
  }

  private static void duties(Faults faults) {
    var attribute = "ENTPersonFonctions";
    faults.one(
        DUTY_NOT_APPLICABLE, STAFF, e -> e.replace(attribute, post(e) + "$-$SANS OBJET$-$-"));
    faults.one(
        UNKNOWN_DUTY,
        STAFF,
        e ->
            e.replace(
                attribute, post(e) + "$AEH$ACCOMPAGNANT DES ELEVES EN SITUATION DE HANDICAP$-$"));
    faults.one(
        DUTY_OF_FOUR_PARTS, STAFF, e -> e.replace(attribute, post(e) + "$ENS$ENSEIGNEMENT$L0202"));
    faults.one(
        DUTY_WITHOUT_DISCIPLINE, STAFF, e -> e.replace(attribute, post(e) + "$ENS$ENSEIGNEMENT$$"));
  }

  private static void respellings(Faults faults) {
    for (AafCategory category : List.of(PUPILS, GUARDIANS, STAFF)) {
      faults.every(
          NAMES_CHANGED_BY_ONE_LETTER,
          category,
          Faults.changing(e -> e.replace("sn", e.first("sn").replaceFirst(".$", "X"))));
      faults.every(
          ACCENTS_LOST,
          category,
          Faults.changing(
              e -> {
                e.replace("sn", e.first("sn").replaceAll("[^\\x00-\\x7f]", "?"));
                e.replace("givenName", e.first("givenName").replaceAll("[^\\x00-\\x7f]", "?"));
              }));
    }
  }

  private static String structure(AafRecord entry) {
    return entry.first("ENTPersonStructRattach");
  }

  /** The structure of the first function. */
  static String post(AafRecord entry) {
    return entry.first("ENTPersonFonctions").replaceAll("\\$.*", "");
  }
}
