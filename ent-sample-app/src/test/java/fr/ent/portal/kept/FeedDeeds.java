package fr.ent.portal.kept;

import static fr.ent.portal.kept.Town.HOUSE;
import static fr.ent.portal.kept.Town.TODAY;

import fr.ent.api.directory.FeedRun;
import fr.ent.api.directory.Feeds;
import fr.ent.services.simulators.academy.Academy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What is done to a feed of the academy. What applies one works in transactions of its own. */
final class FeedDeeds {
  private final Town town;
  private final Feeds feeds;
  private final Path folder;

  FeedDeeds(Town town, Path folder) {
    this.town = town;
    this.feeds = town.get(Feeds.class);
    this.folder = folder;
  }

  List<Deed> deeds() {
    var today = write(TODAY);
    var fresh = feeds.open(HOUSE, today);
    var unread = feeds.open(HOUSE, today);
    var older = feeds.open(HOUSE, write(TODAY.minusDays(1)));
    var given = feeds.open(HOUSE, today);
    feeds.stage(HOUSE, fresh.id());
    return List.of(
        town.deed("feed:open", who -> feeds.open(who, today)),
        town.deed("feed:apply", who -> feeds.apply(who, fresh.id())).lasting(),
        Deed.lasting("feed:apply", () -> isRefused(unread), () -> staged(unread)),
        town.deed(
                "feed:apply-despite-alarms",
                who -> feeds.applyDespiteAlarms(who, feeds.stage(HOUSE, older.id()).id()))
            .idle(() -> feeds.applyDespiteAlarms(HOUSE, fresh.id()))
            .lasting(),
        town.deed("feed:abandon", who -> feeds.abandon(who, given.id())));
  }

  /** What was not read yet cannot be applied. */
  private boolean isRefused(FeedRun unread) {
    return Refusals.of(() -> feeds.apply(town.administrator(), unread.id()))
        && Refusals.of(() -> feeds.applyDespiteAlarms(town.administrator(), unread.id()));
  }

  private void staged(FeedRun unread) {
    feeds.apply(town.administrator(), feeds.stage(HOUSE, unread.id()).id());
  }

  private Path write(LocalDate day) {
    try {
      return Academy.builder().date(day).build().writeTo(folder.resolve(day.toString())).folder();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
