package fr.ent.portal.home;

import com.github.benmanes.caffeine.cache.Cache;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.portal.web.Acts;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Gate;
import fr.ent.portal.web.Memory;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What waits for somebody and what their day is. Home is looked at again and again: what {@link
 * TodoSource#lasts} is remembered for a minute, or until they do something, and so is the day.
 */
@Shared
public class Waiting {
  private final Instance<TodoSource> sources;
  private final Instance<DaySource> days;
  private final Acts acts;
  private final Gate gate;
  private final Cache<Asked, Found> kept;

  private record Asked(
      Actor actor, PersonId person, Language language, long acts, Set<String> shut) {}

  /** What was found. */
  record Found(List<Todo> todos, Optional<Day> day) {}

  @Inject
  public Waiting(
      @Any Instance<TodoSource> sources,
      @Any Instance<DaySource> days,
      Acts acts,
      Gate gate,
      Clock clock) {
    this.sources = sources;
    this.days = days;
    this.acts = acts;
    this.gate = gate;
    this.kept = Memory.fading(clock, Duration.ofMinutes(1), 20_000);
  }

  /**
   * Find it, what presses first.
   *
   * @param person whose day: the visitor's or a child's
   */
  Found of(Visitor visitor, PersonId person, Frame frame) {
    var actor = visitor.actor();
    var shut = shut(actor);
    var asked = new Asked(actor, person, frame.words().language(), acts.of(actor), shut);
    var lasting = kept.get(asked, unused -> lasting(visitor, person, frame, shut));
    var todos =
        Stream.concat(todos(visitor, frame, shut, false).stream(), lasting.todos().stream())
            .sorted(Todo.URGENT_FIRST)
            .toList();
    return new Found(todos, lasting.day());
  }

  /** What is cut off or closed tells nothing: the services of these sources that are. */
  private Set<String> shut(Actor actor) {
    return Stream.concat(
            sources.stream().map(TodoSource::service), days.stream().map(DaySource::service))
        .filter(service -> !service.isEmpty() && gate.isShut(actor, service))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Found lasting(Visitor visitor, PersonId person, Frame frame, Set<String> shut) {
    var day =
        days.stream()
            .filter(one -> !shut.contains(one.service()))
            .flatMap(one -> one.day(visitor, person, frame).stream())
            .findFirst();
    return new Found(todos(visitor, frame, shut, true), day);
  }

  private List<Todo> todos(Visitor visitor, Frame frame, Set<String> shut, boolean lasting) {
    return sources.stream()
        .filter(source -> source.lasts() == lasting && !shut.contains(source.service()))
        .flatMap(source -> source.todos(visitor, frame).stream())
        .toList();
  }
}
