package fr.ent.auth.reading;

import fr.ent.api.access.Actor;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.access.TooMuchReadException;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.PersonId;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Nodes beside the one that runs, on its database; and what a reader is shown before it stops. */
@ApplicationScoped
class Nodes {
  @Inject private Database database;
  @Inject private ReadingLimits limits;
  @Inject private AuditLog audit;
  @Inject private EventBus events;
  @Inject private Clock clock;

  ReadingBudget another() {
    return new CountedReadings(database, limits, audit, events, clock);
  }

  static List<PersonId> people(int number) {
    return Stream.generate(PersonId::random).limit(number).toList();
  }

  /** Tell whether they are shown. */
  static boolean opens(ReadingBudget node, Actor actor, Collection<PersonId> people) {
    try {
      node.cards(actor, people);
      return true;
    } catch (TooMuchReadException stopped) {
      return false;
    }
  }

  static boolean lists(ReadingBudget node, Actor actor, Collection<PersonId> people) {
    try {
      node.lines(actor, people);
      return true;
    } catch (TooMuchReadException stopped) {
      return false;
    }
  }

  /** Open strangers one by one; tells how many were shown. */
  static int enumerate(ReadingBudget node, Actor actor, int tries) {
    return (int) people(tries).stream().filter(one -> opens(node, actor, List.of(one))).count();
  }
}
