package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * What sort of thing a notice tells, {@code absences:missing} for instance: templates, preferences
 * and figures go by it (fr: type de notification).
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record NoticeKind(String id) {
  private static final Pattern FORM = Pattern.compile("[a-z]+:[a-z-]+");

  public NoticeKind {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("a kind of notice is named service:what, not " + id);
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
