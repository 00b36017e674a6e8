package fr.ent.auth.reading;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.PersonId;
import java.time.Instant;
import org.apiguardian.api.API;

/**
 * That an account is shown nobody new for now (fr: lecture arrêtée).
 *
 * @param cards of how many different people it was shown more than a line
 * @param people how many different people it was shown in all
 * @param until when it ends by itself
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record StoppedReading(PersonId person, Instant at, Instant until, int cards, int people) {}
