package fr.ent.services.directory.aaf;

import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.Schooling;
import fr.ent.api.identity.Sex;
import fr.ent.services.directory.DirectoryChange;
import fr.ent.services.directory.DirectoryChange.Part;
import fr.ent.services.directory.DirectoryChange.PersonChange;
import fr.ent.services.directory.DirectoryChange.PersonKind;
import fr.ent.services.directory.DirectoryChange.PupilSide;
import fr.ent.services.directory.DirectoryChange.StaffSide;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Translates the records of people; what all three kinds have in common is here. */
final class AafPeople {
  private static final Map<String, Part> PARTS =
      Map.ofEntries(
          Map.entry("ENTPersonDateNaissance", Part.BIRTH_DATE),
          Map.entry("personalTitle", Part.CIVILITY),
          Map.entry("ENTPersonSexe", Part.SEX),
          Map.entry("mail", Part.EMAIL),
          Map.entry("homePhone", Part.PHONES),
          Map.entry("telephoneNumber", Part.PHONES),
          Map.entry("mobile", Part.PHONES),
          Map.entry("ENTPersonMobileSMS", Part.PHONES),
          Map.entry("ENTPersonAdresse", Part.ADDRESS),
          Map.entry("ENTPersonCodePostal", Part.ADDRESS),
          Map.entry("ENTPersonStructRattach", Part.STRUCTURE),
          Map.entry("ENTEleveINE", Part.INE),
          Map.entry("ENTEleveStructRattachId", Part.SCHOOL_NUMBER),
          Map.entry("ENTEleveMEF", Part.MEF),
          Map.entry("ENTEleveStatutEleve", Part.STATUS),
          Map.entry("ENTEleveRegime", Part.BOARDING),
          Map.entry("ENTEleveCodeEnseignements", Part.OPTIONS),
          Map.entry("ENTEleveClasses", Part.CLASSES),
          Map.entry("ENTEleveGroupes", Part.GROUPS),
          Map.entry("ENTElevePersRelEleve", Part.RELATIONS),
          Map.entry("ENTAuxPersRelEleveEleve", Part.PUPILS),
          Map.entry("ENTPersonFonctions", Part.DUTIES),
          Map.entry("ENTAuxEnsClassesMatieres", Part.TEACHINGS),
          Map.entry("ENTAuxEnsGroupesMatieres", Part.TEACHINGS),
          Map.entry("ENTAuxEnsClasses", Part.TEACHINGS),
          Map.entry("ENTAuxEnsGroupes", Part.TEACHINGS),
          Map.entry("ENTAuxEnsClassesPrincipal", Part.FORM_CLASSES),
          Map.entry("ENTPersonSTSId", Part.STS));

  private final AafValues values;
  private final AafProfiles profiles;

  AafPeople(AafValues values, AafProfiles profiles) {
    this.values = values;
    this.profiles = profiles;
  }

  Optional<DirectoryChange> pupil() {
    if (values.text("ENTPersonDateNaissance").isEmpty()) {
      values.note(AafRule.BIRTH_DATE_MISSING, "ENTPersonDateNaissance");
    }
    var pupils = new AafPupils(values);
    return person(
        PersonKind.PUPIL,
        Profile.PUPIL,
        Optional.of(pupils.schooling()),
        pupils.side(),
        StaffSide.NONE);
  }

  Optional<DirectoryChange> relative() {
    return person(
        PersonKind.RELATIVE, Profile.GUARDIAN, Optional.empty(), PupilSide.NONE, StaffSide.NONE);
  }

  Optional<DirectoryChange> staff() {
    var staff = new AafStaff(values, profiles);
    return person(
        PersonKind.STAFF, staff.profile(), Optional.empty(), PupilSide.NONE, staff.side());
  }

  private Optional<DirectoryChange> person(
      PersonKind kind,
      Profile profile,
      Optional<Schooling> schooling,
      PupilSide pupil,
      StaffSide staff) {
    var names = names();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    checkKey();
    var structure = values.text("ENTPersonStructRattach");
    return Optional.of(
        new PersonChange(
            AafTranslator.origin(values.entry()),
            values.entry().id(),
            kind,
            told(),
            names.get(),
            civility(),
            sex(),
            values.birthDate(),
            values.contacts(),
            profile,
            values.structure("ENTPersonStructRattach", structure),
            schooling,
            values.text("ENTEleveLibelleMEF"),
            pupil,
            staff,
            values.list("ENTAuxPersRelEleveEleve")));
  }

  private Optional<PersonNames> names() {
    var last = values.text("sn");
    var first = values.text("givenName");
    if (last.isEmpty() || first.isEmpty()) {
      return values.refuse(AafRule.NAME_MISSING, last.isEmpty() ? "sn" : "givenName");
    }
    var others = values.list("ENTPersonAutresPrenoms");
    return Optional.of(new PersonNames(last, first, values.text("ENTPersonNomPatro"), "", others));
  }

  private void checkKey() {
    var key = values.text("ENTPersonJointure");
    if (!key.isEmpty() && !key.substring(key.lastIndexOf('$') + 1).equals(values.entry().id())) {
      values.note(AafRule.ID_DIFFERS, "ENTPersonJointure");
    }
  }

  private Set<Part> told() {
    var told = EnumSet.noneOf(Part.class);
    for (var attribute : values.entry().attributes()) {
      var part = PARTS.get(attribute.name());
      if (part != null) {
        told.add(part);
      }
    }
    return told;
  }

  private String civility() {
    return switch (values.text("personalTitle").toUpperCase(Locale.ROOT)) {
      case "M.", "M", "MR", "MONSIEUR" -> "M.";
      case "MME", "MLLE", "MADAME", "MADEMOISELLE" -> "Mme";
      default -> "";
    };
  }

  private Optional<Sex> sex() {
    return switch (values.text("ENTPersonSexe").toUpperCase(Locale.ROOT)) {
      case "M" -> Optional.of(Sex.MALE);
      case "F" -> Optional.of(Sex.FEMALE);
      default -> Optional.empty();
    };
  }
}
