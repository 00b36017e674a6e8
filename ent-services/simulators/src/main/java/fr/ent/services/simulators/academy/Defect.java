package fr.ent.services.simulators.academy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** What can be wrong with a feed, on request. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Defect {
  /** Edge case 19, 20: a pupil's adult has legal level 0. */
  LEGAL_LEVEL_NONE
}
