package fr.ent.core;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apiguardian.api.API;
import org.eclipse.microprofile.config.Config;

/**
 * What the installation has set, by MicroProfile Config: system properties, environment variables,
 * {@code META-INF/microprofile-config.properties}, and what was given to the {@link EntRuntime}.
 * Keys are {@code ent.<word>.<name>}. A value that cannot be read stops whoever asks with a
 * sentence that names the key and not the value.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Settings {
  private final Config config;

  /** Read settings from a configuration. */
  public Settings(Config config) {
    this.config = config;
  }

  /** Find a text; an empty one counts as not set. */
  public Optional<String> text(String key) {
    return config.getOptionalValue(key, String.class).filter(text -> !text.isBlank());
  }

  /** Read a text, or take the default. */
  public String text(String key, String otherwise) {
    return text(key).orElse(otherwise);
  }

  /** Read a whole number, or take the default. */
  public int number(String key, int otherwise) {
    try {
      return text(key).map(String::trim).map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException notANumber) {
      throw StartRefusedException.of("setting-number", key).because(notANumber);
    }
  }

  /** Read a duration in ISO 8601 form, {@code PT15M}, or take the default. */
  public Duration duration(String key, Duration otherwise) {
    try {
      return text(key).map(Duration::parse).orElse(otherwise);
    } catch (DateTimeParseException notADuration) {
      throw StartRefusedException.of("setting-duration", key).because(notADuration);
    }
  }

  /** Read {@code true} or {@code false}, or take the default. */
  public boolean flag(String key, boolean otherwise) {
    var text = text(key).orElse(Boolean.toString(otherwise));
    if (!text.equals("true") && !text.equals("false")) {
      throw StartRefusedException.of("setting-flag", key);
    }
    return text.equals("true");
  }
}
