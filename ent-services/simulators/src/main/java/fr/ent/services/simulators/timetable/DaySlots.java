package fr.ent.services.simulators.timetable;

import fr.ent.api.identity.TimeSpan;
import java.time.LocalDate;
import java.util.List;

/** The hours of an ordinary school: eight a day, four on Wednesday. */
final class DaySlots {
  private static final List<String> FROM =
      List.of("08:00", "09:00", "10:10", "11:10", "13:30", "14:30", "15:40", "16:40");
  private static final List<String> TO =
      List.of("08:55", "09:55", "11:05", "12:05", "14:25", "15:25", "16:35", "17:35");
  private static final int A_DAY = FROM.size();
  private static final int WEDNESDAY = 2;
  private static final int DAYS = 5;

  private DaySlots() {}

  /** How many slots there are in a week, those of Wednesday afternoon included. */
  static int count() {
    return DAYS * A_DAY;
  }

  /** Tell whether lessons may be given in a slot. */
  static boolean isOpen(int slot) {
    return day(slot) != WEDNESDAY || slot % A_DAY < A_DAY / 2;
  }

  static int day(int slot) {
    return slot / A_DAY;
  }

  static TimeSpan time(LocalDate monday, int slot) {
    return TimeSpan.of(monday.plusDays(day(slot)), FROM.get(slot % A_DAY), TO.get(slot % A_DAY));
  }
}
