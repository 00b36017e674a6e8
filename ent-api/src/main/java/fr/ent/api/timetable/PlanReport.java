package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * What became of a plan, in lessons (fr: compte rendu d'import).
 *
 * @param added new ones
 * @param changed those of which the plan says something new
 * @param cancelled those among them, or no longer spoken of, that are cancelled now
 * @param removed those that are gone
 * @param byHand those of which the plan says something that a change by hand hides
 * @param past those that began before now and were left alone
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PlanReport(int added, int changed, int cancelled, int removed, int byHand, int past) {
  /** Tell whether nothing is different. */
  public boolean isQuiet() {
    return added == 0 && changed == 0 && removed == 0;
  }
}
