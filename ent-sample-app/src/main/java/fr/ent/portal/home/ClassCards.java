package fr.ent.portal.home;

import com.github.benmanes.caffeine.cache.Cache;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Capacity;
import fr.ent.api.identity.GroupMembership;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.core.EntService;
import fr.ent.portal.web.Memory;
import fr.ent.portal.web.Visitor.SchoolClass;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** How many pupils a class has and who leads it, kept for a minute for each reader. */
@EntService
class ClassCards {
  private final Directory directory;
  private final Cache<Key, ClassCard> kept;

  private record Key(Actor actor, SchoolClass asked) {}

  @Inject
  ClassCards(Directory directory, Clock clock) {
    this.directory = directory;
    this.kept = Memory.fading(clock, Duration.ofMinutes(1), 20_000);
  }

  List<ClassCard> of(Actor actor, List<SchoolClass> classes) {
    return classes.stream().map(one -> kept.get(new Key(actor, one), this::read)).toList();
  }

  private ClassCard read(Key key) {
    var group = key.asked().id();
    var members = directory.membersOf(key.actor(), group);
    var leading =
        members.stream()
            .filter(member -> member.capacity() == Capacity.FORM_TEACHER)
            .map(GroupMembership::person)
            .distinct()
            .toList();
    long pupils = members.stream().filter(one -> one.capacity() == Capacity.MEMBER).count();
    return new ClassCard(group, key.asked().label(), (int) pupils, called(key.actor(), leading));
  }

  /**
   * Who leads a class stands on the home page of all who belong to it: nobody has read them there.
   */
  private List<String> called(Actor actor, List<PersonId> leading) {
    return leading.isEmpty()
        ? List.of()
        : directory.findAll(Actor.house(actor.territory()), leading).stream()
            .map(ClassCards::called)
            .sorted()
            .toList();
  }

  /** Tell how an adult of the school is called: {@code Mme Belval}. */
  private static String called(Person adult) {
    return Names.person(
        adult.civility().isEmpty()
            ? adult.names().display()
            : adult.civility() + "\u00a0" + adult.names().last());
  }
}
