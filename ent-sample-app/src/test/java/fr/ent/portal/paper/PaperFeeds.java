package fr.ent.portal.paper;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.ConflictingFeedException;
import fr.ent.api.directory.FeedDifference;
import fr.ent.api.directory.FeedFinding;
import fr.ent.api.directory.FeedFinding.Severity;
import fr.ent.api.directory.FeedReport;
import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.FeedRun.Count;
import fr.ent.api.directory.FeedRun.State;
import fr.ent.api.directory.FeedRunId;
import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.FuseAlarm;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Feeds that have always been read, and change 312 people; one alarmed has been overtaken. */
@Singleton
public class PaperFeeds implements Feeds {
  public static final FeedRunId ALARMED = FeedRunId.of("00000000-0000-0000-0000-00000000000a");
  private static final FeedDifference SUMMARY =
      new FeedDifference(Optional.empty(), "", 312, 4, 18, 27, 4702);

  private final Map<FeedRunId, FeedRun> runs = new ConcurrentHashMap<>();

  public PaperFeeds() {
    var alarms = List.of(new FuseAlarm("school", "Collège des Tilleuls", 412, 604));
    runs.put(ALARMED, run(ALARMED, State.STAGED, "alarme.zip", alarms));
  }

  private static FeedRun run(FeedRunId id, State state, String location, List<FuseAlarm> alarms) {
    return new FeedRun(
        id,
        state,
        location,
        "99",
        Optional.of(LocalDate.of(2026, 11, 23)),
        PaperSchool.ADMINISTRATOR.id(),
        Instant.parse("2026-11-24T06:10:00Z"),
        Optional.empty(),
        5000,
        5000,
        List.of(new Count("Eleve", 2600, 3), new Count("PersEducNat", 320, 0)),
        alarms,
        SUMMARY);
  }

  @Override
  public FeedRun open(Actor actor, Path location) {
    var run =
        run(FeedRunId.random(), State.OPENED, String.valueOf(location.getFileName()), List.of());
    runs.put(run.id(), run);
    return run;
  }

  private FeedRun become(FeedRunId id, State state) {
    var before = find(id);
    var after = run(id, state, before.location(), before.alarms());
    runs.put(id, after);
    return after;
  }

  private FeedRun find(FeedRunId id) {
    return Optional.ofNullable(runs.get(id)).orElseThrow();
  }

  @Override
  public FeedRun stage(Actor actor, FeedRunId run) {
    return become(run, State.STAGED);
  }

  @Override
  public FeedRun apply(Actor actor, FeedRunId run) {
    beginLate();
    return become(run, State.APPLIED);
  }

  @Override
  public FeedRun applyDespiteAlarms(Actor actor, FeedRunId run) {
    throw new ConflictingFeedException("the directory has changed");
  }

  /** A busy machine: what is asked begins after the page was drawn. */
  private static void beginLate() {
    try {
      Thread.sleep(700);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public List<FeedRun> resume(Actor actor) {
    return List.of();
  }

  @Override
  public FeedRun abandon(Actor actor, FeedRunId run) {
    return become(run, State.ABANDONED);
  }

  @Override
  public Optional<FeedRun> find(Actor actor, FeedRunId run) {
    return Optional.ofNullable(runs.get(run));
  }

  @Override
  public List<FeedRun> latest(Actor actor, int atMost) {
    return List.copyOf(runs.values());
  }

  @Override
  public List<FeedDifference> differences(Actor actor, FeedRunId run) {
    return List.of(
        new FeedDifference(
            Optional.of(PaperSchool.COLLEGE.id()), "Collège des Tilleuls", 148, 4, 18, 20, 604),
        new FeedDifference(Optional.empty(), "Lycée Rosa-Bonheur", 164, 0, 0, 7, 1311));
  }

  @Override
  public FeedReport report(Actor actor, FeedRunId run, int after, int atMost) {
    return new FeedReport(
        1,
        1,
        List.of(
            new FeedFinding(
                Severity.RECORD_REFUSED,
                "ENT_099_Complet_20261123_Eleve_0001.xml",
                1204,
                "998877",
                "AAF-NAME",
                "sn")));
  }

  @Override
  public String explain(String rule, Locale language) {
    return "Le nom manque.";
  }
}
