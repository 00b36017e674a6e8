package fr.ent.portal.admin;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.FeedRunId;
import fr.ent.api.directory.Feeds;
import fr.ent.core.EntService;
import fr.ent.portal.admin.FeedStory.Reason;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A feed as a story: expected, arrived, what it changes, what is odd, one button to apply. */
@EntService
class FeedPages implements Pages {
  private static final Access LEAVE = Access.holdingEverywhere(Feeds.ADMINISTER);
  private static final int FINDINGS = 50;

  private final Feeds feeds;
  private final FeedWork work;
  private final FeedFolder folder;

  @Inject
  FeedPages(Feeds feeds, FeedWork work, FeedFolder folder) {
    this.feeds = feeds;
    this.work = work;
    this.folder = folder;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/feeds", LEAVE, visit -> list(visit, "")),
        Page.post("/feeds", LEAVE, this::open),
        Page.get("/feeds/{run}", LEAVE, this::story),
        Page.post("/feeds/{run}/apply", LEAVE, visit -> then(visit, work::apply)),
        Page.post("/feeds/{run}/apply-anyway", LEAVE, this::applyAnyway),
        Page.post("/feeds/{run}/abandon", LEAVE, visit -> then(visit, feeds::abandon)));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(20, "feeds", "feed", "/feeds", LEAVE));
  }

  private Answer list(Visit visit, String error) {
    var model = new FeedList(feeds.latest(visit.actor(), 20), folder.names(), error);
    return error.isEmpty()
        ? Answer.page("pages/feeds", "feeds.title", model)
        : Answer.again("pages/feeds", "feeds.title", model);
  }

  private Answer open(Visit visit) {
    var upload = visit.file("archive");
    Optional<Path> location =
        upload.isPresent() ? folder.keep(upload.get()) : folder.find(visit.parameter("name"));
    if (location.isEmpty()) {
      return list(visit, upload.isPresent() ? "feeds.error.archive" : "feeds.error.none");
    }
    var run = feeds.open(visit.actor(), location.get());
    work.stage(visit.actor(), run.id());
    return Answer.to("/feeds/" + run.id());
  }

  private Answer story(Visit visit) {
    var story = told(visit);
    return visit.parameter("part").equals("progress")
        ? Answer.page("parts/feedstate", "feeds.title", story)
        : Answer.page("pages/feed", "feeds.title", story);
  }

  private FeedStory told(Visit visit) {
    var actor = visit.actor();
    // Asked before the run is read: what ends between the two is told as ended.
    boolean applying = work.isApplying(id(visit));
    var run = feeds.find(actor, id(visit)).orElseThrow(NoSuchPageException::new);
    var after = visit.parameter("after");
    int position = after.matches("[0-9]{1,9}") ? Integer.parseInt(after) : 0;
    var report = feeds.report(actor, run.id(), position, FINDINGS);
    var locale = visit.frame().words().locale();
    var reasons =
        report.findings().stream()
            .map(finding -> new Reason(finding, feeds.explain(finding.rule(), locale)))
            .toList();
    var next = reasons.size() < FINDINGS ? "" : "?after=" + report.position() + "#report";
    return new FeedStory(
        run,
        applying,
        work.overtaken(run.id()),
        feeds.differences(actor, run.id()),
        report.total(),
        reasons,
        next);
  }

  /** What cannot be undone is confirmed by a box that was ticked. */
  private Answer applyAnyway(Visit visit) {
    return visit.parameter("sure").equals("yes")
        ? then(visit, work::applyDespiteAlarms)
        : Answer.to("/feeds/" + id(visit) + "?unsure=1#alarms");
  }

  private Answer then(Visit visit, BiConsumer<Actor, FeedRunId> doing) {
    var id = id(visit);
    doing.accept(visit.actor(), id);
    return Answer.to("/feeds/" + id);
  }

  private static FeedRunId id(Visit visit) {
    return FeedRunId.of(visit.name("run"));
  }
}
