package fr.ent.services.notices;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.NoticeRules;
import fr.ent.api.notices.Urgency;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What schools have set and what time it is there, for a batch of notices, in the transaction that
 * is open. One that the directory does not know is on the clock of the installation.
 */
@EntService
class Schools {
  private final Directory directory;
  private final Clock clock;

  /** A school as a notice sees it. */
  record School(String name, ZoneId zone, NoticeRules rules) {
    /** The first moment from now on at which people of this school are told. */
    Instant nextOpen(Urgency urgency, Instant now) {
      return urgency == Urgency.URGENT ? now : rules.quiet().nextOpen(now, zone);
    }

    /** When a notice that is due now is told: a digest at its hour, and nothing in the pause. */
    Instant when(KeptNotice notice, Instant now) {
      boolean waits = notice.urgency() == Urgency.DIGEST && !notice.putOff();
      return nextOpen(notice.urgency(), waits ? nextDigest(now) : now);
    }

    private Instant nextDigest(Instant now) {
      var today = now.atZone(zone).toLocalDate().atTime(rules.digest()).atZone(zone);
      return (today.toInstant().isBefore(now) ? today.plusDays(1) : today).toInstant();
    }
  }

  @Inject
  Schools(Directory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  Map<StructureId, School> of(TerritoryId territory, Handle handle, Collection<StructureId> ids) {
    var house = Actor.house(territory);
    var schools = new HashMap<StructureId, School>();
    new RulesShelf(handle)
        .of(Set.copyOf(ids))
        .forEach(
            (id, rules) ->
                schools.put(
                    id,
                    directory
                        .findStructure(house, id)
                        .map(one -> new School(Wording.place(one.name()), one.zone(), rules))
                        .orElseGet(() -> new School("", clock.getZone(), rules))));
    return schools;
  }
}
