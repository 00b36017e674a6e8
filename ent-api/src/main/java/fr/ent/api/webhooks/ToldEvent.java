package fr.ent.api.webhooks;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.events.EntEvent;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * A sort of event that outside products may be told (fr: événement communiqué).
 *
 * @param event the record of the contract; what of it is an id or a date is told, and nothing else
 * @param name what products call it, {@code fr.ent.absences.absence-recorded}: never changed
 * @param french what it tells, as an administrator reads it: {@code une absence est constatée}
 * @param english the same
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ToldEvent(
    Class<? extends EntEvent> event, String name, String french, String english) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*){2,}");

  public ToldEvent {
    Objects.requireNonNull(event, "event");
    if (!NAME.matcher(name).matches() || name.length() > 120) {
      throw new IllegalArgumentException("an event is named like fr.ent.absences.absence-recorded");
    }
    if (!event.isRecord() || french.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException("nobody could tell what " + name + " is");
    }
  }
}
