package fr.ent.services.directory.aaf;

import fr.ent.api.identity.Ine;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Schooling;
import fr.ent.api.identity.SubjectCode;
import fr.ent.services.directory.DirectoryChange.PupilSide;
import fr.ent.services.directory.DirectoryChange.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Translates what only pupils have: schooling, classes, relatives. */
final class AafPupils {
  private static final String RELATIONS = "ENTElevePersRelEleve";
  private static final int RELATION_PARTS = 6;

  private final AafValues values;

  AafPupils(AafValues values) {
    this.values = values;
  }

  Schooling schooling() {
    var number = values.text("ENTEleveStructRattachId");
    boolean ofAge = values.isYes("ENTEleveMajeur") || values.isYes("ENTEleveMajeurAnticipe");
    return new Schooling(
        ine(),
        number.isEmpty() ? Optional.empty() : Optional.of(number),
        values.mef("ENTEleveMEF", values.text("ENTEleveMEF")),
        values.text("ENTEleveStatutEleve"),
        values.text("ENTEleveRegime"),
        options(),
        ofAge);
  }

  PupilSide side() {
    var places = new AafPlaces(values);
    return new PupilSide(places.datedClasses(), places.read("ENTEleveGroupes"), relations());
  }

  private Optional<Ine> ine() {
    var text = values.text("ENTEleveINE").toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Ine.isWellFormed(text)
        ? Optional.of(new Ine(text))
        : values.refuse(AafRule.INE_INVALID, "ENTEleveINE");
  }

  private List<SubjectCode> options() {
    var options = new ArrayList<SubjectCode>();
    for (var text : values.list("ENTEleveCodeEnseignements")) {
      values.subject("ENTEleveCodeEnseignements", text).ifPresent(options::add);
    }
    return options;
  }

  private List<Relation> relations() {
    Map<String, Relation> byAdult = new LinkedHashMap<>();
    for (var value : values.list(RELATIONS)) {
      relation(value).ifPresent(relation -> keep(byAdult, relation));
    }
    return List.copyOf(byAdult.values());
  }

  // Said twice and not alike: rights that one of them denies are not given.
  private void keep(Map<String, Relation> byAdult, Relation relation) {
    var earlier = byAdult.get(relation.adult());
    if (earlier != null && !earlier.equals(relation)) {
      values.note(AafRule.RELATION_TWICE, RELATIONS);
    }
    if (earlier == null || rank(relation.legal()) < rank(earlier.legal())) {
      byAdult.put(relation.adult(), relation);
    }
  }

  private static int rank(LegalLevel level) {
    return switch (level) {
      case NONE -> 0;
      case IN_CHARGE -> 1;
      case LEGAL_GUARDIAN -> 2;
    };
  }

  private Optional<Relation> relation(String value) {
    var parts = AafComposite.split(value);
    if (parts.size() != RELATION_PARTS || parts.get(0).isEmpty()) {
      return values.refuse(AafRule.ARITY, RELATIONS);
    }
    var kinship = AafKinship.of(parts.get(1));
    if (kinship.isEmpty()) {
      values.noteOnce(AafRule.LINK_UNKNOWN, RELATIONS, parts.get(1));
    }
    return Optional.of(
        new Relation(
            parts.get(0),
            parts.get(1),
            kinship.orElse(fr.ent.api.identity.Kinship.UNKNOWN),
            legal(parts.get(3)),
            flag(parts.get(2)),
            flag(parts.get(4)),
            flag(parts.get(5))));
  }

  private LegalLevel legal(String part) {
    return switch (part) {
      case "0" -> LegalLevel.NONE;
      case "1" -> LegalLevel.LEGAL_GUARDIAN;
      case "2" -> LegalLevel.IN_CHARGE;
      default -> {
        values.note(AafRule.LEGAL_INVALID, RELATIONS);
        yield LegalLevel.NONE;
      }
    };
  }

  private boolean flag(String part) {
    if (!part.equals("0") && !part.equals("1")) {
      values.note(part.isEmpty() ? AafRule.ARITY_TOLERATED : AafRule.FLAG_INVALID, RELATIONS);
    }
    return part.equals("1");
  }
}
