package fr.ent.services.directory.aaf;

import fr.ent.api.identity.Mef;
import fr.ent.api.identity.SchoolSubject;
import fr.ent.services.directory.DirectoryChange;
import fr.ent.services.directory.DirectoryChange.MefChange;
import fr.ent.services.directory.DirectoryChange.SubjectChange;
import java.util.Locale;
import java.util.Optional;

/** Translates the records of the two nomenclatures. */
final class AafNomenclatures {
  private AafNomenclatures() {}

  static Optional<DirectoryChange> mef(AafValues values) {
    var code = values.known().mef(code(values, "ENTMefJointure"));
    if (code.isEmpty()) {
      return values.refuse(AafRule.CODE_REFUSED, "ENTMefJointure");
    }
    values.known().addMef(code.get().value());
    var attached = values.text("ENTMEFRattach");
    var mef =
        new Mef(
            code.get(),
            values.text("ENTLibelleMef"),
            attached.isEmpty() ? Optional.empty() : values.known().mef(attached),
            values.text("ENTMEFSTAT11"),
            values.text("ENTNivFormation"),
            values.text("ENTFiliere"));
    return Optional.of(new MefChange(AafTranslator.origin(values.entry()), mef));
  }

  static Optional<DirectoryChange> subject(AafValues values) {
    var code = values.known().subject(code(values, "ENTMatJointure"));
    if (code.isEmpty()) {
      return values.refuse(AafRule.CODE_REFUSED, "ENTMatJointure");
    }
    values.known().addSubject(code.get().value());
    var attached = values.text("ENTMatiereRattach");
    var subject =
        new SchoolSubject(
            code.get(),
            values.text("ENTLibelleMatiere"),
            attached.isEmpty() ? Optional.empty() : values.known().subject(attached));
    return Optional.of(new SubjectChange(AafTranslator.origin(values.entry()), subject));
  }

  private static String code(AafValues values, String attribute) {
    var code = values.text(attribute);
    return (code.isEmpty() ? values.entry().id() : code).toUpperCase(Locale.ROOT);
  }
}
