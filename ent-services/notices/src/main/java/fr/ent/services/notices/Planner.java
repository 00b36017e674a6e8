package fr.ent.services.notices;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.api.notices.NoticeId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Decides when and by which channels a notice is told, once it is due: never in the quiet hours of
 * the school unless it is urgent, by the channels that the person chose and that reach the person.
 * What must be told and has no channel goes on paper.
 */
@EntService
class Planner {
  private static final int BATCH = 500;

  private final Database database;
  private final Directory directory;
  private final Schools schools;
  private final Kinds kinds;
  private final Channels channels;
  private final Clock clock;

  @Inject
  Planner(
      Database database,
      Directory directory,
      Schools schools,
      Kinds kinds,
      Channels channels,
      Clock clock) {
    this.database = database;
    this.directory = directory;
    this.schools = schools;
    this.kinds = kinds;
    this.channels = channels;
    this.clock = clock;
  }

  /** Plan those that are due, up to a batch; tells how many there were. */
  int plan(TerritoryId territory) {
    return database.inTerritory(territory, handle -> plan(territory, handle));
  }

  private int plan(TerritoryId territory, Handle handle) {
    var now = clock.instant();
    var shelf = new NoticeShelf(handle);
    var due = shelf.due(now, BATCH);
    if (due.isEmpty()) {
      return 0;
    }
    var places = schools.of(territory, handle, due.stream().map(KeptNotice::structure).toList());
    var later = new HashMap<NoticeId, Instant>();
    var open = new ArrayList<KeptNotice>();
    for (var notice : due) {
      var school = Objects.requireNonNull(places.get(notice.structure()));
      var when = school.when(notice, now);
      if (when.isAfter(now)) {
        later.put(notice.id(), when);
      } else {
        open.add(notice);
      }
    }
    shelf.postpone(later);
    tell(territory, handle, open, places);
    return due.size();
  }

  private void tell(
      TerritoryId territory,
      Handle handle,
      List<KeptNotice> notices,
      Map<StructureId, Schools.School> places) {
    if (notices.isEmpty()) {
      return;
    }
    var now = clock.instant();
    var ways = ways(territory, handle, notices, places);
    var shelf = new NoticeShelf(handle);
    shelf.tell(notices.stream().map(KeptNotice::id).toList(), now);
    var messages = new DigestGroups(notices, ways);
    messages.led().forEach(shelf::follow);
    var planned = messages.leaders().stream().flatMap(one -> ways.planned(one).stream()).toList();
    new DeliveryShelf(handle).add(planned, now);
    shelf.onPaper(
        notices.stream().filter(one -> ways.of(one).isEmpty()).map(KeptNotice::id).toList(), now);
  }

  private Ways ways(
      TerritoryId territory,
      Handle handle,
      List<KeptNotice> notices,
      Map<StructureId, Schools.School> places) {
    var ids = notices.stream().map(KeptNotice::recipient).collect(Collectors.toSet());
    var people = directory.findAll(Actor.house(territory), ids);
    var reached = new LinkedHashMap<NoticeChannel, Set<PersonId>>();
    channels.open().forEach(one -> reached.put(one, one.whomItReaches(territory, people)));
    return new Ways(reached, new ChoiceShelf(handle).choicesOf(ids), places, kinds);
  }
}
