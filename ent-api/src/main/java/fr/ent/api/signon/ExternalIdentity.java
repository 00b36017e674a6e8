package fr.ent.api.signon;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import fr.ent.api.identity.SourceName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Somebody as an outside source knows them (fr: identité externe). Its text form tells the source
 * only.
 *
 * @param subject the source's name for the person, stable and never reused
 * @param claims what else the source says
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ExternalIdentity(
    SourceName source, String subject, Map<String, List<String>> claims) {
  public ExternalIdentity {
    Objects.requireNonNull(source, "source");
    if (subject.isBlank()) {
      throw new IllegalArgumentException("an external identity has a subject");
    }
    claims =
        claims.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }

  @Override
  public String toString() {
    return "identity of " + source;
  }
}
