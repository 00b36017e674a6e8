package fr.ent.api.absences;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * A reason that a school offers to those who explain an absence (fr: motif).
 *
 * @param code stable, up to forty small letters and hyphens; the school's own, of no national list
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record AbsenceReason(String code, String french, String english) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,39}");

  public AbsenceReason {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("a reason is named by small letters and hyphens");
    }
    if (french.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException("a reason says itself in both languages");
    }
  }
}
