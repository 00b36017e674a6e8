package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Whom a guardian writes to at the school (fr: à qui). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum LiaisonDesk {
  /** The form teachers of the pupil (fr: professeur principal). */
  FORM_TEACHER,
  /** School life and the head (fr: vie scolaire). */
  SCHOOL_LIFE
}
