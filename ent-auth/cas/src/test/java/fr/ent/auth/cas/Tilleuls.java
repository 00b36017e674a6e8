package fr.ent.auth.cas;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.AcademyCode;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.Duty;
import fr.ent.api.identity.EmailAddress;
import fr.ent.api.identity.HeldKey;
import fr.ent.api.identity.JoinKey;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PersonStatus;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.Structure;
import fr.ent.api.identity.StructureId;
import fr.ent.testkit.Fixture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The directory of the Collège des Tilleuls: one teacher, and one guardian with a child. */
@ApplicationScoped
class Tilleuls {
  static final PersonId TEACHER = PersonId.of("0e000000-0000-4000-8000-00000000000a");
  static final PersonId GUARDIAN = PersonId.of("0e000000-0000-4000-8000-00000000000b");
  static final PersonId CHILD = PersonId.of("0e000000-0000-4000-8000-00000000000c");

  /** A collège of La Réunion, where it is three hours later than in Paris in winter. */
  static final StructureId OVERSEAS = StructureId.of("0e000000-0000-4000-8000-000000000974");

  @Produces
  @Singleton
  static Directory directory() {
    var directory = mock(Directory.class);
    person(directory, TEACHER, "Nora", "d'Alès & fils", Profile.TEACHER);
    person(directory, GUARDIAN, "Nadia", "Berthier", Profile.GUARDIAN);
    var key = JoinKey.ofFeed(AcademyCode.of("99"), "PersEducNat", "2000001");
    when(directory.keysOf(any(), eq(TEACHER))).thenReturn(List.of(new HeldKey(key, Period.ALWAYS)));
    when(directory.findStructure(any(Actor.class), eq(Fixture.SCHOOL)))
        .thenReturn(Optional.of(school(Fixture.SCHOOL, "Europe/Paris")));
    when(directory.findStructure(any(Actor.class), eq(OVERSEAS)))
        .thenReturn(Optional.of(school(OVERSEAS, "Indian/Reunion")));
    when(directory.pupilsOf(any(), eq(GUARDIAN)))
        .thenReturn(
            List.of(
                relation(CHILD, LegalLevel.LEGAL_GUARDIAN),
                relation(PersonId.random(), LegalLevel.NONE)));
    return directory;
  }

  private static PupilRelation relation(PersonId pupil, LegalLevel legal) {
    return new PupilRelation(
        pupil,
        GUARDIAN,
        "",
        Kinship.MOTHER,
        legal,
        false,
        true,
        false,
        SourceName.MENESR,
        Period.ALWAYS);
  }

  private static void person(
      Directory directory, PersonId id, String first, String last, Profile profile) {
    var contacts =
        new Contacts(
            Optional.of(EmailAddress.of("n@academie.example.org")),
            Optional.of(EmailAddress.of("private@example.org")),
            Optional.empty(),
            List.of(),
            Optional.of(new PostalAddress(List.of("1 rue"), "99001", "Tilleulville", "")));
    var person =
        new Person(
            id,
            PersonStatus.PRESENT,
            PersonNames.of(first, last),
            "Mme",
            Optional.empty(),
            Optional.of(LocalDate.of(1980, 2, 3)),
            contacts,
            Optional.empty());
    var hat =
        new Affiliation(
            Fixture.SCHOOL,
            profile,
            List.of(Duty.of("ENS", "Enseignement")),
            Period.ALWAYS,
            SourceName.MENESR);
    when(directory.find(any(), eq(id))).thenReturn(Optional.of(person));
    when(directory.findAll(any(), any())).thenReturn(List.of());
    when(directory.affiliationsOf(any(), eq(id))).thenReturn(List.of(hat));
  }

  private static Structure school(StructureId id, String zone) {
    return new Structure(
        id,
        Optional.of(Fixture.SCHOOL_UAI),
        Optional.empty(),
        "Collège des Tilleuls",
        "340",
        "COLLEGE",
        "06",
        "PU",
        "99",
        new PostalAddress(List.of(), "99001", "Tilleulville", ""),
        List.of(),
        List.of(),
        ZoneId.of(zone),
        true);
  }
}
