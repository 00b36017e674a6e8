package fr.ent.api.connectors;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Why a connector does not open to somebody now (fr: motif de fermeture). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Closing {
  /** It is switched off, or not for the hat that is worn. */
  NOT_FOR_YOU,
  /** It, or the person, is cut off for now. */
  CUT,
  /** The school lets the person in later this year. */
  YEAR,
  /** It opens at another hour. */
  HOURS,
  /** The session was opened in a way that is not sure enough. */
  ASSURANCE
}
