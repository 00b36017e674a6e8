package fr.ent.services.directory;

import fr.ent.api.directory.ConflictingFeedException;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.FeedRun.State;
import fr.ent.api.directory.FeedRunId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the lock of a territory, reads or applies one run, and lets go whatever happens. */
@EntService
class FeedWork {
  private static final Logger LOG = LoggerFactory.getLogger(FeedWork.class);

  private final Database database;
  private final FeedIntake intake;
  private final FeedApplication application;
  private final Settings settings;
  private final Clock clock;
  private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

  @Inject
  FeedWork(
      Database database,
      FeedIntake intake,
      FeedApplication application,
      Settings settings,
      Clock clock) {
    this.database = database;
    this.intake = intake;
    this.application = application;
    this.settings = settings;
    this.clock = clock;
  }

  FeedRun stage(TerritoryId territory, FeedRunId run) {
    begin(
        territory,
        run,
        Set.of(State.OPENED, State.READING, State.STAGED),
        State.READING,
        FeedWork::unnoted);
    return working(territory, run, State.OPENED, found -> read(territory, found));
  }

  /**
   * Apply a run.
   *
   * @param note says so in the log, once nothing forbids it
   */
  FeedRun apply(TerritoryId territory, FeedRunId run, Runnable note) {
    requireAsCompared(territory, run);
    begin(territory, run, Set.of(State.STAGED, State.APPLYING), State.APPLYING, note);
    return working(territory, run, State.APPLYING, found -> applied(territory, found));
  }

  /** Reading changes nothing, and going on with what was cut off is noted already. */
  private static void unnoted() {}

  /** Go on with a run that was cut off, unless somebody is at it. */
  Optional<FeedRun> resume(TerritoryId territory, FeedRun run) {
    boolean held = database.inTerritory(territory, handle -> holder(handle).isPresent());
    if (held) {
      return Optional.empty();
    }
    LOG.info("Going on with feed {} which was cut off while {}", run.id(), run.state());
    return Optional.of(
        run.state() == State.READING
            ? stage(territory, run.id())
            : apply(territory, run.id(), FeedWork::unnoted));
  }

  private void begin(
      TerritoryId territory, FeedRunId run, Set<State> from, State to, Runnable note) {
    database.useTerritory(
        territory,
        handle -> {
          new FeedLock(handle).await(territory);
          var runs = new FeedRuns(handle);
          var now = runs.require(run);
          requireFree(handle, now, from, to);
          note.run();
          new FeedLock(handle).take(run);
          busy.add(run.value());
          if (to == State.READING) {
            runs.state(run, to, null);
          } else if (now.state() != to) {
            runs.applying(run, clock.instant());
          }
        });
  }

  private void requireFree(Handle handle, FeedRun now, Set<State> from, State to) {
    if (!from.contains(now.state())) {
      throw new ConflictingFeedException("a run that is " + now.state() + " cannot be " + to);
    }
    holder(handle)
        .ifPresent(
            other -> {
              throw new ConflictingFeedException("a feed is being read or applied");
            });
    if (now.state() == State.STAGED
        && to == State.APPLYING
        && new FeedRuns(handle).hasChangedSince(now.id())) {
      throw new ConflictingFeedException(
          "another feed was applied, or people merged, since this one was read");
    }
  }

  /** The lock of this very process counts only while a thread of it works. */
  private Optional<FeedLock.Holder> holder(Handle handle) {
    return new FeedLock(handle).holder().filter(one -> !one.here() || busy.contains(one.run()));
  }

  private FeedRun working(
      TerritoryId territory, FeedRunId run, State otherwise, Function<FeedRun, FeedRun> work) {
    try {
      return work.apply(find(territory, run));
    } catch (RuntimeException failure) {
      letGo(territory, run, otherwise);
      throw failure;
    } finally {
      busy.remove(run.value());
    }
  }

  private void letGo(TerritoryId territory, FeedRunId run, State state) {
    try {
      database.useTerritory(
          territory,
          handle -> {
            new FeedRuns(handle).state(run, state, null);
            new FeedLock(handle).release(run);
          });
    } catch (RuntimeException alsoThis) {
      LOG.warn("Feed {} was cut off; it is gone on with later", run);
    }
  }

  private FeedRun read(TerritoryId territory, FeedRun run) {
    boolean usable = intake.read(territory, run.id(), Path.of(run.location()));
    database.useTerritory(
        territory,
        handle -> {
          var runs = new FeedRuns(handle);
          if (usable) {
            compare(handle, run.id());
            runs.compared(run.id());
          } else {
            new FeedStaging(handle).clear(run.id());
            runs.state(run.id(), State.REFUSED, clock.instant());
          }
          new FeedLock(handle).release(run.id());
        });
    return find(territory, run.id());
  }

  private void compare(Handle handle, FeedRunId run) {
    // A million records are joined with a million people here: in memory, not on the disk.
    handle.execute("set local work_mem = '64MB'");
    var runs = new FeedRuns(handle);
    runs.fingerprint(run, new FeedStaging(handle).fingerprint(run));
    match(handle, run, runs.isAnotherCutOff(run));
    new FeedComparison(handle).compare(run);
    var academy = runs.require(run).academy();
    runs.alarms(run, new FeedFuse(handle, settings).alarms(run, academy));
  }

  private static void match(Handle handle, FeedRunId run, boolean cutOff) {
    new FeedChecks(handle, run).check();
    new FeedMatch(handle, run, new FeedRuns(handle).require(run).academy()).match(cutOff);
  }

  /** A stopped server empties the staging tables: what is read again must be what was shown. */
  private void requireAsCompared(TerritoryId territory, FeedRunId run) {
    if (find(territory, run).state() != State.STAGED || isStaged(territory, run)) {
      return;
    }
    var shown = fingerprint(territory, run);
    stage(territory, run);
    if (!fingerprint(territory, run).equals(shown)) {
      throw new ConflictingFeedException("the feed was read again and is another one");
    }
  }

  private String fingerprint(TerritoryId territory, FeedRunId run) {
    return database.inTerritory(territory, handle -> new FeedRuns(handle).fingerprint(run));
  }

  private boolean isStaged(TerritoryId territory, FeedRunId run) {
    return database.inTerritory(territory, handle -> new FeedStaging(handle).holds(run));
  }

  private FeedRun applied(TerritoryId territory, FeedRun run) {
    if (!isStaged(territory, run.id())) {
      stageAgain(territory, run);
    }
    application.apply(territory, run);
    return find(territory, run.id());
  }

  /** Some schools are done: the rest must come from the same feed. */
  private void stageAgain(TerritoryId territory, FeedRun run) {
    var shown = fingerprint(territory, run.id());
    boolean usable = intake.read(territory, run.id(), Path.of(run.location()));
    database.useTerritory(
        territory,
        handle -> {
          var read = new FeedStaging(handle).fingerprint(run.id());
          if (!usable || !read.equals(shown)) {
            throw new ConflictingFeedException("the feed that was being applied is not there");
          }
          match(handle, run.id(), true);
        });
  }

  private FeedRun find(TerritoryId territory, FeedRunId run) {
    return database.inTerritory(territory, handle -> new FeedRuns(handle).require(run));
  }
}
