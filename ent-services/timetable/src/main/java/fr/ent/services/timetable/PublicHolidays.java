package fr.ent.services.timetable;

import fr.ent.api.identity.Structure;
import fr.ent.api.identity.Uai;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of France, computed from the law (code du travail, L3133-1; L3134-13 for
 * Alsace and Moselle; law 83-550 of 30 June 1983 for the abolition of slavery; what Polynesia, New
 * Caledonia and Wallis and Futuna keep besides). Where a school is, the first three digits of its
 * national code say, which are those of its département. The feast of Polynesia that was on 29 June
 * is left to be entered: its day is being changed.
 */
final class PublicHolidays {
  private static final Map<MonthDay, String> FIXED =
      Map.of(
          MonthDay.of(1, 1), "Jour de l’An",
          MonthDay.of(5, 1), "Fête du Travail",
          MonthDay.of(5, 8), "Victoire de 1945",
          MonthDay.of(7, 14), "Fête nationale",
          MonthDay.of(8, 15), "Assomption",
          MonthDay.of(11, 1), "Toussaint",
          MonthDay.of(11, 11), "Armistice de 1918",
          MonthDay.of(12, 25), "Noël");

  private static final List<String> ALSACE_MOSELLE = List.of("057", "067", "068");

  private static final String ABOLITION = "Abolition de l’esclavage";
  private static final String POLYNESIA = "987";

  /** Saint-Pierre-et-Miquelon (975) has those of everywhere. */
  private static final Map<String, Map<MonthDay, String>> OVERSEAS =
      Map.of(
          "971",
          Map.of(MonthDay.of(5, 27), ABOLITION),
          "972",
          Map.of(MonthDay.of(5, 22), ABOLITION),
          "973",
          Map.of(MonthDay.of(6, 10), ABOLITION),
          "974",
          Map.of(MonthDay.of(12, 20), ABOLITION),
          "976",
          Map.of(MonthDay.of(4, 27), ABOLITION),
          "977",
          Map.of(MonthDay.of(10, 9), ABOLITION),
          "978",
          Map.of(MonthDay.of(5, 28), ABOLITION),
          "986",
          Map.of(
              MonthDay.of(4, 28), "Saint-Pierre-Chanel",
              MonthDay.of(7, 29), "Fête du Territoire"),
          POLYNESIA,
          Map.of(MonthDay.of(3, 5), "Arrivée de l’Évangile"),
          "988",
          Map.of(MonthDay.of(9, 24), "Fête de la citoyenneté"));

  private PublicHolidays() {}

  /** Tell what a day is called where a school is, if it is a public holiday. */
  static Optional<String> find(Structure school, LocalDate day) {
    var department = school.uai().map(Uai::value).map(code -> code.substring(0, 3)).orElse("");
    var found = FIXED.get(MonthDay.from(day));
    if (found == null) {
      found = movable(day.getYear()).get(day);
    }
    if (found == null && ALSACE_MOSELLE.contains(department)) {
      found = local(day);
    }
    if (found == null && department.equals(POLYNESIA)) {
      found = goodFriday(day);
    }
    if (found == null) {
      found = OVERSEAS.getOrDefault(department, Map.of()).get(MonthDay.from(day));
    }
    return Optional.ofNullable(found);
  }

  private static Map<LocalDate, String> movable(int year) {
    var easter = easter(year);
    // Ascension Day and 8 May may be one day.
    var days = new HashMap<LocalDate, String>();
    days.put(easter.plusDays(1), "Lundi de Pâques");
    days.put(easter.plusDays(39), "Ascension");
    days.put(easter.plusDays(50), "Lundi de Pentecôte");
    return days;
  }

  private static @Nullable String local(LocalDate day) {
    return MonthDay.from(day).equals(MonthDay.of(12, 26)) ? "Saint-Étienne" : goodFriday(day);
  }

  private static @Nullable String goodFriday(LocalDate day) {
    return day.equals(easter(day.getYear()).minusDays(2)) ? "Vendredi saint" : null;
  }

  /** Find Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
