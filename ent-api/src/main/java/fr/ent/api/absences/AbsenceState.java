package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** What has become of an absence (fr: état de l'absence). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum AbsenceState {
  /** Nobody has said why. */
  UNEXPLAINED,
  /** A guardian, or a pupil of age, has said why; the school has not judged it yet. */
  EXPLAINED,
  /** The school has accepted the reason (fr: justifiée, absence légitime). */
  JUSTIFIED,
  /** The school has not accepted the reason (fr: non justifiée). */
  UNJUSTIFIED,
  /** It was a mistake: the pupil was there. It stays in the history and counts nowhere. */
  WITHDRAWN
}
