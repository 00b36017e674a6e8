package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** What a message asks of those whom it reaches (fr: nature du mot). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum LiaisonKind {
  /** To be read. */
  INFORMATION,
  /** To be acknowledged: each says that it was read (fr: accusé de lecture). */
  TO_ACKNOWLEDGE,
  /** To be signed, by whoever may decide for the pupil. */
  TO_SIGN,
  /** To be answered by one of the choices, by whoever may decide for the pupil. */
  TO_ANSWER;

  /** Tell whether only somebody who decides for the pupil can do what is asked. */
  public boolean isDecision() {
    return this == TO_SIGN || this == TO_ANSWER;
  }

  /** Tell whether anything but reading is asked. */
  public boolean asks() {
    return this != INFORMATION;
  }
}
