package fr.ent.core.rest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What went wrong with a call, as {@code application/problem+json} tells it (RFC 9457).
 *
 * @param title what sort of thing, always the same words for the same thing
 * @param detail what about this call; never anything personal
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Problem(int status, String title, String detail) {
  /** The media type of it. */
  public static final String TYPE = "application/problem+json";

  public Problem {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("a problem has a status from 400 to 599");
    }
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(detail, "detail");
  }
}
