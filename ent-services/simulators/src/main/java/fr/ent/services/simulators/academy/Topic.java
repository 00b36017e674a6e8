package fr.ent.services.simulators.academy;

/** What a throw of the dice decides; two topics never share a throw. */
enum Topic {
  ADDRESS,
  ADULTS,
  ALLOWANCE,
  ARRIVAL,
  BIRTH_DAY,
  BOARDING,
  CHANGE,
  CIVILITY,
  CLASSROOM,
  COUNTRY_OF_BIRTH,
  DEPARTURE,
  DOUBLE_POST,
  DUTY,
  FAMILY_NAME,
  FAMILY_ORIGIN,
  GIVEN_NAME,
  GIVEN_ORIGIN,
  GROUP,
  KIDS,
  KINSHIP,
  LEGAL,
  MAIL,
  MATH_GROUP,
  MOVE,
  NOMENCLATURE,
  OPTION,
  OTHER_NAMES,
  OWN_NAME,
  PARENT_AT_WORK,
  PHONE,
  PHONE_SHAPE,
  REPEATER,
  SCHOOL,
  SEAT,
  SEX,
  SIBLING_APART,
  STAFF_NAME,
  STREET_NUMBER,
  TOWN,
  WEIGHT;

  /** Stays the same when topics are added. */
  final long salt = name().hashCode();
}
