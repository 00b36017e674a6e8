package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * What somebody whom a message reaches may do with it, by legal level and never by kinship (fr: à
 * quel titre).
 */
@API(status = EXPERIMENTAL, since = "0.1")
public enum LiaisonStanding {
  /** Decides for the pupil: reads, acknowledges, signs, answers. */
  DECIDES,
  /** Is informed: reads and acknowledges, and neither signs nor answers. */
  INFORMED
}
