package fr.ent.portal.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.portal.words.Shared;
import java.time.Duration;

/**
 * Tells whether somebody has done anything since: what a page remembers of somebody is remembered
 * until their next deed on this node (fr: actes).
 */
@Shared
@Door(
    as = Door.As.ACTOR,
    french = "Compter ses propres actes ne dit rien de personne d’autre.",
    english = "Counting one’s own deeds tells of nobody else.")
public class Acts {
  private final Cache<Actor, Long> done =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofHours(1)).build();

  /** Note that somebody changed something. */
  void noted(Actor actor) {
    done.asMap().merge(actor, 1L, Long::sum);
  }

  /** Count what somebody has done; another number means something new. */
  public long of(Actor actor) {
    var count = done.getIfPresent(actor);
    return count == null ? 0 : count;
  }
}
