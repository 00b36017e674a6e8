package fr.ent.core.events;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.territory.TerritoryId;
import java.time.Instant;
import org.apiguardian.api.API;

/**
 * An event that could not be delivered (fr: lettre morte).
 *
 * @param type the class of the event
 * @param buried when delivery was given up
 * @param failure the class of the last failure; never its message, which may tell too much
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record DeadLetter(
    long id,
    TerritoryId territory,
    String type,
    String subject,
    Instant buried,
    int attempts,
    String failure) {}
