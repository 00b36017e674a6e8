package fr.ent.portal.home;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.portal.web.Acts;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Visitor;
import fr.ent.portal.words.Language;
import fr.ent.portal.words.Shared;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What waits for somebody and what their day is. Of pupils and guardians, who are many and look
 * again and again, it is remembered for a minute, or until they do something.
 */
@Shared
public class Waiting {
  private static final List<Profile> MANY = List.of(Profile.GUARDIAN, Profile.PUPIL);

  private final Instance<TodoSource> sources;
  private final Instance<DaySource> days;
  private final Acts acts;
  private final Cache<Asked, Found> kept;

  private record Asked(Actor actor, PersonId person, Language language, long acts) {}

  /** What was found. */
  record Found(List<Todo> todos, Optional<Day> day) {}

  @Inject
  public Waiting(
      @Any Instance<TodoSource> sources, @Any Instance<DaySource> days, Acts acts, Clock clock) {
    this.sources = sources;
    this.days = days;
    this.acts = acts;
    this.kept =
        Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /**
   * Find it.
   *
   * @param person whose day: the visitor's or a child's
   */
  Found of(Visitor visitor, PersonId person, Frame frame) {
    if (visitor.profile().filter(MANY::contains).isEmpty()) {
      return find(visitor, person, frame);
    }
    var actor = visitor.actor();
    var asked = new Asked(actor, person, frame.words().language(), acts.of(actor));
    return kept.get(asked, unused -> find(visitor, person, frame));
  }

  private Found find(Visitor visitor, PersonId person, Frame frame) {
    var todos = sources.stream().flatMap(source -> source.todos(visitor, frame).stream()).toList();
    var day = days.stream().flatMap(one -> one.day(visitor, person, frame).stream()).findFirst();
    return new Found(todos, day);
  }
}
