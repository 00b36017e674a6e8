package fr.ent.api.signon;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** What the browser brought back from a source; names may repeat. Its text form hides them. */
@API(status = EXPERIMENTAL, since = "0.1")
public record ReturnedParameters(Map<String, List<String>> values) {
  public ReturnedParameters {
    values =
        values.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }

  /**
   * Find the one value of a parameter.
   *
   * @throws SignOnRefusedException if there are two or more: a source sends each once
   */
  public Optional<String> single(String name) {
    var found = values.getOrDefault(name, List.of());
    if (found.size() > 1) {
      throw new SignOnRefusedException("a parameter came back twice");
    }
    return found.stream().findFirst();
  }

  @Override
  public String toString() {
    return "returned parameters";
  }
}
