package fr.ent.services.directory;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.directory.Feeds;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.Territory;
import fr.ent.core.EntService;
import fr.ent.core.Wordless;
import fr.ent.core.jobs.RecurringJob;
import jakarta.inject.Inject;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on with feeds that a stopped process or server cut off. */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Reprendre les alimentations interrompues.",
    english = "Go on with feeds that were cut off.")
class FeedResumption implements RecurringJob {
  private static final Logger LOG = LoggerFactory.getLogger(FeedResumption.class);

  private final Territories territories;
  private final Feeds feeds;

  @Inject
  FeedResumption(Territories territories, Feeds feeds) {
    this.territories = territories;
    this.feeds = feeds;
  }

  @Override
  public String name() {
    return "directory:resume-feeds";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    for (var territory : territories.all()) {
      resume(territory);
    }
  }

  private void resume(Territory territory) {
    try {
      feeds.resume(Actor.house(territory.id()));
    } catch (RuntimeException failure) {
      LOG.warn("A feed of {} cannot be gone on with", territory.id(), Wordless.of(failure));
    }
  }
}
