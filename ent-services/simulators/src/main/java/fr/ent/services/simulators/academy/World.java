package fr.ent.services.simulators.academy;

import java.time.LocalDate;

/**
 * Everything from which the records of a feed are computed.
 *
 * @param rentrees how many school years have begun since the first feed
 */
record World(
    Dice dice,
    Identities identities,
    Whereabouts whereabouts,
    Schools schools,
    Population population,
    Nomenclature nomenclature,
    StaffPlan staff,
    LocalDate date,
    int rentrees) {

  static String pupilKey(int pupil) {
    return String.valueOf(1_000_000 + pupil);
  }

  static String adultKey(int adult) {
    return String.valueOf(3_000_000 + adult);
  }

  static String staffKey(int number) {
    return String.valueOf(8_000_000 + number);
  }

  /** The year in which the school year of a day began. */
  static int schoolYearOf(LocalDate day) {
    return day.getMonthValue() >= 8 ? day.getYear() : day.getYear() - 1;
  }

  int schoolYear() {
    return schoolYearOf(date);
  }
}
