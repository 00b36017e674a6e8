package fr.ent.services.simulators.academy;

import static fr.ent.services.simulators.academy.AafCategory.GUARDIANS;
import static fr.ent.services.simulators.academy.AafCategory.PUPILS;
import static fr.ent.services.simulators.academy.AafCategory.STAFF;
import static fr.ent.services.simulators.academy.AafCategory.STRUCTURES;
import static fr.ent.services.simulators.academy.Defect.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Structures, classes, groups, posts, and who vanishes (edge cases 10, 18, 25, 27, 31 to 38). */
final class SchoolFaults {
  private static final String ROOMS = "ENTEleveClasses";
  private static final String GROUPS = "ENTEleveGroupes";
  private static final String DUTIES = "ENTPersonFonctions";

  private SchoolFaults() {}

  static void add(Faults faults) {
    var school = faults.first(STRUCTURES);
    structures(faults);
    others(faults, school);
    renumbering(faults, school);
    rooms(faults, school);
    groups(faults, school);
    posts(faults);
    vanishing(faults, school);
  }

  private static void structures(Faults faults) {
    faults.one(
        DOLLAR_IN_LABEL,
        STRUCTURES,
        e -> {
          e.replace("ENTStructureNomCourant", "CLG$Collège $ du $ Marché$BOURG");
          e.replace("ENTStructureClasses", "6Z$Sixième à 5$ par mois$10010012110");
        });
    faults.one(
        WRONG_UAI_LETTER,
        STRUCTURES,
        e -> {
          var uai = e.first("ENTStructureUAI");
          e.replace("ENTStructureUAI", uai.substring(0, 7) + (uai.endsWith("A") ? "B" : "A"));
        });
    faults.one(EMPTY_SIRET, STRUCTURES, e -> e.replace("ENTStructureSIREN", ""));
    faults.one(
        UAI_OF_ANOTHER_DEPARTMENT, STRUCTURES, e -> e.replace("ENTStructureUAI", "9999001E"));
  }

  private static void others(Faults faults, AafRecord school) {
    faults.instead(SAME_UAI_TWICE, STRUCTURES, any -> true, e -> List.of(e, e.copy("6601")));
    faults.some(
        ATTACHED_SCHOOL,
        STRUCTURES,
        1,
        any -> true,
        e -> e.put("ENTEtablissementStructRattachFctl", school.id));
    faults.instead(
        NON_SCHOOL_STRUCTURES,
        STRUCTURES,
        any -> true,
        e ->
            List.of(
                e,
                service("6801", "RECTORAT", "806", "Rectorat inventé"),
                service("6802", "COLLECTIVITE LOCALE", "", "Département inventé"),
                service("6803", "ENTREPRISE", "", "Menuiserie D'Ambre & Fils")));
    faults.one(
        NON_SCHOOL_STRUCTURES,
        STAFF,
        e -> {
          e.replace("ENTPersonStructRattach", "6801");
          e.replace(DUTIES, "6801$INS$INSPECTION$-$SANS OBJET");
        });
    faults.instead(CLOSED_SCHOOL, STRUCTURES, any -> true, e -> List.of());
  }

  private static AafRecord service(String key, String type, String code, String name) {
    return new AafRecord(STRUCTURES, key)
        .put("ENTStructureJointure", key)
        .put("ENTStructureUAI", "")
        .put("ENTStructureSIREN", "999" + key + "0000011".substring(0, 7))
        .put("ENTStructureNomCourant", name)
        .put("ENTStructureTypeStruct", type)
        .put("ENTStructureCodeTypeStruct", code);
  }

  private static void renumbering(Faults faults, AafRecord school) {
    for (AafCategory category : List.of(STRUCTURES, PUPILS, STAFF)) {
      faults.every(
          SCHOOL_RENUMBERED, category, Faults.changing(e -> e.renameEverywhere(school.id, "5999")));
    }
    faults.every(
        SCHOOL_RENUMBERED,
        STRUCTURES,
        Faults.changing(
            e -> {
              if (e.id.equals("5999")) {
                e.replace("ENTStructureUAI", "0999999F");
              }
            }));
  }

  private static void rooms(Faults faults, AafRecord school) {
    faults.one(CLASS_ONLY_IN_PUPILS, PUPILS, e -> e.replace(ROOMS, in(e) + "$ULIS DISPOSITIF"));
    faults.one(
        CLASS_ONLY_IN_STRUCTURE,
        STRUCTURES,
        e ->
            e.replace(
                "ENTStructureClasses",
                plus(e.values("ENTStructureClasses"), "VIDE$VIDE$20010019110")));
    var code = school.first("ENTStructureClasses").replaceAll("\\$.*", "");
    for (AafCategory category : List.of(PUPILS, STAFF)) {
      faults.every(
          CLASS_RENAMED,
          category,
          Faults.changing(
              e -> e.renameEverywhere(school.id + "$" + code, school.id + "$RENOMMÉE 1")));
    }
    faults.every(CLASSES_EMPTIED, PUPILS, Faults.changing(e -> e.replace(ROOMS, List.of())));
    faults.one(
        PUPIL_OF_TWO_STRUCTURES,
        PUPILS,
        e ->
            e.replace(
                ROOMS,
                plus(
                    e.values(ROOMS), (in(e).equals(school.id) ? "5502" : school.id) + "$ACCUEIL")));
  }

  private static void groups(Faults faults, AafRecord school) {
    faults.one(
        GROUP_OF_VANISHED_CLASS,
        STRUCTURES,
        e ->
            e.replace(
                "ENTStructureGroupes",
                plus(
                    e.values("ENTStructureGroupes"),
                    "FANTÔME GR1$Groupe fantôme$CLASSE DISPARUE")));
    for (String key : List.of("5501", "5502", "5503")) {
      faults.some(
          GROUP_OF_THREE_SCHOOLS,
          PUPILS,
          1,
          e -> in(e).equals(key),
          e -> e.replace(GROUPS, plus(e.values(GROUPS), school.id + "$CHINOIS INTER-ÉTAB")));
    }
    faults.one(GROUP_NAMED_AS_CLASS, PUPILS, e -> e.replace(GROUPS, e.first(ROOMS)));
  }

  private static void posts(Faults faults) {
    faults.some(
        TEACHER_OF_TWO_STRUCTURES,
        STAFF,
        1,
        SchoolFaults::teaches,
        e ->
            e.replace(DUTIES, plus(e.values(DUTIES), "5502$ENS$ENSEIGNEMENT$L1300$MATHEMATIQUES")));
    faults.some(
        TEACHER_WITHOUT_POST,
        STAFF,
        1,
        SchoolFaults::teaches,
        e -> {
          e.replace(DUTIES, List.of());
          e.replace("ENTPersonStructRattach", "");
          e.remove("ENTAuxEnsClasses");
          e.remove("ENTAuxEnsClassesMatieres");
        });
    faults.some(
        REPLACEMENT_TEACHER,
        STAFF,
        1,
        SchoolFaults::teaches,
        e -> e.replace("ENTPersonStructRattach", "Z.REMP-9901"));
    faults.some(
        TEACHER_BECOMES_STAFF,
        STAFF,
        1,
        SchoolFaults::teaches,
        e -> {
          e.replace(DUTIES, ValueFaults.post(e) + "$EDU$EDUCATION$-$SANS OBJET");
          e.replace("ENTPersonCategorieEnseignant", "N");
          e.replace("PersEducNatPresenceDevantEleves", "N");
        });
    faults.some(
        COURSES_WITHOUT_DUTY, STAFF, 1, SchoolFaults::teaches, e -> e.replace(DUTIES, List.of()));
    faults.one(EMPTY_ATTACHMENT, STAFF, e -> e.replace("ENTPersonStructRattach", ""));
  }

  private static void vanishing(Faults faults, AafRecord school) {
    for (AafCategory category : List.of(PUPILS, GUARDIANS, STAFF)) {
      faults.every(MASS_DISAPPEARANCE, category, keeping(e -> e.id.endsWith("7")));
      faults.every(NEARLY_EMPTY, category, keeping(e -> e.id.matches(".0{5}[0-2]")));
    }
    faults.every(SCHOOL_DISAPPEARED, PUPILS, keeping(e -> !in(e).equals(school.id)));
    faults.every(SCHOOL_DISAPPEARED, STAFF, keeping(e -> !in(e).equals(school.id)));
    faults.every(STAFF_DISAPPEARED, STAFF, keeping(e -> false));
  }

  private static Faults.Edit keeping(Predicate<AafRecord> who) {
    return e -> who.test(e) ? List.of(e) : List.of();
  }

  private static boolean teaches(AafRecord entry) {
    return entry.first("ENTPersonCategorieEnseignant").equals("O");
  }

  private static String in(AafRecord entry) {
    return entry.first("ENTPersonStructRattach");
  }

  private static List<String> plus(List<String> values, String value) {
    var more = new ArrayList<>(values);
    more.add(value);
    return more;
  }
}
