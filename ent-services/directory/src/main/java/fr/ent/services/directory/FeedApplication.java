package fr.ent.services.directory;

import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.FeedRunId;
import fr.ent.api.directory.PeopleJoined;
import fr.ent.api.directory.PeopleLeft;
import fr.ent.api.directory.PeopleMoved;
import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Applies a staged run school by school: one transaction for each, with its events. Schools do not
 * depend on each other, so that several are taken side by side; a deadlock is tried again.
 */
@EntService
class FeedApplication {
  private static final int AT_ONCE = 1000;

  /** Schools first, then people without one, who come under the empty key. */
  private static final String TO_DO =
      """
      select p.key, p.structure from directory.staged_place p
      where p.run = :run and p.touched and not exists (
        select 1 from directory.feed_step s where s.run = :run and s.structure_key = p.key)
      order by p.key""";

  private static final String ALL =
      "select count(*) from directory.staged_place where run = :run and touched";

  /**
   * Nobody vouches any more for whom the feed leaves out and no structure holds. Whom it leaves out
   * is found first: of a million people that is nearly nobody.
   */
  private static final String MISSING =
      """
      with left_out as materialized (
        select holder from directory.held_key where source = 'MENESR' and academy = :academy
        except
        select person from directory.staged_match where run = :run
      )
      update directory.person p set status = 'MISSING', missing_since = :day
      from left_out l
      where p.id = l.holder and p.status = 'PRESENT'
        and not exists (
          select 1 from directory.affiliation a where a.person = p.id
            and (a.valid_to is null or a.valid_to >= :day))""";

  /** A pupil who left is nobody's charge here any more (IDN-06). */
  private static final String CHARGES_END =
      """
      update directory.relation r set valid_to = :day - 1
      from directory.person p
      where p.id = r.pupil and p.status = 'MISSING' and p.missing_since = :day
        and r.source = 'MENESR' and r.valid_to is null""";

  private static final List<String> FILLED =
      List.of(
          "person",
          "membership",
          "affiliation",
          "held_key",
          "name_index",
          "relation",
          "course",
          "school_group",
          "structure");

  private record Place(String key, UUID structure) {}

  private final Database database;
  private final EventBus events;
  private final Clock clock;

  @Inject
  FeedApplication(Database database, EventBus events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  void apply(TerritoryId territory, FeedRun run) {
    var day = LocalDate.now(clock);
    var places = database.inTerritory(territory, handle -> toDo(handle, run.id()));
    SideBySide.each(
        places,
        place -> {
          var step = new FeedStep(run.id(), run.academy(), place.key(), place.structure(), day);
          database.useTerritory(territory, handle -> take(territory, step, handle));
        });
    database.useTerritory(territory, handle -> finish(handle, run, day));
    tidy(territory);
  }

  /** The next feed is compared by joins of a million rows, which a wrong guess makes slow. */
  private void tidy(TerritoryId territory) {
    var work =
        Stream.concat(
            Stream.of("select directory.tidy_names()"),
            FILLED.stream().map(table -> "analyze directory." + table));
    SideBySide.each(
        work.toList(), sql -> database.useTerritory(territory, handle -> handle.execute(sql)));
  }

  private List<Place> toDo(Handle handle, FeedRunId run) {
    FeedNomenclatures.apply(handle, run);
    var places =
        handle
            .createQuery(TO_DO)
            .bind("run", run.value())
            .map((row, context) -> new Place(row.getString(1), row.getObject(2, UUID.class)))
            .list();
    long all = handle.createQuery(ALL).bind("run", run.value()).mapTo(Long.class).one();
    new FeedRuns(handle).progress(run, all - places.size(), all);
    return places;
  }

  private void take(TerritoryId territory, FeedStep step, Handle handle) {
    var moves = step.apply(handle);
    handle.execute(
        "insert into directory.feed_step (run, structure_key) values (?, ?)",
        step.run().value(),
        step.key());
    var where = new StructureId(step.structure());
    var now = clock.instant();
    publish(moves.joined(), people -> new PeopleJoined(now, territory, where, people));
    publish(moves.moved(), people -> new PeopleMoved(now, territory, where, people));
    publish(moves.left(), people -> new PeopleLeft(now, territory, where, people));
    // Last, since the others wait for this row until the commit.
    handle.execute(
        "update directory.feed_run set done = done + 1 where id = ?", step.run().value());
  }

  private void publish(List<PersonId> people, Function<List<PersonId>, EntEvent> event) {
    for (int from = 0; from < people.size(); from += AT_ONCE) {
      events.publish(event.apply(people.subList(from, Math.min(people.size(), from + AT_ONCE))));
    }
  }

  private void finish(Handle handle, FeedRun run, LocalDate day) {
    new FeedStep(run.id(), run.academy(), "", new UUID(0, 0), day).apply(handle);
    handle.execute("set local work_mem = '64MB'");
    int missing =
        handle
            .createUpdate(MISSING)
            .bind("run", run.id().value())
            .bind("academy", run.academy())
            .bind("day", day)
            .execute();
    if (missing > 0) {
      handle.createUpdate(CHARGES_END).bind("day", day).execute();
    }
    FeedStsIds.apply(handle, run.id(), run.academy(), day);
    var runs = new FeedRuns(handle);
    runs.state(run.id(), FeedRun.State.APPLIED, clock.instant());
    runs.makeGood(run.id());
    new FeedStaging(handle).clear(run.id());
    new FeedLock(handle).release(run.id());
  }
}
