package fr.ent.auth.exports;

import fr.ent.core.EntService;
import fr.ent.core.Settings;
import jakarta.inject.Inject;
import java.time.Duration;

/** How many people leave with what, as the installation has set it. */
@EntService
class ExportLimits {
  private final Duration fresh;
  private final int alone;
  private final int secondPerson;

  @Inject
  ExportLimits(Settings settings) {
    this.fresh = settings.duration("ent.auth.exports.fresh", Duration.ofMinutes(15));
    this.alone = settings.number("ent.auth.exports.alone", 40);
    this.secondPerson = settings.number("ent.auth.exports.second-person", 500);
  }

  /** How old a second factor may be. */
  Duration fresh() {
    return fresh;
  }

  boolean asksForProof() {
    return fresh.compareTo(Duration.ZERO) > 0;
  }

  /** Tell whether so many are more than a class. */
  boolean isMany(int people) {
    return people > alone;
  }

  boolean isTooManyForOne(int people) {
    return secondPerson > 0 && people > secondPerson;
  }

  /** Between the question and the file a few arrive: a twentieth more is the same export. */
  static boolean isAboutAsMany(int people, int confirmed) {
    return people <= confirmed + confirmed / 20;
  }
}
