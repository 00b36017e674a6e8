package fr.ent.services.directory.aaf;

import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.PhoneNumber;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.Siret;
import fr.ent.api.identity.Uai;
import fr.ent.services.directory.DirectoryChange;
import fr.ent.services.directory.DirectoryChange.ClassOffer;
import fr.ent.services.directory.DirectoryChange.GroupOffer;
import fr.ent.services.directory.DirectoryChange.StructureChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Translates the records of structures. */
final class AafStructures {
  private static final String CLASSES = "ENTStructureClasses";
  private static final String GROUPS = "ENTStructureGroupes";

  /** A name that says what it is needs no abbreviation before it. */
  private static final Pattern SAYS_ITSELF =
      Pattern.compile(
          "(coll[eè]ge|lyc[eé]e|[eé]cole|cit[eé] scolaire|erea)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private final AafValues values;

  AafStructures(AafValues values) {
    this.values = values;
  }

  Optional<DirectoryChange> translate() {
    var name = name();
    if (name.isEmpty()) {
      return values.refuse(AafRule.NAME_MISSING, "ENTStructureNomCourant");
    }
    values.known().addStructure(values.entry().id());
    return Optional.of(change(name));
  }

  private StructureChange change(String name) {
    return new StructureChange(
        AafTranslator.origin(values.entry()),
        values.entry().id(),
        uai(),
        siret(),
        name,
        values.text("ENTStructureCodeTypeStruct"),
        values.text("ENTStructureTypeStruct"),
        ministry(),
        values.text("ENTEtablissementContrat"),
        AafHeader.academy(values.text("ENTServAcCodeAcademie")),
        address(),
        phone(),
        values.email(values.has("ENTStructureMailSI") ? "ENTStructureMailSI" : "ENTStructureEmail"),
        values.list("ENTEtablissementStructRattachAdmin"),
        values.list("ENTEtablissementStructRattachFctl"),
        values.text("ENTEtablissementBassin"),
        classes(),
        groups());
  }

  private Optional<PhoneNumber> phone() {
    return values.phones(PhoneNumber.Kind.WORK, "telephoneNumber").stream().findFirst();
  }

  // Packed as TYPE$NAME$TOWN, and names hold a $ of their own: to be shown, not to be understood.
  private String name() {
    var parts =
        AafComposite.split(values.text("ENTStructureNomCourant")).stream()
            .filter(part -> !part.isEmpty())
            .toList();
    int last = parts.size();
    if (last > 1 && parts.get(last - 1).equalsIgnoreCase(values.text("l"))) {
      last--;
    }
    boolean saysItself = last > 1 && SAYS_ITSELF.matcher(parts.get(1)).lookingAt();
    return String.join(" ", parts.subList(saysItself ? 1 : 0, last));
  }

  private String ministry() {
    var code = values.text("ENTEtablissementCodeMinistereTutelle");
    return code.isEmpty() ? values.text("ENTEtablissementMinistereTutelle") : code;
  }

  private Optional<Uai> uai() {
    var name = values.text("ENTStructureUAI").isEmpty() ? "ENTEtablissementUAI" : "ENTStructureUAI";
    var text = values.text(name).toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!Uai.isWellFormed(text)) {
      return values.refuse(AafRule.UAI_INVALID, name);
    }
    var uai = new Uai(text);
    if (!uai.hasRightLetter()) {
      values.note(AafRule.UAI_LETTER, name);
    }
    return Optional.of(uai);
  }

  private Optional<Siret> siret() {
    var text = values.text("ENTStructureSIREN").replace(" ", "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Siret.isWellFormed(text)
        ? Optional.of(new Siret(text))
        : values.refuse(AafRule.SIRET_INVALID, "ENTStructureSIREN");
  }

  private PostalAddress address() {
    var lines = new ArrayList<String>();
    for (var name : List.of("street", "postOfficeBox")) {
      for (var line : AafComposite.split(values.text(name))) {
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
    }
    return new PostalAddress(lines, values.text("postalCode"), values.text("l"), "");
  }

  private List<ClassOffer> classes() {
    var classes = new ArrayList<ClassOffer>();
    for (var value : values.list(CLASSES)) {
      var parts = AafComposite.split(value);
      if (parts.size() < 2 || parts.get(0).isEmpty()) {
        values.note(AafRule.ARITY, CLASSES);
      } else {
        classes.add(offer(parts));
      }
    }
    return classes;
  }

  // Labels may hold a $: what is no MEF belongs to the label.
  private ClassOffer offer(List<String> parts) {
    var mefs = new ArrayList<MefCode>();
    int last = parts.size();
    while (last > 2) {
      var part = parts.get(last - 1);
      var mef = part.isEmpty() ? Optional.<MefCode>empty() : values.known().mef(part);
      if (mef.isEmpty() && !part.isEmpty()) {
        break;
      }
      mef.ifPresent(code -> mefs.add(0, code));
      last--;
    }
    if (last > 2) {
      values.note(AafRule.ARITY_TOLERATED, CLASSES);
    }
    return new ClassOffer(parts.get(0), String.join("$", parts.subList(1, last)), mefs);
  }

  private List<GroupOffer> groups() {
    var groups = new ArrayList<GroupOffer>();
    for (var value : values.list(GROUPS)) {
      var parts = AafComposite.split(value);
      if (parts.size() < 2 || parts.get(0).isEmpty()) {
        values.note(AafRule.ARITY, GROUPS);
      } else {
        var classes = parts.stream().skip(2).filter(code -> !code.isEmpty()).toList();
        groups.add(new GroupOffer(parts.get(0), parts.get(1), classes));
      }
    }
    return groups;
  }
}
