package fr.ent.auth.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.ent.api.access.Actor;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.access.ReadingStopped;
import fr.ent.api.access.TooMuchReadException;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;

/** Counts what each node remembers, and asks the database before it becomes much. */
@EntService
class CountedReadings implements ReadingBudget {
  private record Reader(TerritoryId territory, PersonId person) {}

  private final Database database;
  private final ReadingLimits limits;
  private final AuditLog audit;
  private final EventBus events;
  private final Clock clock;
  private final Cache<Reader, Seen> readers;

  @Inject
  CountedReadings(
      Database database, ReadingLimits limits, AuditLog audit, EventBus events, Clock clock) {
    this.database = database;
    this.limits = limits;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
    // Nobody is remembered longer than the window: after it, the same people count again.
    this.readers =
        Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(limits.window())
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  @Override
  public void lines(Actor actor, Collection<PersonId> people) {
    count(actor, people, false);
  }

  @Override
  public void cards(Actor actor, Collection<PersonId> people) {
    count(actor, people, true);
  }

  private void count(Actor actor, Collection<PersonId> people, boolean opened) {
    if (actor.isHouse()) {
      return;
    }
    var others = people.stream().filter(one -> !one.equals(actor.person())).toList();
    if (others.isEmpty()) {
      return;
    }
    var seen = readers.get(new Reader(actor.territory(), actor.person()), reader -> new Seen());
    seen.show(others, opened, limits.usual(actor)).ifPresent(asked -> ask(actor, seen, asked));
  }

  private void ask(Actor actor, Seen seen, Seen.Question question) {
    var count =
        database.inTerritory(
            actor.territory(),
            handle -> {
              var answer = answer(actor, handle, question);
              database.afterCommit(() -> seen.told(question, answer));
              return answer;
            });
    if (count.refused()) {
      throw new TooMuchReadException(count.until().orElseGet(clock::instant));
    }
  }

  private Count answer(Actor actor, Handle handle, Seen.Question question) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var most = limits.of(actor);
    var answer =
        new ReadingShelf(handle).count(actor.person(), question, now, limits.window(), most);
    if (answer.stopped()) {
      tell(actor, now, answer);
    }
    return answer;
  }

  private void tell(Actor actor, Instant now, Count count) {
    var person = actor.person();
    var detail = Integer.toString(count.people());
    var fact = new AuditFact("reading:stop", person.toString(), "done", detail);
    audit.append(Actor.house(actor.territory()), fact);
    events.publish(
        new ReadingStopped(
            now, actor.territory(), person, count.people(), count.until().orElse(now)));
  }
}
