package fr.ent.portal.absences;

import java.time.LocalDate;
import java.util.List;

/** The register of a day. */
public record RegisterView(LocalDate day, List<Line> lines) {
  /** An absence, or how a pupil was there and not simply so, in words. */
  public record Line(
      String pupil, LocalDate day, String classes, String name, String hours, String state) {}

  public RegisterView {
    lines = List.copyOf(lines);
  }

  @Override
  public String toString() {
    return "register of " + day;
  }
}
