package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** How soon a notice must be told (fr: urgence). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Urgency {
  /** It may wait for the digest of the day. */
  DIGEST,
  /** At once, outside the quiet hours; within them it waits for their end (fr: pause numérique). */
  USUAL,
  /** At once, at any hour: a child is missing. */
  URGENT
}
