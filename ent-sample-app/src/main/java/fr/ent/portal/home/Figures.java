package fr.ent.portal.home;

import com.github.benmanes.caffeine.cache.Cache;
import fr.ent.api.access.Actor;
import fr.ent.api.access.TooMuchReadException;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.portal.web.Memory;
import fr.ent.portal.words.Shared;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Counts the people of a school, and keeps the figures for some minutes. */
@Shared
public class Figures {
  private static final List<Profile> COUNTED =
      List.of(Profile.PUPIL, Profile.TEACHER, Profile.GUARDIAN);

  private final Directory directory;
  private final Cache<Asked, List<Figure>> kept;

  private record Asked(Actor actor, Optional<StructureId> school) {}

  /**
   * A number, and the search that tells its names.
   *
   * @param capped whether there are more than were counted
   */
  public record Figure(Profile profile, int number, boolean capped, String path) {}

  @Inject
  public Figures(Directory directory, Clock clock) {
    this.directory = directory;
    this.kept = Memory.fading(clock, Duration.ofMinutes(5), 5_000);
  }

  /** Count, as far as this actor may know; what there is none of is left out. */
  public List<Figure> of(Actor actor, StructureId school) {
    return kept.get(new Asked(actor, Optional.of(school)), this::count);
  }

  /** Count over the whole territory, as far as this actor may know. */
  public List<Figure> of(Actor actor) {
    return kept.get(new Asked(actor, Optional.empty()), this::count);
  }

  /** Whoever is shown nobody new is shown no figures either: home stays open. */
  private List<Figure> count(Asked asked) {
    try {
      return figures(asked);
    } catch (TooMuchReadException stopped) {
      return List.of();
    }
  }

  private List<Figure> figures(Asked asked) {
    return COUNTED.stream()
        .map(
            profile -> {
              var all = PersonQuery.of("").as(profile).size(1);
              var query = asked.school().map(all::in).orElse(all);
              int found = directory.search(asked.actor(), query).found();
              var where = asked.school().map(one -> "&school=" + one).orElse("");
              var path = "/directory?as=" + profile.code() + where;
              return new Figure(profile, found, found >= 1000, path);
            })
        .filter(figure -> figure.number() > 0)
        .toList();
  }
}
