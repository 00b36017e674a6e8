package fr.ent.services.directory;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.GroupRule.Effect;
import fr.ent.api.communication.RuleInForce;
import fr.ent.api.communication.Tie;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * To whom an actor may write, as SQL about the row {@code p} of a person: whom {@link Visibility}
 * lets the actor know of, and a rule in force reaches. Made of the rules, so that one statement
 * answers for any number of people.
 *
 * @param to the profiles that each tie reaches
 * @param beneath those that it would reach if the structure had set nothing: what it may let
 *     between groups
 */
record Reachability(
    Visibility seen,
    Map<Tie, List<Profile>> to,
    Map<Tie, List<Profile>> beneath,
    BetweenGroups groups)
    implements PeopleFilter {
  /** What the profiles of a tie beneath are bound under. */
  private static final String BENEATH = "_BENEATH";

  static Reachability of(Visibility seen, Collection<RuleInForce> rules, BetweenGroups groups) {
    return new Reachability(
        seen,
        ties(seen, rules, one -> one.rule().tie()),
        groups.say(Effect.LET) ? ties(seen, rules, RuleInForce::beneath) : Map.of(),
        groups);
  }

  private static Map<Tie, List<Profile>> ties(
      Visibility seen, Collection<RuleInForce> rules, Function<RuleInForce, Tie> tie) {
    var to = new EnumMap<Tie, List<Profile>>(Tie.class);
    var sender = seen.actor().affiliation().map(Affiliation::profile);
    for (var one : rules) {
      if (sender.equals(Optional.of(one.rule().from())) && tie.apply(one) != Tie.NOBODY) {
        to.computeIfAbsent(tie.apply(one), none -> new ArrayList<>()).add(one.rule().to());
      }
    }
    return to;
  }

  @Override
  public Actor actor() {
    return seen.actor();
  }

  @Override
  public boolean everybody() {
    return false;
  }

  @Override
  public String people() {
    return actor().isHouse()
        ? "p.status = 'PRESENT'"
        : seen.people()
            + " and p.id <> :me and p.id in (select r.person from ("
            + reached()
            + ") r)"
            + (groups.say(Effect.FORBID) ? " and not (" + forbidden() + ")" : "");
  }

  /** The condition on a person to whom a rule between groups forbids to write. */
  String forbidden() {
    return "p.id in (" + BetweenGroups.recipients(Effect.FORBID) + ")";
  }

  @Override
  public String madeGroups() {
    return seen.madeGroups();
  }

  /** Who is reached and as what: rows of a person and a profile, for a hat that is worn today. */
  String reached() {
    return beneath.isEmpty()
        ? tied()
        : "%s union all select r.person, r.profile from (%s) r where r.person in (%s)"
            .formatted(tied(), union(beneath, BENEATH), BetweenGroups.recipients(Effect.LET));
  }

  /** Who of them is by the rules between profiles alone. */
  String tied() {
    return union(to, "");
  }

  private static String union(Map<Tie, List<Profile>> to, String under) {
    return to.isEmpty()
        ? "select null::uuid as person, null::text as profile where false"
        : to.keySet().stream()
            .map(tie -> ReachedBy.sql(tie, tie + under) + " and " + ReachedBy.WORN)
            .collect(Collectors.joining(" union all "));
  }

  @Override
  public <S extends SqlStatement<S>> S bind(S statement) {
    seen.bind(statement)
        .bind("sender", actor().affiliation().map(hat -> hat.profile().code()).orElse(""));
    bind(statement, to, "");
    bind(statement, beneath, BENEATH);
    groups.bind(statement);
    return statement;
  }

  private static void bind(SqlStatement<?> statement, Map<Tie, List<Profile>> to, String under) {
    to.forEach(
        (tie, profiles) ->
            statement.bindArray(
                tie + under, String.class, profiles.stream().map(Profile::code).toArray()));
  }
}
