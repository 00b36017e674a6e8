package fr.ent.services.absences.rest;

import fr.ent.api.absences.RollCallSheet;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What lies before whoever takes a roll call, as products read it (fr: feuille d'appel).
 *
 * @param counted the roll call that counts; left out while there is none
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record SheetText(String lesson, List<SheetText.Line> lines, @Nullable RollCallText counted) {
  /**
   * A pupil of the sheet.
   *
   * @param expected MISSING, ANNOUNCED, EXCUSED, EXEMPTED or AWAY; left out for almost everybody
   */
  public record Line(String pupil, String last, String first, @Nullable String expected) {
    static Line of(RollCallSheet.Line line) {
      return new Line(
          line.pupil().toString(),
          line.names().last(),
          line.names().called(),
          line.expected().map(Enum::name).orElse(null));
    }
  }

  static SheetText of(RollCallSheet sheet) {
    return new SheetText(
        sheet.lesson().id().toString(),
        sheet.lines().stream().map(Line::of).toList(),
        sheet.counted().map(RollCallText::of).orElse(null));
  }
}
