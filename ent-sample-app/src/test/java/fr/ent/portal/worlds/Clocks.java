package fr.ent.portal.worlds;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * On which clocks a world lives, and what time it is there.
 *
 * @param house the clock of the installation, by which the days of rights are counted
 * @param schools that of each school; empty where it is the one of the installation
 * @param at the time of day on the clock of the installation, whenever something is asked
 */
record Clocks(ZoneId house, List<Optional<ZoneId>> schools, LocalTime at) {
  static final List<ZoneId> ZONES =
      Stream.of("Europe/Paris", "Indian/Reunion", "America/Martinique", "Pacific/Noumea")
          .map(ZoneId::of)
          .toList();

  /** All in Paris, in the morning. */
  static final Clocks PLAIN =
      new Clocks(
          ZONES.get(0), Collections.nCopies(Small.FAR + 1, Optional.empty()), LocalTime.of(10, 0));

  static Arbitrary<Clocks> any() {
    var zone = Arbitraries.of(ZONES);
    return Combinators.combine(
            zone,
            zone.optional(0.8).list().ofSize(Small.FAR + 1),
            Arbitraries.of(LocalTime.MIDNIGHT, LocalTime.of(10, 0), LocalTime.of(23, 59)))
        .as(Clocks::new);
  }

  Instant moment(int day) {
    return Days.TODAY.plusDays(day).atTime(at).atZone(house).toInstant();
  }

  /** Which day it is where it is latest among some schools; at the house where there is none. */
  int latestDay(int day, Stream<Integer> some) {
    var now =
        some.map(school -> schools.get(school).orElse(house))
            .map(zone -> LocalDateTime.ofInstant(moment(day), zone))
            .max(Comparator.naturalOrder())
            .orElse(LocalDateTime.ofInstant(moment(day), house));
    return (int) ChronoUnit.DAYS.between(Days.TODAY, now.toLocalDate());
  }
}
