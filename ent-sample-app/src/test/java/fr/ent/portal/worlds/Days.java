package fr.ent.portal.worlds;

import fr.ent.api.identity.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Since when and until when something holds, in days from today. */
enum Days {
  NOW(-365, null),
  LAST_DAY(-365, 0),
  FIRST_DAY(0, null),
  PAST(-365, -1),
  COMING(1, null),
  UNTIL_TOMORROW(0, 1);

  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final int from;
  private final @Nullable Integer to;

  Days(int from, @Nullable Integer to) {
    this.from = from;
    this.to = to;
  }

  boolean contains(int day) {
    return day >= from && (to == null || day <= to);
  }

  boolean endNoSoonerThan(Days other) {
    return to == null || (other.to != null && other.to <= to);
  }

  LocalDate from() {
    return TODAY.plusDays(from);
  }

  Optional<LocalDate> to() {
    return Optional.ofNullable(to).map(TODAY::plusDays);
  }

  /** As a grant is dated; what holds now is given for always. */
  Period period() {
    return this == NOW ? Period.ALWAYS : new Period(Optional.of(from()), to());
  }
}
