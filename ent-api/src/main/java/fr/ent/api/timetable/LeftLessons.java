package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.SourceName;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What another source than that of a plan has left to come in the weeks of the plan (fr: séances
 * laissées par un autre logiciel).
 *
 * @param lessons those that would be taken away, or cancelled
 * @param byHand those among them that somebody changed by hand: they would be cancelled
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LeftLessons(SourceName source, int lessons, int byHand) {
  public LeftLessons {
    Objects.requireNonNull(source, "source");
  }
}
