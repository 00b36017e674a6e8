package fr.ent.services.notices;

import fr.ent.api.access.Door;
import fr.ent.api.accounts.AccountFrozen;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.identity.PersonId;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import fr.ent.core.jobs.RecurringJob;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

/**
 * Forgets notices after {@code ent.notices.keep} (a year), gives up messages whose channel is no
 * longer there, and follows people who are erased or merged and accounts that were in wrong hands.
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Oublier les notifications anciennes et suivre les personnes effacées ou fusionnées.",
    english = "Forget old notices and follow people erased or merged.")
class NoticeUpkeep implements RecurringJob {
  private static final int AT_ONCE = 5_000;

  private final Territories territories;
  private final Database database;
  private final Channels channels;
  private final Clock clock;
  private final Duration keep;

  @Inject
  NoticeUpkeep(
      Territories territories,
      Database database,
      Channels channels,
      Clock clock,
      Settings settings) {
    this.territories = territories;
    this.database = database;
    this.channels = channels;
    this.clock = clock;
    this.keep = settings.duration("ent.notices.keep", Duration.ofDays(365));
  }

  @Override
  public String name() {
    return "notices:upkeep";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    territories
        .all()
        .forEach(
            one -> {
              closed(one.id());
              while (forget(one.id()) == AT_ONCE) {
                // the next ones
              }
            });
  }

  /** As if the channel had answered that it reaches nobody: the next one is tried. */
  private void closed(TerritoryId territory) {
    var open = channels.open().stream().map(NoticeChannel::name).toList();
    database.useTerritory(
        territory, handle -> new DeliveryShelf(handle).giveUpExcept(open, clock.instant()));
  }

  private int forget(TerritoryId territory) {
    return database.inTerritory(
        territory,
        handle ->
            handle
                .createUpdate(
                    """
                    delete from notices.notice where id in (
                      select id from notices.notice where sent < :before limit :limit)""")
                .bind("before", Timestamp.from(clock.instant().minus(keep)))
                .bind("limit", AT_ONCE)
                .execute());
  }

  void erase(@Observes PeopleDeleted deleted) {
    var people = deleted.people().stream().map(PersonId::value).toList();
    database.useTerritory(deleted.territory(), handle -> new PeopleShelf(handle).erase(people));
  }

  void merge(@Observes PersonMerged merged) {
    database.useTerritory(
        merged.territory(),
        handle -> new PeopleShelf(handle).merge(merged.survivor(), merged.absorbed()));
  }

  /** Whoever had the account may have had its notices shown on a device of their own. */
  void freeze(@Observes AccountFrozen frozen) {
    database.useTerritory(
        frozen.territory(),
        handle ->
            handle.execute(
                "delete from notices.device where person = ? and since >= ?",
                frozen.person().value(),
                Timestamp.from(frozen.since())));
  }
}
