package fr.ent.api.sharing;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Names one thing of a service (fr: identifiant de la ressource partagée).
 *
 * @param service the word of the service, {@code recipes}
 * @param id as the service names it: up to a hundred visible ASCII characters
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ThingId(String service, String id) {
  private static final Pattern WORD = Pattern.compile("[a-z]{1,40}");
  private static final Pattern ID = Pattern.compile("[!-~]{1,100}");

  public ThingId {
    if (!WORD.matcher(service).matches()) {
      throw new IllegalArgumentException("a service is named by a word of small letters");
    }
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("a thing is named by up to a hundred visible characters");
    }
  }

  @Override
  public String toString() {
    return service + ":" + id;
  }
}
