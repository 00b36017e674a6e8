package fr.ent.services.directory;

import fr.ent.api.access.Door;
import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.identity.PersonId;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import fr.ent.core.events.EventBus;
import fr.ent.core.jobs.RecurringJob;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Leads out people for whom nobody vouches any more: missing, then pre-deleted, then erased. Who
 * comes back before that is present again, and the same.
 *
 * <p>Settings, in days since a person went missing: {@code ent.directory.departure.pre-delete} (30)
 * and {@code ent.directory.departure.delete} (90; the law allows three months, IDN-05).
 */
@EntService
@Door(
    as = Door.As.HOUSE,
    french = "Conduire à l’effacement les personnes dont plus personne ne répond.",
    english = "Lead out people for whom nobody vouches any more.")
class Departures implements RecurringJob {
  private static final int AT_ONCE = 1000;

  private static final String PRE_DELETE =
      """
      update directory.person set status = 'PRE_DELETED'
      where status = 'MISSING' and missing_since <= :day""";

  private static final String OVERDUE =
      """
      select id from directory.person
      where status = 'PRE_DELETED' and missing_since <= :day
      order by id limit :most for update""";

  private static final String OVER = "select id from directory.made_group where last_day <= :day";

  /** Groups that people made are forgotten a year after their last day. */
  private static final List<String> FORGET =
      List.of(
          "directory.made_place where valid_to <= :day",
          "directory.made_place where made_group in (" + OVER + ")",
          "directory.group_rule where sender in (" + OVER + ") or recipient in (" + OVER + ")",
          "directory.made_group where id in (" + OVER + ")");

  private static final List<String> ERASE =
      List.of(
          "directory.affiliation where person = any(:people)",
          "directory.membership where person = any(:people)",
          "directory.made_place where person = any(:people)",
          "directory.course where teacher = any(:people)",
          "directory.adult_consent where pupil = any(:people)",
          "directory.relation where pupil = any(:people) or adult = any(:people)",
          "directory.person_link where principal = any(:people) or secondary = any(:people)",
          "directory.tombstone where former = any(:people) or current_person = any(:people)",
          "directory.held_key where holder = any(:people)",
          "directory.person where id = any(:people)");

  private final Territories territories;
  private final Database database;
  private final EventBus events;
  private final Settings settings;
  private final Clock clock;

  @Inject
  Departures(
      Territories territories, Database database, EventBus events, Settings settings, Clock clock) {
    this.territories = territories;
    this.database = database;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "directory:departures";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    territories.all().forEach(territory -> leadOut(territory.id()));
  }

  private void leadOut(TerritoryId territory) {
    database.useTerritory(
        territory,
        handle -> handle.createUpdate(PRE_DELETE).bind("day", before("pre-delete", 30)).execute());
    database.useTerritory(
        territory,
        handle -> FORGET.forEach(rows -> forget(handle, rows, LocalDate.now(clock).minusYears(1))));
    while (database.<Integer>inTerritory(territory, handle -> erase(territory, handle))
        == AT_ONCE) {
      // the next thousand
    }
  }

  private static void forget(Handle handle, String rows, LocalDate day) {
    handle.createUpdate("delete from " + rows).bind("day", day).execute();
  }

  /** Erase some; nobody while a feed is at work, which may be bringing them back. */
  private int erase(TerritoryId territory, Handle handle) {
    if (new FeedLock(handle).holder().isPresent()) {
      return 0;
    }
    var people =
        handle
            .createQuery(OVERDUE)
            .bind("day", before("delete", 90))
            .bind("most", AT_ONCE)
            .mapTo(UUID.class)
            .list();
    if (!people.isEmpty()) {
      for (var rows : ERASE) {
        handle
            .createUpdate("delete from " + rows)
            .bindArray("people", UUID.class, people.toArray())
            .execute();
      }
      events.publish(
          new PeopleDeleted(
              clock.instant(), territory, people.stream().map(PersonId::new).toList()));
    }
    return people.size();
  }

  private LocalDate before(String step, int usual) {
    return LocalDate.now(clock)
        .minusDays(settings.number("ent.directory.departure." + step, usual));
  }
}
