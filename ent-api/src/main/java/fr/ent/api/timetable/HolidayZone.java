package fr.ent.api.timetable;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Schools that have their holidays on the same days (fr: zone de vacances). */
@API(status = EXPERIMENTAL, since = "0.1")
public record HolidayZone(String code) {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z-]{0,39}");

  public static final HolidayZone A = new HolidayZone("A");
  public static final HolidayZone B = new HolidayZone("B");
  public static final HolidayZone C = new HolidayZone("C");
  public static final HolidayZone CORSICA = new HolidayZone("CORSE");
  public static final HolidayZone REUNION = new HolidayZone("REUNION");
  public static final HolidayZone MARTINIQUE = new HolidayZone("MARTINIQUE");
  public static final HolidayZone GUADELOUPE = new HolidayZone("GUADELOUPE");
  public static final HolidayZone GUYANE = new HolidayZone("GUYANE");
  public static final HolidayZone MAYOTTE = new HolidayZone("MAYOTTE");
  public static final HolidayZone NEW_CALEDONIA = new HolidayZone("NOUVELLE-CALEDONIE");
  public static final HolidayZone POLYNESIA = new HolidayZone("POLYNESIE");
  public static final HolidayZone WALLIS = new HolidayZone("WALLIS-ET-FUTUNA");
  public static final HolidayZone SAINT_PIERRE = new HolidayZone("SAINT-PIERRE-ET-MIQUELON");

  private static final Map<HolidayZone, List<Integer>> ACADEMIES =
      Map.ofEntries(
          Map.entry(A, List.of(3, 4, 6, 7, 8, 10, 13, 22)),
          Map.entry(B, List.of(2, 5, 9, 12, 14, 15, 17, 18, 19, 20, 21, 23, 70)),
          Map.entry(C, List.of(1, 11, 16, 24, 25)),
          Map.entry(CORSICA, List.of(27)),
          Map.entry(REUNION, List.of(28)),
          Map.entry(MARTINIQUE, List.of(31)),
          Map.entry(GUADELOUPE, List.of(32)),
          Map.entry(GUYANE, List.of(33)),
          Map.entry(NEW_CALEDONIA, List.of(40)),
          Map.entry(POLYNESIA, List.of(41)),
          Map.entry(WALLIS, List.of(42)),
          Map.entry(MAYOTTE, List.of(43)),
          Map.entry(SAINT_PIERRE, List.of(44)));

  public HolidayZone {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("a zone is named by up to forty capitals and hyphens");
    }
  }

  public static HolidayZone of(String code) {
    return new HolidayZone(code);
  }

  /** List the zones of France: three letters, then those that have their own days. */
  public static List<HolidayZone> national() {
    return List.of(
        A,
        B,
        C,
        CORSICA,
        REUNION,
        MARTINIQUE,
        GUADELOUPE,
        GUYANE,
        MAYOTTE,
        NEW_CALEDONIA,
        POLYNESIA,
        WALLIS,
        SAINT_PIERRE);
  }

  /** Find the zone of an academy by its code, {@code 14} or {@code 014}. */
  public static Optional<HolidayZone> ofAcademy(String academy) {
    if (!academy.matches("[0-9]{1,3}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(academy);
    return ACADEMIES.entrySet().stream()
        .filter(one -> one.getValue().contains(number))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * Tell whether its school years are those of the calendar, from February to December (New
   * Caledonia, Wallis and Futuna).
   */
  public boolean isAustral() {
    return equals(NEW_CALEDONIA) || equals(WALLIS);
  }

  @Override
  public String toString() {
    return code;
  }
}
