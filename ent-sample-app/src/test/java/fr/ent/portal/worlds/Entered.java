package fr.ent.portal.worlds;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight.Usual;
import fr.ent.api.access.Right;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.AccessTarget;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Duty;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Role;
import fr.ent.auth.access.Scope;
import fr.ent.auth.access.UsualLine;
import fr.ent.auth.access.UsualRights;
import fr.ent.auth.access.UsualRights.Change;
import fr.ent.core.EntRuntime;
import fr.ent.portal.worlds.Small.Gift;
import fr.ent.portal.worlds.Small.Over;
import fr.ent.portal.worlds.Small.Ruling;
import fr.ent.portal.worlds.Small.To;
import fr.ent.portal.worlds.Small.Wear;
import fr.ent.testkit.Fixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small world in the house: its people by the tables, its rights by the contracts, which must
 * refuse what the slow rule refuses (ISO-7).
 */
final class Entered {
  private final Small world;
  private final Grants grants;
  private final UsualRights usual;
  private final Ids ids;
  private final List<Gift> given = new ArrayList<>();
  private final List<Ruling> ruled = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();

  /** What everything is called in the database. */
  record Ids(List<StructureId> schools, List<PersonId> people, List<GroupId> rooms) {
    static Ids of(Small world) {
      return new Ids(
          Stream.generate(StructureId::random).limit(Small.FAR + 1L).toList(),
          Stream.generate(PersonId::random).limit(world.people().size()).toList(),
          Stream.generate(GroupId::random).limit(world.rooms().size()).toList());
    }

    AccessTarget target(String name) {
      int number = SlowRule.number(name);
      return switch (name.charAt(0)) {
        case 'P' -> people.get(number);
        case 'R' -> rooms.get(number);
        default -> schools.get(number);
      };
    }

    String person(PersonId id) {
      return "P" + people.indexOf(id);
    }
  }

  Entered(EntRuntime ent, Small world) {
    this.world = world;
    this.grants = ent.get(Grants.class);
    this.usual = ent.get(UsualRights.class);
    this.ids = Ids.of(world);
    new Tables(ent, world, ids).enter();
    var rights = world.role().stream().map(Right::new).collect(Collectors.toSet());
    grants.define(Fixture.house(), new Role(new Right(Small.ROLE), "Drawn", rights));
    world.rulings().forEach(this::rule);
    world.gifts().forEach(this::give);
  }

  /** Let go of what was decided. Rows go when the next world comes. */
  void leave() {
    ruled.stream()
        .map(one -> place(one.school()))
        .distinct()
        .forEach(place -> usual.restore(Fixture.house(), place));
  }

  Ids ids() {
    return ids;
  }

  /** What was refused and should not have been, and the other way round. */
  List<String> wrong() {
    return wrong;
  }

  /** What was answered to whoever gave or delegated something. */
  List<String> answers() {
    return answers;
  }

  SlowRule rule(int day) {
    return new SlowRule(world, day, given, ruled);
  }

  private RulePlace place(Optional<Integer> school) {
    return new RulePlace(school.map(ids.schools()::get));
  }

  private void rule(Ruling one) {
    var line = one.line();
    boolean barred =
        one.lets()
            && one.school().isPresent()
            && ruled.contains(new Ruling(Optional.empty(), line, false));
    boolean expected = !barred && !SlowRule.BY_NAME.contains(line.right());
    var set =
        new UsualLine(
            new Right(line.right()), new Usual(line.profile(), line.duty(), line.ground()));
    boolean done =
        isDone(
            () ->
                usual.change(
                    Fixture.house(),
                    place(one.school()),
                    set,
                    one.lets() ? Change.LET : Change.WITHDRAW));
    note(one, expected, done);
    if (done) {
      ruled.removeIf(old -> old.school().equals(one.school()) && old.line().equals(line));
      ruled.add(one);
    }
  }

  private void give(Gift one) {
    boolean expected = new GivingRule(world, rule(0)).lets(one);
    boolean done = isDone(() -> put(one));
    note(one, expected, done);
    one.by().ifPresent(by -> answers.add(by.way() + (done ? " and is let" : " and is refused")));
    if (done) {
      given.add(one.kept());
    }
  }

  private void put(Gift one) {
    var right = new Right(one.right());
    var period = one.days().period();
    if (one.by().isEmpty()) {
      grants.give(Fixture.house(), holder(one.to()), right, scope(one.over()), period);
      return;
    }
    var by = one.by().get();
    var actor = actor(by.person(), world.hat(by.person(), by.hat(), 0));
    switch (by.way()) {
      case GIVES -> grants.give(actor, holder(one.to()), right, scope(one.over()), period);
      case DELEGATES ->
          grants.delegate(
              actor, ids.people().get(one.to().number()), right, scope(one.over()), period);
    }
  }

  private static boolean isDone(Runnable change) {
    try {
      change.run();
      return true;
    } catch (AccessRefusedException | IllegalArgumentException refused) {
      return false;
    }
  }

  private void note(Object one, boolean expected, boolean done) {
    if (expected != done) {
      wrong.add((done ? "let: " : "refused: ") + one);
    }
  }

  private Holder holder(To to) {
    return switch (to.kind()) {
      case PERSON -> Holder.of(ids.people().get(to.number()));
      case GROUP -> Holder.of(ids.rooms().get(to.number()));
      case PROFILE -> Holder.of(new Profile(to.code()));
      case DUTY -> Holder.ofDuty(to.code());
    };
  }

  private Scope scope(Over over) {
    return new Scope(
        over.schools().stream().map(ids.schools()::get).collect(Collectors.toSet()),
        over.rooms().stream().map(ids.rooms()::get).collect(Collectors.toSet()));
  }

  /** Somebody of the own territory, wearing a hat or none. */
  Actor actor(int person, Optional<Wear> hat) {
    var id = ids.people().get(person);
    var territory = world.people().get(person).isFar() ? Fixture.ELSEWHERE : Fixture.TERRITORY;
    return hat.map(worn -> Actor.of(territory, id, affiliation(worn)))
        .orElseGet(() -> Actor.of(territory, id));
  }

  private Affiliation affiliation(Wear hat) {
    return new Affiliation(
        ids.schools().get(hat.school()),
        hat.profile(),
        hat.duties().stream().map(code -> Duty.of(code, "")).toList(),
        new Period(Optional.of(hat.days().from()), hat.days().to()),
        SourceName.ENT);
  }

  /** Everything there is, by name; the empty one is the whole territory. */
  List<String> targets() {
    return Stream.of(
            Stream.of(""),
            names("P", world.people().size()),
            names("R", world.rooms().size()),
            names("S", Small.FAR + 1))
        .flatMap(one -> one)
        .toList();
  }

  static Stream<String> names(String letter, int many) {
    return IntStream.range(0, many).mapToObj(one -> letter + one);
  }
}
