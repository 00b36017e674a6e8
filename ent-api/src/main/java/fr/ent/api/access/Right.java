package fr.ent.api.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** A right with a stable id, {@code absences:record} for instance (fr: droit). */
@API(status = EXPERIMENTAL, since = "0.1")
public record Right(String id) {
  private static final Pattern FORM = Pattern.compile("[a-z]+:[a-z-]+");

  public Right {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("a right is named service:action, not " + id);
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
