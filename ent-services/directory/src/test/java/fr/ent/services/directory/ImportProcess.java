package fr.ent.services.directory;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.FeedRun.State;
import fr.ent.api.directory.Feeds;
import fr.ent.api.territory.Territories;
import fr.ent.api.territory.Territory;
import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import java.nio.file.Path;

/**
 * Goes on with what was cut off, imports the feeds that are not there yet, and says after each what
 * it has.
 */
final class ImportProcess {
  /** What the directory holds, whatever ids its rows were given. */
  private static final String HOLDS =
      """
      with k as (select holder, category, value from directory.held_key)
      select concat_ws(' ',
        (select count(*) || ':' || sum(hashtext(value || last_name || first_name || status
          || coalesce(ine, '') || coalesce(birth_date::text, ''))::bigint)
          from directory.person p join k on k.holder = p.id),
        (select count(*) || ':' || sum(hashtext(k.value || s.value || profile
          || (valid_to is null) || main || duties::text)::bigint)
          from directory.affiliation a join k on k.holder = a.person
          join k s on s.holder = a.structure),
        (select count(*) || ':' || sum(hashtext(k.value || g.kind || g.code || capacity
          || (valid_to is null))::bigint)
          from directory.membership m join k on k.holder = m.person
          join directory.school_group g on g.id = m.school_group),
        (select count(*) || ':' || sum(hashtext(k.value || a.value || legal || raw_link
          || (valid_to is null))::bigint)
          from directory.relation r join k on k.holder = r.pupil join k a on a.holder = r.adult),
        (select count(*) || ':' || sum(hashtext(name || open)::bigint) from directory.structure),
        (select count(*) from directory.course),
        (select count(*) from directory.person),
        (select count(*) from directory.staged_person))""";

  private ImportProcess() {}

  public static void main(String[] arguments) {
    try (var ent =
        EntRuntime.builder()
            .dataFolder(Path.of(arguments[0]))
            .bean(HouseOnly.class)
            .bean(AuditInMemory.class)
            .start()) {
      ent.get(Territories.class).register(new Territory(Fixture.TERRITORY, "Les Tilleuls"));
      var feeds = ent.get(Feeds.class);
      var house = Fixture.house();
      feeds.resume(house);
      for (int i = 1; i < arguments.length; i++) {
        take(feeds, house, Path.of(arguments[i]));
        System.out.println("HOLDS " + holds(ent.get(Database.class)));
      }
    }
  }

  private static String holds(Database database) {
    return database.inTerritory(
        Fixture.TERRITORY, handle -> handle.createQuery(HOLDS).mapTo(String.class).one());
  }

  private static void take(Feeds feeds, Actor house, Path feed) {
    boolean there =
        feeds.latest(house, 100).stream()
            .anyMatch(
                run -> run.state() == State.APPLIED && run.location().equals(feed.toString()));
    if (!there) {
      feeds.latest(house, 100).stream()
          .filter(run -> run.state() == State.STAGED || run.state() == State.OPENED)
          .forEach(run -> feeds.abandon(house, run.id()));
      var run = feeds.stage(house, feeds.open(house, feed).id());
      feeds.applyDespiteAlarms(house, run.id());
    }
  }
}
