package fr.ent.services.directory;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.Duty;
import fr.ent.api.identity.EmailAddress;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Mef;
import fr.ent.api.identity.MefCode;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PhoneNumber;
import fr.ent.api.identity.PostalAddress;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SchoolSubject;
import fr.ent.api.identity.Schooling;
import fr.ent.api.identity.Sex;
import fr.ent.api.identity.Siret;
import fr.ent.api.identity.SubjectCode;
import fr.ent.api.identity.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What one record of a feed says about the directory, in no feed's dialect (fr: mouvement
 * d'annuaire).
 *
 * <p>People and structures are named by the keys of the source: they become join keys when they are
 * matched. Every value has been checked. The text form of each tells its origin and nothing of the
 * person.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface DirectoryChange {
  /** Where it was read. */
  Origin origin();

  /** Key of the record in the eyes of the source, or the code of a nomenclature. */
  String key();

  /**
   * Where a change was read.
   *
   * @param line of the file, from 1
   * @param checksum of everything that the record says; equal checksums mean an unchanged record
   */
  record Origin(String file, long line, long checksum) {}

  /** Which of the three kinds of people of a feed; their keys are unique only within a kind. */
  enum PersonKind {
    PUPIL("Eleve"),
    RELATIVE("PersRelEleve"),
    STAFF("PersEducNat");

    private final String category;

    PersonKind(String category) {
      this.category = category;
    }

    /** Tell the category of the join keys of these people. */
    public String category() {
      return category;
    }
  }

  /** What a record about a person may speak of. What it is silent about is unknown, not empty. */
  enum Part {
    BIRTH_DATE,
    CIVILITY,
    SEX,
    EMAIL,
    PHONES,
    ADDRESS,
    STRUCTURE,
    INE,
    SCHOOL_NUMBER,
    MEF,
    STATUS,
    BOARDING,
    OPTIONS,
    CLASSES,
    GROUPS,
    RELATIONS,
    PUPILS,
    DUTIES,
    TEACHINGS,
    FORM_CLASSES,
    STS
  }

  /** A class that a structure has, and the codes of what is studied there. */
  record ClassOffer(String code, String label, List<MefCode> mefs) {}

  /** A teaching group that a structure has, and the codes of the classes it draws from. */
  record GroupOffer(String code, String label, List<String> classes) {}

  /** A structure (fr: structure), its classes and groups. */
  record StructureChange(
      Origin origin,
      String key,
      Optional<Uai> uai,
      Optional<Siret> siret,
      String name,
      String kindCode,
      String kindLabel,
      String ministry,
      String contract,
      String academy,
      PostalAddress address,
      Optional<PhoneNumber> phone,
      Optional<EmailAddress> email,
      List<String> parents,
      List<String> functionalAttachments,
      String area,
      List<ClassOffer> classes,
      List<GroupOffer> groups)
      implements DirectoryChange {
    /** The category of the join keys of structures. */
    public static final String CATEGORY = "EtabEducNat";

    public StructureChange {
      parents = List.copyOf(parents);
      functionalAttachments = List.copyOf(functionalAttachments);
      classes = List.copyOf(classes);
      groups = List.copyOf(groups);
    }
  }

  /**
   * Somebody (fr: personne).
   *
   * @param told the parts that the record speaks of
   * @param profile what the person is where no post says otherwise
   * @param structure key of the structure of attachment; empty where there is none
   * @param schooling present for pupils
   * @param mefLabel what is studied, in words; empty where not said
   * @param pupil what only pupils have; {@link PupilSide#NONE} for others
   * @param staff what only staff has; {@link StaffSide#NONE} for others
   * @param pupils keys of the pupils that a relative points back to
   */
  record PersonChange(
      Origin origin,
      String key,
      PersonKind kind,
      Set<Part> told,
      PersonNames names,
      String civility,
      Optional<Sex> sex,
      Optional<LocalDate> birthDate,
      Contacts contacts,
      Profile profile,
      String structure,
      Optional<Schooling> schooling,
      String mefLabel,
      PupilSide pupil,
      StaffSide staff,
      List<String> pupils)
      implements DirectoryChange {
    public PersonChange {
      pupils = List.copyOf(pupils);
    }

    @Override
    public String toString() {
      return "PersonChange[" + kind + " " + origin + "]";
    }
  }

  /** The classes, groups and relatives of a pupil. */
  record PupilSide(List<Place> classes, List<Place> groups, List<Relation> relations) {
    /** Of somebody who is no pupil. */
    public static final PupilSide NONE = new PupilSide(List.of(), List.of(), List.of());

    public PupilSide {
      classes = List.copyOf(classes);
      groups = List.copyOf(groups);
      relations = List.copyOf(relations);
    }
  }

  /**
   * The posts and lessons of a member of staff.
   *
   * @param formClasses the classes of which this is the form teacher
   * @param stsIds ids of the timetable application (fr: STS)
   */
  record StaffSide(
      List<Post> posts, List<Teaching> teachings, List<Place> formClasses, List<String> stsIds) {
    /** Of somebody who is no staff. */
    public static final StaffSide NONE = new StaffSide(List.of(), List.of(), List.of(), List.of());

    public StaffSide {
      posts = List.copyOf(posts);
      teachings = List.copyOf(teachings);
      formClasses = List.copyOf(formClasses);
      stsIds = List.copyOf(stsIds);
    }
  }

  /** A class or group of a structure, and from when to when. */
  record Place(String structure, String code, Period period) {}

  /** A duty in a structure, and the profile that it gives there. */
  record Post(String structure, Duty duty, Profile profile) {}

  /**
   * Lessons to a class or group.
   *
   * @param kind {@link GroupKind#CLASS} or {@link GroupKind#TEACHING}
   */
  record Teaching(String structure, GroupKind kind, String code, Optional<SubjectCode> subject) {}

  /** What an adult is to the pupil of the record. */
  record Relation(
      String adult,
      String rawLink,
      Kinship kinship,
      LegalLevel legal,
      boolean financial,
      boolean contact,
      boolean payment) {}

  /** A level and track of study (fr: MEF). */
  record MefChange(Origin origin, Mef mef) implements DirectoryChange {
    @Override
    public String key() {
      return mef.code().value();
    }
  }

  /** A subject (fr: matière). */
  record SubjectChange(Origin origin, SchoolSubject subject) implements DirectoryChange {
    @Override
    public String key() {
      return subject.code().value();
    }
  }
}
