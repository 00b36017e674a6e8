package org.example.satchel;

import fr.ent.api.identity.PersonId;
import fr.ent.api.liaison.LiaisonMessageId;
import fr.ent.api.liaison.LiaisonThread;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The product that the school already has, as far as the book asks for it. It is told of a change
 * once the transaction is committed, and never of one that was undone.
 */
@EntService
class Satchel {
  private final Database database;
  private final Map<TerritoryId, Shelf> shelves = new HashMap<>();

  /** What belongs to one territory. */
  private record Shelf(Map<LiaisonMessageId, Page> pages, Map<LiaisonThread, Slip> slips) {}

  @Inject
  Satchel(Database database) {
    this.database = database;
  }

  private Shelf shelf(TerritoryId territory) {
    return shelves.computeIfAbsent(territory, none -> new Shelf(new HashMap<>(), new HashMap<>()));
  }

  void put(TerritoryId territory, Page page) {
    database.afterCommit(() -> putNow(territory, page));
  }

  private synchronized void putNow(TerritoryId territory, Page page) {
    shelf(territory).pages().put(page.message().id(), page);
  }

  void change(TerritoryId territory, LiaisonThread slip, UnaryOperator<Slip> how) {
    database.afterCommit(() -> changeNow(territory, slip, how));
  }

  private synchronized void changeNow(
      TerritoryId territory, LiaisonThread slip, UnaryOperator<Slip> how) {
    var slips = shelf(territory).slips();
    slips.put(slip, how.apply(slips.getOrDefault(slip, Slip.BLANK)));
  }

  synchronized Optional<Page> find(TerritoryId territory, LiaisonMessageId message) {
    return Optional.ofNullable(shelf(territory).pages().get(message));
  }

  synchronized List<Page> about(TerritoryId territory, PersonId pupil) {
    return shelf(territory).pages().values().stream()
        .filter(page -> page.pupils().contains(pupil))
        .toList();
  }

  synchronized Optional<Slip> slip(TerritoryId territory, LiaisonThread slip) {
    return Optional.ofNullable(shelf(territory).slips().get(slip));
  }
}
