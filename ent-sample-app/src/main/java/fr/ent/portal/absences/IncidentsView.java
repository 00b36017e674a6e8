package fr.ent.portal.absences;

import java.util.List;

/**
 * The incidents that somebody reads.
 *
 * @param all whether those of the whole school are shown, or those that the reader reported
 */
public record IncidentsView(List<Line> lines, boolean all, String told) {
  /**
   * An incident in a list.
   *
   * @param pupils who did it, in words
   * @param waiting how many measures are not carried out yet
   */
  public record Line(
      String id, String time, String place, String pupils, int measures, int waiting) {}

  public IncidentsView {
    lines = List.copyOf(lines);
  }

  @Override
  public String toString() {
    return lines.size() + " incidents";
  }
}
