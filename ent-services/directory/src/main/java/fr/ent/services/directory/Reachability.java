package fr.ent.services.directory;

import fr.ent.api.access.Actor;
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
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * To whom an actor may write, as SQL about the row {@code p} of a person: whom {@link Visibility}
 * lets the actor know of, and a rule in force reaches. Made of the rules, so that one statement
 * answers for any number of people.
 *
 * @param to the profiles that each tie reaches
 */
record Reachability(Visibility seen, Map<Tie, List<Profile>> to) implements PeopleFilter {
  static Reachability of(Visibility seen, Collection<RuleInForce> rules) {
    var to = new EnumMap<Tie, List<Profile>>(Tie.class);
    var sender = seen.actor().affiliation().map(Affiliation::profile);
    for (var one : rules) {
      var rule = one.rule();
      if (sender.equals(Optional.of(rule.from())) && rule.tie() != Tie.NOBODY) {
        to.computeIfAbsent(rule.tie(), none -> new ArrayList<>()).add(rule.to());
      }
    }
    return new Reachability(seen, to);
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
            + ") r)";
  }

  @Override
  public String madeGroups() {
    return seen.madeGroups();
  }

  /** Who is reached and as what: rows of a person and a profile, for a hat that is worn today. */
  String reached() {
    return to.isEmpty()
        ? "select null::uuid as person, null::text as profile where false"
        : to.keySet().stream()
            .map(tie -> ReachedBy.sql(tie) + " and " + ReachedBy.WORN)
            .collect(Collectors.joining(" union all "));
  }

  @Override
  public <S extends SqlStatement<S>> S bind(S statement) {
    seen.bind(statement)
        .bind("sender", actor().affiliation().map(hat -> hat.profile().code()).orElse(""));
    to.forEach(
        (tie, profiles) ->
            statement.bindArray(
                tie.name(), String.class, profiles.stream().map(Profile::code).toArray()));
    return statement;
  }
}
