package fr.ent.portal.paper;

import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Group;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.Uai;
import fr.ent.api.territory.TerritoryId;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who lives at the Collège des Tilleuls, and next door. */
public final class PaperSchool {
  public static final TerritoryId TERRITORY = TerritoryId.of("tilleuls");
  public static final Structure COLLEGE = structure("Collège des Tilleuls", "0999001W");
  public static final Structure LYCEE = structure("Lycée Rosa-Bonheur", "0999002X");
  public static final Group FOURTH = group("4ᵉ B", COLLEGE);
  public static final Group SECOND = group("2ᵈᵉ 3", LYCEE);
  public static final Person PUPIL = person("Inès", "Berthier", "");
  public static final Person BROTHER = person("Élouan", "Berthier", "");
  public static final Person GUARDIAN = person("Nadia", "Berthier", "Mme");
  public static final Person TEACHER = person("Nora", "Belval", "Mme");
  public static final Person HEAD = person("Anne", "Renard", "Mme");
  public static final Person ADMINISTRATOR = person("Yann", "Le Goff", "M.");
  public static final List<Person> EVERYBODY =
      List.of(PUPIL, BROTHER, GUARDIAN, TEACHER, HEAD, ADMINISTRATOR);

  private PaperSchool() {}

  /** Tell what somebody is, and where. */
  public static Affiliation hat(PersonId person) {
    if (person.equals(PUPIL.id())) {
      return Affiliation.of(COLLEGE.id(), Profile.PUPIL);
    }
    if (person.equals(BROTHER.id())) {
      return Affiliation.of(LYCEE.id(), Profile.PUPIL);
    }
    if (person.equals(GUARDIAN.id())) {
      return Affiliation.of(COLLEGE.id(), Profile.GUARDIAN);
    }
    if (person.equals(TEACHER.id())) {
      return Affiliation.of(COLLEGE.id(), Profile.TEACHER);
    }
    var profile = person.equals(HEAD.id()) ? Profile.HEAD : Profile.STAFF;
    return Affiliation.of(COLLEGE.id(), profile);
  }

  private static Person person(String first, String last, String civility) {
    var known = Person.of(new PersonId(uuid(first + last)), PersonNames.of(first, last));
    return new Person(
        known.id(),
        known.status(),
        known.names(),
        civility,
        known.sex(),
        known.birthDate(),
        known.contacts(),
        known.schooling());
  }

  private static Structure structure(String name, String uai) {
    return new Structure(
        new StructureId(uuid(name)),
        Optional.of(Uai.of(uai)),
        Optional.empty(),
        name,
        "340",
        "COLLEGE",
        "",
        "PU",
        "99",
        new PostalAddress(List.of("1 rue des Tilleuls"), "99000", "Tilleul-sur-Orge", "FR"),
        List.of(),
        List.of(),
        ZoneId.of("Europe/Paris"),
        true);
  }

  private static Group group(String label, Structure school) {
    return new Group(
        new GroupId(uuid(label)),
        GroupKind.CLASS,
        school.id(),
        label,
        label,
        List.of(),
        Optional.empty());
  }

  private static UUID uuid(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
