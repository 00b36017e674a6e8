package org.example.printed;

import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.api.timetable.Lesson;
import fr.ent.core.EntService;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What the planner of the vendor has printed: for each school, all of its lessons. */
@EntService
class PrintedSheets {
  private static final Comparator<Lesson> BY_TIME =
      Comparator.comparing((Lesson one) -> one.time().from())
          .thenComparing(one -> one.time().to())
          .thenComparing(one -> one.id().value());

  private final Map<Pile, List<Lesson>> piles = new ConcurrentHashMap<>();

  /** The sheets of one school. */
  private record Pile(TerritoryId territory, StructureId school) {}

  /** Print the lessons of a school, in place of those before. */
  void print(TerritoryId territory, StructureId school, List<Lesson> lessons) {
    piles.put(new Pile(territory, school), List.copyOf(lessons));
  }

  /** List lessons of some days, by time. */
  List<Lesson> between(
      TerritoryId territory, LocalDate first, LocalDate last, Predicate<Lesson> meant) {
    return list(
        territory,
        meant.and(one -> !one.time().day().isBefore(first) && !one.time().day().isAfter(last)));
  }

  /** List lessons of any day, by time. */
  List<Lesson> list(TerritoryId territory, Predicate<Lesson> meant) {
    return piles.entrySet().stream()
        .filter(pile -> pile.getKey().territory().equals(territory))
        .flatMap(pile -> pile.getValue().stream())
        .filter(meant)
        .sorted(BY_TIME)
        .toList();
  }
}
