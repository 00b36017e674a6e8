package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
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
 * @param left what other sources have left to come in the same weeks, and this import may replace
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ImportForecast(
    int lessons, int withoutTeacher, int leftOut, PlanReport plan, List<Left> left) {
  /**
   * What another source has left.
   *
   * @param fileName of its newest import; empty where no file brought it
   */
  public record Left(LeftLessons lessons, String fileName) {
    public Left {
      Objects.requireNonNull(lessons, "lessons");
      Objects.requireNonNull(fileName, "fileName");
    }
  }

  public ImportForecast {
    left = List.copyOf(left);
    Objects.requireNonNull(plan, "plan");
  }
}
