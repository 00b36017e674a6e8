package fr.ent.services.simulators.academy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How files are called, and how many records each holds; some defects are a matter of names. */
final class FeedNames {
  private final Academy.Builder settings;
  private final Faults faults;
  private final LocalDate date;

  FeedNames(Academy.Builder settings, Faults faults, LocalDate date) {
    this.settings = settings;
    this.faults = faults;
    this.date = faults.wants(Defect.PREVIOUS_DATE) ? date.minusDays(30) : date;
  }

  /** The day that the files tell. */
  LocalDate date() {
    return date;
  }

  String name(AafCategory category, int number) {
    boolean delta = faults.wants(Defect.NAMED_DELTA);
    var token = category.fileToken();
    return prefix()
        + (delta ? "_Delta_" : "_Complet_")
        + DateTimeFormatter.BASIC_ISO_DATE.format(date)
        + "_"
        + (faults.wants(Defect.CATEGORY_CASE) ? token.toUpperCase(Locale.ROOT) : token)
        + String.format("_%04d", number)
        + (faults.wants(Defect.UPPER_CASE_EXTENSION) ? ".XML" : ".xml");
  }

  private String prefix() {
    return faults.wants(Defect.ODD_PREFIX)
        ? "FULL-ENT_2DVA_ENT-16_Eleve-s"
        : "ENT2DVA-ENT" + settings.academyCode();
  }

  int recordsPerFile(Records records) {
    int usual = settings.recordsPerFile();
    if (records.category() == AafCategory.GUARDIANS && faults.wants(Defect.FORTY_FILES)) {
      return Math.max(1, (records.count() + 39) / 40);
    }
    if (records.category() == AafCategory.PUPILS && faults.wants(Defect.MISSING_PART)) {
      return Math.min(usual, Math.max(1, records.count() / 4));
    }
    return usual;
  }
}
