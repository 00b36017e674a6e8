package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * How an adult is related to a pupil (fr: lien de parenté). Says nothing of rights: {@link
 * LegalLevel} does.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Kinship {
  MOTHER,
  FATHER,
  SIBLING,
  GRANDPARENT,
  OTHER_FAMILY,
  EDUCATOR,
  FOSTER_ASSISTANT,
  CHILD_MINDER,
  TUTOR,
  /** Child welfare service (fr: aide sociale à l'enfance). */
  CHILD_WELFARE,
  /** The pupil himself, of age or emancipated. */
  SELF,
  OTHER,
  UNKNOWN
}
