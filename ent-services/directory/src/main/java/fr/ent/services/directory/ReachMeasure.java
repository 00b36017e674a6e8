package fr.ent.services.directory;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.GroupRule;
import fr.ent.api.communication.ReachPreview;
import fr.ent.api.communication.RuleInForce;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.territory.TerritoryId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Counts whom some of those who wear a hat reach, before and after a change of its rule. */
final class ReachMeasure {
  /** Enough to tell what is typical; each costs two counts. */
  private static final int MEASURED = 15;

  /** Some of them, spread evenly and always the same: a page that is read again says the same. */
  private static final String SENDERS =
      """
      select a.person, a.structure from directory.affiliation a
      join directory.person p on p.id = a.person and p.status = 'PRESENT'
      where a.profile = :sender and (:structure::uuid is null or a.structure = :structure::uuid)
        and %s
      group by a.person, a.structure order by hashtext(a.person::text), a.person, a.structure
      limit :most""";

  /** The same of those who are in a group. */
  private static final String MEMBERS =
      """
      select a.person, a.profile from directory.affiliation a
      join directory.person p on p.id = a.person and p.status = 'PRESENT'
      where a.structure = :structure and a.person in (%s) and %s
      group by a.person, a.profile order by hashtext(a.person::text), a.person, a.profile
      limit :most"""
          .formatted(BetweenGroups.membersOf("group"), ReachedBy.now("a"));

  private static final String REACHED =
      """
      select count(*) from (
        select 1 from directory.person p where %s limit 1000) found""";

  private final Handle handle;
  private final AccessPolicy access;
  private final Clock clock;

  ReachMeasure(Handle handle, AccessPolicy access, Clock clock) {
    this.handle = handle;
    this.access = access;
    this.clock = clock;
  }

  ReachPreview of(TerritoryId territory, SetRules rules, CommunicationRule rule) {
    var senders = senders(territory, rules, rule);
    var now = rules.between(rule.from(), rule.to());
    var then = rules.with(rule).between(rule.from(), rule.to());
    return preview(
        senders.stream().map(one -> reached(one, now, rules.groups())),
        senders.stream().map(one -> reached(one, then, rules.groups())));
  }

  /** Measure a rule between two groups of a structure. */
  ReachPreview of(TerritoryId territory, StructureId structure, SetRules rules, GroupRule rule) {
    var senders = members(territory, structure, rule.from());
    var then = rules.with(rule);
    return preview(
        senders.stream().map(one -> reached(one, rules, rule.to())),
        senders.stream().map(one -> reached(one, then, rule.to())));
  }

  private static ReachPreview preview(Stream<Integer> now, Stream<Integer> then) {
    var before = now.sorted().toList();
    var after = then.sorted().toList();
    return new ReachPreview(
        before.size(), median(before), median(after), last(before), last(after));
  }

  private List<Actor> members(TerritoryId territory, StructureId structure, GroupId group) {
    return handle
        .createQuery(MEMBERS)
        .bind("structure", structure.value())
        .bind("group", group.value())
        .bind("today", LocalDate.now(clock))
        .bind("most", MEASURED)
        .map(
            (row, context) ->
                Actor.of(
                    territory,
                    new PersonId(Rows.uuid(row, "person")),
                    Affiliation.of(structure, Profile.of(row.getString("profile")))))
        .list();
  }

  private int reached(Actor sender, SetRules rules, GroupId to) {
    var seen = Visibility.of(sender, access, clock);
    var reach = Reachability.of(seen, rules.inForce(), rules.groups());
    var people = reach.people() + " and p.id in (" + BetweenGroups.membersOf("to") + ")";
    return reach
        .bind(handle.createQuery(REACHED.formatted(people)))
        .bind("to", to.value())
        .mapTo(Integer.class)
        .one();
  }

  private List<Actor> senders(TerritoryId territory, SetRules rules, CommunicationRule rule) {
    return handle
        .createQuery(SENDERS.formatted(ReachedBy.now("a")))
        .bind("sender", rule.from().code())
        .bind("structure", rules.place().structure().map(StructureId::value).orElse(null))
        .bind("today", LocalDate.now(clock))
        .bind("most", MEASURED)
        .map(
            (row, context) ->
                Actor.of(
                    territory,
                    new PersonId(Rows.uuid(row, "person")),
                    Affiliation.of(new StructureId(Rows.uuid(row, "structure")), rule.from())))
        .list();
  }

  private int reached(Actor sender, RuleInForce rule, BetweenGroups groups) {
    var reach = Reachability.of(Visibility.of(sender, access, clock), List.of(rule), groups);
    return reach
        .bind(handle.createQuery(REACHED.formatted(reach.people())))
        .mapTo(Integer.class)
        .one();
  }

  private static int median(List<Integer> sorted) {
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }

  private static int last(List<Integer> sorted) {
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() - 1);
  }
}
