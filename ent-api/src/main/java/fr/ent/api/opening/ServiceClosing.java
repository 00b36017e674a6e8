package fr.ent.api.opening;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.connectors.Closing;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Why a service does not open to somebody now (fr: fermeture d'un service).
 *
 * @param why {@link Closing#NOT_FOR_YOU}, {@link Closing#HOURS} or {@link Closing#ASSURANCE}
 * @param opens when it opens next, of one that is closed at this hour; empty where none of its
 *     hours is left
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ServiceClosing(Closing why, Optional<Instant> opens) {
  public ServiceClosing {
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(opens, "opens");
  }
}
