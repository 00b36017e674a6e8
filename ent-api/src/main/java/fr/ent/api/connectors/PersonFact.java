package fr.ent.api.connectors;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** What can be told of a person (fr: donnée diffusable). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum PersonFact {
  PERSON_ID,
  LOGIN,
  JOIN_KEY,
  LAST_NAME,
  FIRST_NAME,
  DISPLAY_NAME,
  CIVILITY,
  BIRTH_DATE,
  POSTAL_CODE,
  EMAIL,
  PROFILES,
  UAIS,
  STRUCTURE_NAMES,
  STRUCTURE_KINDS,
  DUTY_CODES,
  /** Codes of classes: a pupil's own, those a teacher teaches. */
  CLASSES,
  GROUPS,
  MEF,
  OPTION_CODES,
  /** Ids that stand for a guardian's pupils, in the form of the user. */
  PUPILS
}
