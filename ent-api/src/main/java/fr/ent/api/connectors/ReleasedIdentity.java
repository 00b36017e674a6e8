package fr.ent.api.connectors;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a partner is told of one person. Its text form hides it.
 *
 * @param user what stands for the person
 * @param attributes in the order of the policy
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ReleasedIdentity(String user, Map<String, List<String>> attributes) {
  public ReleasedIdentity {
    Objects.requireNonNull(user, "user");
    var copy = new LinkedHashMap<String, List<String>>();
    attributes.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    attributes = Collections.unmodifiableMap(copy);
  }

  @Override
  public String toString() {
    return "released identity";
  }
}
