package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.GroupId;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Half-days missed in a month, in one class and for one reason (fr: statistique d'absences).
 *
 * @param group the class; empty for pupils who are in none today
 * @param reason code of an {@link AbsenceReason}; empty where nobody explained
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AbsenceFigure(Optional<GroupId> group, String reason, int halfDays, int pupils) {
  public AbsenceFigure {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(reason, "reason");
  }
}
