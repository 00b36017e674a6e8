package fr.ent.services.simulators.academy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * What can be wrong or odd in a feed, on request. The number is that of the catalogue of edge cases
 * (identity and formats, §11); 0 is for what only §3.9 or the list of bad inputs names.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Defect {
  /** 1: the first file of pupils has no DOCTYPE. */
  NO_DOCTYPE(1),
  /** 1: the first file of pupils has no XML declaration. */
  NO_PROLOG(1),
  /** 1: the first file of pupils begins with a byte order mark. */
  BYTE_ORDER_MARK(1),
  /** 1: the first file of pupils says ISO-8859-15 and is UTF-8. */
  LATIN9_DECLARED_OVER_UTF8(1),
  /** 1: the first file of pupils says UTF-8 and is ISO-8859-15. */
  UTF8_DECLARED_OVER_LATIN9(1),
  /** 1: the first file of pupils says ISO-8859-15 and is. */
  HONEST_LATIN9(1),
  /** 2: the DOCTYPE names a DTD that is nowhere. */
  UNKNOWN_DTD(2),
  /** 2: a name is an entity that reads a file of the machine. */
  EXTERNAL_ENTITY(2),
  /** 2: a parameter entity asks a network address. */
  EXTERNAL_PARAMETER_ENTITY(2),
  /** 2: a name is an entity that grows to thousands of millions of letters. */
  BILLION_LAUGHS(2),
  /** 3: a name is escaped twice: the letters of an entity are text. */
  DOUBLY_ESCAPED(3),
  /** 3: a name holds non-breaking spaces. */
  NON_BREAKING_SPACES(3),
  /** 3: a name holds soft hyphens. */
  SOFT_HYPHENS(3),
  /** 3: names have their accents as separate marks (NFD). */
  DECOMPOSED_ACCENTS(3),
  /** 4: three pupils whose mail is an empty element, an open and closed element, absent. */
  THREE_WAYS_TO_BE_EMPTY(4),
  /** 5: an attribute in no dictionary, with a value. */
  UNKNOWN_ATTRIBUTE(5),
  /** 5: a category that nobody knows. */
  UNKNOWN_CATEGORY(5),
  /** 5: a request that is none of the three. */
  UNKNOWN_REQUEST(5),
  /** 6: forty files of guardians. */
  FORTY_FILES(6),
  /** 6: one file of pupils is missing between two others. */
  MISSING_PART(6),
  /** 6: the files of the day before lie in the same folder. */
  TWO_RUNS(6),
  /** 6: the files lie one folder deeper. */
  FOLDER_LEVEL(6),
  /** 7: the last file of pupils ends in the middle of a request, at 60 % of its length. */
  TRUNCATED(7),
  /** 7: the first file of pupils has no byte. */
  EMPTY_FILE(7),
  /** 7: the first file of pupils is well formed and holds no request. */
  NO_RECORD(7),
  /** 7: a digest lies beside a file and does not match. */
  DIGEST_MISMATCH(7),
  /** 7: a tag is never closed. */
  MALFORMED(7),
  /** 8: a file named complete holds a change and a deletion. */
  DELTA_IN_COMPLETE(8),
  /** 8: complete files are named as a delta. */
  NAMED_DELTA(8),
  /** 8: the feed is the one of thirty days before. */
  PREVIOUS_DATE(8),
  /** 9: hyphens and underscores in the prefix of the file names. */
  ODD_PREFIX(9),
  /** 9: file names end in {@code .XML}. */
  UPPER_CASE_EXTENSION(9),
  /** 9: the category in file names is in capitals. */
  CATEGORY_CASE(9),
  /** 10: a dollar in a family name. */
  DOLLAR_IN_NAME(10),
  /** 10: a dollar in the label of a class and in the name of a school. */
  DOLLAR_IN_LABEL(10),
  /** 10: a relation of one part. */
  RELATION_OF_ONE_PART(10),
  /** 10: a relation of five parts. */
  RELATION_OF_FIVE_PARTS(10),
  /** 10: a relation of seven parts. */
  RELATION_OF_SEVEN_PARTS(10),
  /** 10: a relation whose last parts are empty. */
  TRAILING_EMPTY_PARTS(10),
  /** 10: a class of no structure. */
  EMPTY_STRUCTURE_PART(10),
  /** 11: class codes with spaces, slash, plus, dollar, accents, forty characters. */
  ODD_CLASS_CODES(11),
  /** 12: a subject written with and without its leading zeros. */
  SUBJECT_WITHOUT_ZEROS(12),
  /** 13: a pupil whose MEF has letters. */
  MEF_WITH_LETTERS(13),
  /** 13: a pupil whose MEF is in no nomenclature. */
  MEF_NOT_LISTED(13),
  /** 13: the files of nomenclature are absent. */
  NO_NOMENCLATURE(13),
  /** 14: a class three times in one attribute. */
  REPEATED_VALUES(14),
  /** 14: one parent twice, with two legal levels. */
  SAME_PARENT_TWICE(14),
  /** 15: the function that does not apply. */
  DUTY_NOT_APPLICABLE(15),
  /** 15: a function in no table: AEH. */
  UNKNOWN_DUTY(15),
  /** 15: a function of four parts. */
  DUTY_OF_FOUR_PARTS(15),
  /** 15: a teacher's function without a discipline. */
  DUTY_WITHOUT_DISCIPLINE(15),
  /** 16: a telephone with letters. */
  PHONE_WITH_LETTERS(16),
  /** 16: an e-mail that is none. */
  INVALID_MAIL(16),
  /** 16: an e-mail used by forty people. */
  MAIL_OF_FORTY(16),
  /** 16: an address of six lines. */
  ADDRESS_OF_SIX_LINES(16),
  /** 17: a pupil without a birth date. */
  BIRTH_DATE_ABSENT(17),
  /** 17: a pupil born on 00/00/0000. */
  BIRTH_DATE_ZERO(17),
  /** 17: a pupil born next year. */
  BIRTH_DATE_FUTURE(17),
  /** 17: a pupil born on another day than other sources say. */
  BIRTH_DATE_DIFFERENT(17),
  /** 18: a UAI with another check letter. */
  WRONG_UAI_LETTER(18),
  /** 18: a school without a SIRET. */
  EMPTY_SIRET(18),
  /** 18: two structures with one UAI. */
  SAME_UAI_TWICE(18),
  /** 19: a pupil with no responsible adult. */
  NO_GUARDIAN(19),
  /** 19: a pupil with eight. */
  EIGHT_GUARDIANS(19),
  /** 19: a pupil who is his own (link 70). */
  SELF_GUARDIAN(19),
  /** 19: a pupil who is his own, in the older code (link 7). */
  SELF_GUARDIAN_OLD_CODE(19),
  /** 20: a pupil whose adults all have legal level 0. */
  LEGAL_LEVEL_NONE_ONLY(20),
  /** 20: a pupil whose adults all have legal level 2. */
  LEGAL_LEVEL_TWO_ONLY(20),
  /** 20: an adult of level 1 for one child and of 0 for another. */
  LEGAL_LEVEL_MIXED(20),
  /** 20: legal level 3, which is none. */
  LEGAL_LEVEL_UNKNOWN(20),
  /** 21: a court order: the second parent's level, 1 the day before, is 0. */
  LEGAL_LEVEL_WITHDRAWN(21),
  /** 21: two homes, one not to be told. */
  HIDDEN_HOME(21),
  /** 22: twins of one name and birth date. */
  TWINS_OF_ONE_NAME(22),
  /** 23: two pupils called MARTIN Léa, born on one day, in one school. */
  HOMONYMS(23),
  /** 23: a father named as his son. */
  FATHER_AND_SON(23),
  /** 24: a pupil known by two keys. */
  TWO_KEYS_OF_ONE_PUPIL(24),
  /** 24: one INE on two pupils. */
  SAME_INE_TWICE(24),
  /** 25: a teacher with posts in two structures. */
  TEACHER_OF_TWO_STRUCTURES(25),
  /** 25: a teacher with no post. */
  TEACHER_WITHOUT_POST(25),
  /** 25: a teacher attached to a replacement zone that no file describes. */
  REPLACEMENT_TEACHER(25),
  /** 26: a teacher who is a parent, as two records. */
  TEACHER_AND_PARENT(26),
  /** 26: an adult learner who is an employee, as two records. */
  PUPIL_AND_STAFF(26),
  /** 27: a teacher, the day before, is school-life staff. */
  TEACHER_BECOMES_STAFF(27),
  /** 27: a teacher has lost the function, not the classes. */
  COURSES_WITHOUT_DUTY(27),
  /** 28: a pupil of a key never seen, to be made by hand before. */
  CREATED_BEFORE(28),
  /** 29: a guardian and a teacher of another family name. */
  NAME_CHANGED(29),
  /** 30: a change to a key that was absorbed by another. */
  DELTA_OF_ABSORBED_KEY(30),
  /** 31: the first school has another key and UAI, and the same people. */
  SCHOOL_RENUMBERED(31),
  /** 32: a school attached to another (cité scolaire). */
  ATTACHED_SCHOOL(32),
  /** 32: a pupil in classes of two structures. */
  PUPIL_OF_TWO_STRUCTURES(32),
  /** 33: a class known only through pupils. */
  CLASS_ONLY_IN_PUPILS(33),
  /** 33: a class in which nobody is. */
  CLASS_ONLY_IN_STRUCTURE(33),
  /** 33: the first class of the first school has another code. */
  CLASS_RENAMED(33),
  /** 33: all pupils have lost their classes, as in summer. */
  CLASSES_EMPTIED(33),
  /** 34: a group of a class that is no more. */
  GROUP_OF_VANISHED_CLASS(34),
  /** 34: a group with pupils of three schools. */
  GROUP_OF_THREE_SCHOOLS(34),
  /** 34: a group called as a class. */
  GROUP_NAMED_AS_CLASS(34),
  /** 35: an academic service, a local authority and a company. */
  NON_SCHOOL_STRUCTURES(35),
  /** 36: the record of a school that staff and pupils still name is absent. */
  CLOSED_SCHOOL(36),
  /** 36: a UAI of another department. */
  UAI_OF_ANOTHER_DEPARTMENT(36),
  /** 38: nine people in ten are absent. */
  MASS_DISAPPEARANCE(38),
  /** 38: three pupils, three guardians and three staff are left. */
  NEARLY_EMPTY(38),
  /** 38: everyone of the first school is absent. */
  SCHOOL_DISAPPEARED(38),
  /** 38: all staff are absent. */
  STAFF_DISAPPEARED(38),
  /** 44: a letter of every family name is another. */
  NAMES_CHANGED_BY_ONE_LETTER(44),
  /** 44: every accented letter is a question mark, as after a wrong conversion. */
  ACCENTS_LOST(44),
  /** §3.9: staff with functions and no structure of attachment. */
  EMPTY_ATTACHMENT(0),
  /** §3.9: a guardian who names no pupil. */
  NO_BACK_REFERENCE(0),
  /** §3.9: a pupil and a guardian of one key. */
  KEY_OF_TWO_CATEGORIES(0),
  /** §3.3: a key twice in one file. */
  KEY_TWICE(0),
  /** A relation with an adult whom no file describes. */
  UNKNOWN_GUARDIAN(0),
  /** Markup in a name. */
  MARKUP_IN_NAME(0),
  /** A name of ten thousand letters. */
  ENDLESS_NAME(0),
  /** A record without a last name. */
  NO_LAST_NAME(0);

  private final int edgeCase;

  Defect(int edgeCase) {
    this.edgeCase = edgeCase;
  }

  /** The number in the catalogue of edge cases, or 0. */
  public int edgeCase() {
    return edgeCase;
  }
}
