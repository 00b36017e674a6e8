package fr.ent.services.directory;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.directory.ConflictingFeedException;
import fr.ent.api.directory.FeedDifference;
import fr.ent.api.directory.FeedReport;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.FeedRun.State;
import fr.ent.api.directory.FeedRunId;
import fr.ent.api.directory.Feeds;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The rules of feeds: who may, in which order, and what goes into the audit log. */
@EntService
class DefaultFeeds implements Feeds {
  private final Database database;
  private final AccessPolicy access;
  private final AuditLog audit;
  private final FeedFormat format;
  private final FeedWork work;
  private final Clock clock;

  @Inject
  DefaultFeeds(
      Database database,
      AccessPolicy access,
      AuditLog audit,
      FeedFormat format,
      FeedWork work,
      Clock clock) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.format = format;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public FeedRun open(Actor actor, Path location) {
    var run = FeedRunId.random();
    return ask(
        actor,
        runs -> {
          runs.open(run, location.toAbsolutePath().toString(), actor.person(), clock.instant());
          audit.append(actor, AuditFact.done("feed:open", run.toString()));
          return runs.find(run).orElseThrow();
        });
  }

  @Override
  public FeedRun stage(Actor actor, FeedRunId run) {
    ask(actor, runs -> runs.require(run));
    return work.stage(actor.territory(), run);
  }

  @Override
  public FeedRun apply(Actor actor, FeedRunId run) {
    ask(actor, runs -> FeedFuse.requireWhole(runs.require(run)));
    return applied(actor, run, "feed:apply");
  }

  @Override
  public FeedRun applyDespiteAlarms(Actor actor, FeedRunId run) {
    return applied(actor, run, "feed:apply-despite-alarms");
  }

  private FeedRun applied(Actor actor, FeedRunId run, String operation) {
    var found = ask(actor, runs -> runs.require(run));
    return found.state() == State.APPLIED
        ? found
        : work.apply(
            actor.territory(),
            run,
            () -> audit.append(actor, AuditFact.done(operation, run.toString())));
  }

  @Override
  public List<FeedRun> resume(Actor actor) {
    return ask(actor, FeedRuns::cutOff).stream()
        .flatMap(run -> work.resume(actor.territory(), run).stream())
        .toList();
  }

  @Override
  public FeedRun abandon(Actor actor, FeedRunId run) {
    return ask(
        actor,
        runs -> {
          var state = runs.require(run).state();
          if (state != State.OPENED && state != State.STAGED) {
            throw new ConflictingFeedException("a run can be given up before it is applied");
          }
          new FeedStaging(database.handle()).clear(run);
          runs.state(run, State.ABANDONED, clock.instant());
          audit.append(actor, AuditFact.done("feed:abandon", run.toString()));
          return runs.require(run);
        });
  }

  @Override
  public Optional<FeedRun> find(Actor actor, FeedRunId run) {
    return ask(actor, runs -> runs.find(run));
  }

  @Override
  public List<FeedRun> latest(Actor actor, int atMost) {
    return ask(actor, runs -> runs.latest(atMost));
  }

  @Override
  public List<FeedDifference> differences(Actor actor, FeedRunId run) {
    return ask(actor, runs -> new FeedComparison(database.handle()).differences(run));
  }

  @Override
  public FeedReport report(Actor actor, FeedRunId run, int after, int atMost) {
    return ask(
        actor,
        runs -> {
          var report = new FeedFindings(database.handle());
          var findings = report.after(run, after, atMost);
          return new FeedReport(report.count(run), after + findings.size(), findings);
        });
  }

  @Override
  public String explain(String rule, Locale language) {
    return FeedRule.explain(rule, language).or(() -> format.explain(rule, language)).orElse(rule);
  }

  private <T> T ask(Actor actor, Function<FeedRuns, T> work) {
    access.require(actor, ADMINISTER);
    return database.inTerritory(actor.territory(), handle -> work.apply(new FeedRuns(handle)));
  }
}
