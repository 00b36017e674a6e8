package fr.ent.auth.opening;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.opening.OpeningEffect;
import fr.ent.api.opening.OpeningEffect.Line;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Counts for how many people other conditions of a service change something. */
@EntService
class OpeningCount {
  private static final int PAGE = 100;
  private static final int MOST = 1000;

  private final Directory directory;
  private final ServiceOpeningShelf shelf;

  @Inject
  OpeningCount(Directory directory, ServiceOpeningShelf shelf) {
    this.directory = directory;
    this.shelf = shelf;
  }

  /** A change, before and after. */
  private record Step(
      TerritoryId territory,
      RulePlace place,
      String service,
      ServiceOpeningTable before,
      ServiceOpeningTable after) {
    ServiceConditions was() {
      return before.over(service, place.structure());
    }

    ServiceConditions willBe() {
      return after.over(service, place.structure());
    }

    boolean asksMore() {
      return willBe().assurance().compareTo(was().assurance()) > 0;
    }

    /** The structures that keep a profile out themselves, whatever the territory does. */
    List<StructureId> closedAnyway(Profile profile) {
      return place.structure().isPresent()
          ? List.of()
          : before.structuresWith(service).stream()
              .filter(one -> !before.in(RulePlace.of(one), service).isFor(profile))
              .toList();
    }
  }

  OpeningEffect of(
      TerritoryId territory,
      ServiceOpeningTable table,
      RulePlace place,
      String service,
      ServiceOpening opening) {
    var step = new Step(territory, place, service, table, table.with(place, service, opening));
    return new OpeningEffect(
        profiles(step).stream()
            .map(profile -> line(step, profile))
            .filter(one -> one.losing() + one.gaining() + one.staying() > 0)
            .toList());
  }

  private static Set<Profile> profiles(Step step) {
    var all = new LinkedHashSet<>(Profile.national());
    step.was().all().forEach(one -> all.addAll(one.profiles()));
    step.willBe().all().forEach(one -> all.addAll(one.profiles()));
    return all;
  }

  private Line line(Step step, Profile profile) {
    boolean was = step.was().areFor(profile);
    boolean will = step.willBe().areFor(profile);
    int people = was || will ? people(step, profile) : 0;
    int unproven = will && step.asksMore() ? unproven(step, profile) : 0;
    return new Line(
        profile,
        was && !will ? people : 0,
        will && !was ? people : 0,
        was && will ? people : 0,
        Math.min(people, unproven));
  }

  private int people(Step step, Profile profile) {
    int closed =
        step.closedAnyway(profile).stream()
            .mapToInt(one -> count(step, PersonQuery.of("").as(profile).in(one)))
            .sum();
    return Math.max(0, count(step, query(step, profile)) - closed);
  }

  private static PersonQuery query(Step step, Profile profile) {
    var query = PersonQuery.of("").as(profile);
    return step.place().structure().map(query::in).orElse(query);
  }

  private int count(Step step, PersonQuery query) {
    return directory.search(Actor.house(step.territory()), query.size(1)).found();
  }

  private int unproven(Step step, Profile profile) {
    var people = new ArrayList<PersonId>();
    var query = query(step, profile).size(PAGE);
    var page = directory.search(Actor.house(step.territory()), query);
    page.people().stream().map(PersonLine::person).forEach(people::add);
    while (!page.next().isEmpty() && people.size() < MOST) {
      page = directory.search(Actor.house(step.territory()), query.after(page.next()));
      page.people().stream().map(PersonLine::person).forEach(people::add);
    }
    return people.size() - shelf.proven(step.territory(), people);
  }
}
