package fr.ent.api.accounts;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A second factor that somebody keeps (fr: second facteur).
 *
 * @param since when its first code was given
 * @param printedLeft how many printed codes are not used yet
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record SecondFactor(Instant since, int printedLeft) {
  public SecondFactor {
    Objects.requireNonNull(since, "since");
  }
}
