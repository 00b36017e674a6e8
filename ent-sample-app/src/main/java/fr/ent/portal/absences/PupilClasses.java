package fr.ent.portal.absences;

import com.github.benmanes.caffeine.cache.Cache;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupKind;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import fr.ent.portal.web.Memory;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Which class a pupil of a school is in; kept for some minutes. */
@Shared
public class PupilClasses {
  private final Directory directory;
  private final Cache<Asked, Map<PersonId, String>> kept;

  private record Asked(TerritoryId territory, StructureId school) {}

  @Inject
  public PupilClasses(Directory directory, Clock clock) {
    this.directory = directory;
    this.kept = Memory.fading(clock, Duration.ofMinutes(5), 500);
  }

  /** Tell the labels; only for pages whose reader sees the whole school. */
  Map<PersonId, String> of(Actor actor, StructureId school) {
    return kept.get(new Asked(actor.territory(), school), this::read);
  }

  private Map<PersonId, String> read(Asked asked) {
    var house = Actor.house(asked.territory());
    var labels = new HashMap<PersonId, String>();
    directory.groupsIn(house, asked.school()).stream()
        .filter(group -> group.kind() == GroupKind.CLASS)
        .forEach(
            group ->
                directory.membersOf(house, group.id()).stream()
                    .filter(one -> one.capacity() == Capacity.MEMBER)
                    .forEach(one -> labels.put(one.person(), Names.group(group.label()))));
    return labels;
  }
}
