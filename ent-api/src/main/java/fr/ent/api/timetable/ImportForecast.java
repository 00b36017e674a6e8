package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What an import would change now (fr: prévision d'import).
 *
 * @param lessons how many would come in
 * @param withoutTeacher those among them that name a teacher of whom none is found
 * @param leftOut those that would not: they name classes or groups of which none is found, or
 *     nobody at all
 * @param plan what would become of them
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ImportForecast(int lessons, int withoutTeacher, int leftOut, PlanReport plan) {
  public ImportForecast {
    Objects.requireNonNull(plan, "plan");
  }
}
