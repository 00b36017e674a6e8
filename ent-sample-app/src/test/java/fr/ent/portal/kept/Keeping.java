package fr.ent.portal.kept;

import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.Undone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Does deeds and reads, in the rows of the log, what was kept of each: nothing while it is refused
 * or rolled back, and then exactly what the deed names.
 */
final class Keeping {
  private static final String DONE = " done";

  private final Database database;
  private final RecordedEvents events;

  Keeping(EntRuntime ent) {
    this.database = ent.get(Database.class);
    this.events = ent.get(RecordedEvents.class);
  }

  /** What is wrong with what is kept of a deed. */
  List<String> faults(Deed deed) {
    var faults = new ArrayList<String>();
    long before = last();
    if (!deed.refused().getAsBoolean()) {
      faults.add(deed + " is not refused");
    }
    if (!doneSince(before).isEmpty()) {
      faults.add(deed + " came to nothing and is kept as " + doneSince(before));
    }
    if (deed.undoable()) {
      faults.addAll(undone(deed));
    }
    faults.addAll(done(deed));
    return faults;
  }

  private List<String> undone(Deed deed) {
    long before = last();
    Undone.work(database, deed.act());
    var kept = doneSince(before);
    return kept.isEmpty() ? List.of() : List.of(deed + " was rolled back and is kept as " + kept);
  }

  private List<String> done(Deed deed) {
    long before = last();
    deed.act().run();
    var expected =
        Stream.concat(Stream.of(deed.operation()), deed.with().stream())
            .map(one -> one + DONE)
            .sorted()
            .toList();
    var kept = since(before);
    return kept.equals(expected) ? List.of() : List.of(deed + " is kept as " + kept);
  }

  private List<String> doneSince(long position) {
    return since(position).stream().filter(one -> one.endsWith(DONE)).toList();
  }

  /** Operations and their outcomes after a position, once observers have done their part. */
  private List<String> since(long position) {
    events.awaitDelivery();
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery(
                    """
                    select operation || ' ' || outcome from auth.audit_entry
                    where position > :position order by 1""")
                .bind("position", position)
                .mapTo(String.class)
                .list());
  }

  private long last() {
    events.awaitDelivery();
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery("select coalesce(max(position), 0) from auth.audit_entry")
                .mapTo(Long.class)
                .one());
  }

  /** What the catalogue has and nobody does, and what somebody does and the catalogue has not. */
  static List<String> uncovered(Set<String> catalogue, Set<String> covered) {
    var missing = new TreeSet<>(catalogue);
    missing.removeAll(covered);
    var unknown = new TreeSet<>(covered);
    unknown.removeAll(catalogue);
    return Stream.concat(
            missing.stream().map(one -> one + " is done by no deed"),
            unknown.stream().map(one -> one + " is in no catalogue"))
        .toList();
  }
}
