package fr.ent.portal.worlds;

import static java.util.stream.Collectors.toCollection;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Person;
import fr.ent.core.EntRuntime;
import fr.ent.portal.matrix.LawTable;
import fr.ent.portal.worlds.Small.Way;
import fr.ent.portal.worlds.Small.Wear;
import fr.ent.portal.worlds.Trial.Question;
import fr.ent.testkit.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Enters a world, asks the house and the slow rules, and tells where they differ. */
final class Judge {
  private static final int LENT = 2;

  private final EntRuntime ent;
  private final AccessPolicy access;
  private final Directory directory;
  private final SettableClock clock;

  /** How often each reason decided; "no" where none did. */
  private final Map<String, Integer> reasons = new TreeMap<>();

  Judge(EntRuntime ent) {
    this.ent = ent;
    this.access = ent.get(AccessPolicy.class);
    this.directory = ent.get(Directory.class);
    this.clock = ent.get(SettableClock.class);
  }

  Map<String, Integer> reasons() {
    return reasons;
  }

  /** What differs, in words; nothing where all agree. */
  List<String> differences(Trial trial) {
    it(trial, 0);
    var entered = new Entered(ent, trial.world());
    try {
      var wrong = new ArrayList<>(entered.wrong());
      entered.answers().forEach(one -> count(one, 1));
      wrong.addAll(new Tables(ent, trial.world(), entered.ids()).wrong());
      for (var question : questions(trial)) {
        it(trial, question.day());
        wrong.addAll(new Asking(trial.world(), entered, question).wrong());
      }
      return wrong;
    } finally {
      it(trial, 0);
      entered.leave();
    }
  }

  /**
   * What was drawn, and whether what is lent is there tomorrow, when it may be the giver's no more.
   */
  private static List<Question> questions(Trial trial) {
    var lent =
        trial.world().gifts().stream()
            .filter(one -> one.by().filter(by -> by.way() == Way.DELEGATES).isPresent())
            .map(one -> new Question(one.to().number(), 0, one.right(), 1))
            .filter(one -> !one.right().equals(Small.ROLE))
            .limit(LENT);
    return Stream.concat(trial.questions().stream(), lent).toList();
  }

  private void it(Trial trial, int day) {
    var clocks = trial.world().clocks();
    clock.moveTo(clocks.house());
    clock.set(clocks.moment(day));
  }

  /** One question, of the house and of the slow rules. */
  private final class Asking {
    private final Entered entered;
    private final Question question;
    private final Optional<Wear> hat;
    private final SlowRule rule;
    private final OneDay day;
    private final LawTable law;
    private final Actor actor;
    private final List<String> people;

    Asking(Small world, Entered entered, Question question) {
      this.entered = entered;
      this.question = question;
      this.hat = world.hat(question.person(), question.hat(), question.day());
      this.rule = entered.rule(question.day());
      this.day = new OneDay(world, question.day(), rule, hat);
      this.law = new LawTable(day);
      this.actor = entered.actor(question.person(), hat);
      this.people = Entered.names("P", world.people().size()).toList();
    }

    List<String> wrong() {
      var wrong = new ArrayList<String>();
      entered.targets().forEach(target -> decide(wrong, target));
      var seen = set(people.stream().filter(one -> law.sees("P" + question.person(), one)));
      count("sees " + hat.map(worn -> worn.profile().code()).orElse("nobody"), seen.size());
      compare(wrong, "finds", seen, found());
      compare(wrong, "names", seen, named());
      compare(wrong, "searches for everybody", seen, searched(""));
      compare(wrong, "searches by name", seen, searched("belval"));
      compare(wrong, "is drawn cards of", seen, carded());
      entered.targets().stream()
          .filter(one -> one.startsWith("R"))
          .forEach(
              room -> compare(wrong, "lists " + room, members(room, seen::contains), in(room)));
      return wrong;
    }

    private void decide(List<String> wrong, String target) {
      var why = rule.why(question.person(), hat, question.right(), target);
      var right = new Right(question.right());
      boolean answer =
          target.isEmpty()
              ? access.allows(actor, right)
              : access.allows(actor, right, entered.ids().target(target));
      count(why.orElse("no"), 1);
      if (answer != why.isPresent()) {
        wrong.add(who() + (answer ? " holds it over " : " does not hold it over ") + target + why);
      }
    }

    private String who() {
      return question + " as " + hat + ":";
    }

    private void compare(List<String> wrong, String what, Set<String> law, Set<String> is) {
      if (!law.equals(is)) {
        wrong.add(who() + " " + what + " " + is + " and should " + law);
      }
    }

    private Set<String> found() {
      return set(
          directory.findAll(actor, entered.ids().people()).stream()
              .map(Person::id)
              .map(entered.ids()::person));
    }

    private Set<String> named() {
      return set(
          directory.namesOf(actor, entered.ids().people()).keySet().stream()
              .map(entered.ids()::person));
    }

    private Set<String> searched(String text) {
      return set(
          directory.search(actor, PersonQuery.of(text).size(100)).people().stream()
              .map(PersonLine::person)
              .map(entered.ids()::person));
    }

    private Set<String> carded() {
      return set(
          entered.ids().people().stream()
              .filter(one -> directory.card(actor, one).isPresent())
              .map(entered.ids()::person));
    }

    private Set<String> members(String room, Predicate<String> seen) {
      return set(
          day.members().stream()
              .filter(one -> one.group().equals(room) && seen.test(one.person()))
              .map(one -> one.person() + " " + one.capacity()));
    }

    private Set<String> in(String room) {
      return set(
          directory.membersOf(actor, (GroupId) entered.ids().target(room)).stream()
              .map(one -> entered.ids().person(one.person()) + " " + one.capacity()));
    }
  }

  private void count(String reason, int times) {
    reasons.merge(reason, times, Integer::sum);
  }

  private static Set<String> set(Stream<String> some) {
    return some.collect(toCollection(TreeSet::new));
  }
}
