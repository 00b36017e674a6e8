package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.LocalDate;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Days from one to another, both included, in the time zone of the school; an end that is empty is
 * open (fr: période de validité).
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
  /** Without beginning or end. */
  public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

  public Period {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException("a period ends before it begins");
    }
  }

  /** Make a period that has begun and goes on. */
  public static Period since(LocalDate from) {
    return new Period(Optional.of(from), Optional.empty());
  }

  /** Make a period with both ends. */
  public static Period between(LocalDate from, LocalDate to) {
    return new Period(Optional.of(from), Optional.of(to));
  }

  /** End it on a day. */
  public Period until(LocalDate last) {
    return new Period(from, Optional.of(last));
  }

  /** Tell whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
