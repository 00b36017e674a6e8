package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a member of staff does in a structure (fr: fonction). It is held as long as the {@link
 * Affiliation} that names it, and has no days of its own.
 *
 * @param code national code, {@code ENS}, {@code EDU}; {@code -} means none
 * @param disciplineCode of the post; empty where there is none (fr: discipline de poste)
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Duty(String code, String label, String disciplineCode, String disciplineLabel) {
  public Duty {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(disciplineCode, "disciplineCode");
    Objects.requireNonNull(disciplineLabel, "disciplineLabel");
    if (code.isBlank()) {
      throw new IllegalArgumentException("a duty has a code");
    }
  }

  /** Make a duty without discipline. */
  public static Duty of(String code, String label) {
    return new Duty(code, label, "", "");
  }
}
