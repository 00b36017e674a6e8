package fr.ent.api.liaison;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.TimeSpan;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * Times that somebody of the school offers to families, one after the other (fr: créneaux à
 * ouvrir).
 *
 * @param from when the first begins, on the clocks of the school
 * @param length of each, in whole minutes, 5 to 120
 * @param number how many, 1 to 60
 * @param meeting which meeting they are of; empty where none
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AppointmentDraft(
    LiaisonAudience audience,
    LocalDateTime from,
    Duration length,
    int number,
    AppointmentPlace place,
    Optional<MeetingId> meeting) {
  public AppointmentDraft {
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(meeting, "meeting");
    if (length.toMinutes() < 5 || length.toMinutes() > 120 || length.toSecondsPart() != 0) {
      throw new IllegalArgumentException("an appointment takes 5 to 120 whole minutes");
    }
    if (number < 1 || number > 60) {
      throw new IllegalArgumentException("1 to 60 times are offered together");
    }
  }

  /** List the times. */
  public List<TimeSpan> spans() {
    return IntStream.range(0, number)
        .mapToObj(i -> from.plus(length.multipliedBy(i)))
        .map(start -> new TimeSpan(start, start.plus(length)))
        .toList();
  }
}
