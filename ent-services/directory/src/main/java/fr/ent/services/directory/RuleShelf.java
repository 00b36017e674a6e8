package fr.ent.services.directory;

import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.GroupRule;
import fr.ent.api.communication.GroupRule.Effect;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.communication.Tie;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rules that a territory and its structures have set; in the transaction that is open. */
final class RuleShelf {
  private final Handle handle;

  RuleShelf(Handle handle) {
    this.handle = handle;
  }

  /** What the territory has set, and what the place has, if it is a structure. */
  SetRules of(RulePlace place) {
    var set =
        handle
            .createQuery(
                """
                select structure, sender, recipient, tie, false as named
                from directory.communication_rule
                where structure is null or structure = :structure::uuid
                union all
                select structure, sender::text, recipient::text, effect, true
                from directory.group_rule where structure = :structure::uuid""")
            .bind("structure", id(place))
            .map((row, context) -> row(row))
            .list();
    var named = set.stream().filter(Row::named).map(Row::betweenGroups).toList();
    return new SetRules(place, rules(set, true), rules(set, false), new BetweenGroups(named));
  }

  /**
   * A row that was set.
   *
   * @param named whether it is between two named groups, and not two profiles
   */
  private record Row(
      boolean ofTerritory, boolean named, String sender, String recipient, String says) {
    CommunicationRule rule() {
      return new CommunicationRule(Profile.of(sender), Profile.of(recipient), Tie.valueOf(says));
    }

    GroupRule betweenGroups() {
      return new GroupRule(GroupId.of(sender), GroupId.of(recipient), Effect.valueOf(says));
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("structure") == null,
        row.getBoolean("named"),
        row.getString("sender"),
        row.getString("recipient"),
        row.getString("tie"));
  }

  private static List<CommunicationRule> rules(List<Row> set, boolean ofTerritory) {
    return set.stream()
        .filter(row -> !row.named() && row.ofTerritory() == ofTerritory)
        .map(Row::rule)
        .toList();
  }

  void put(RulePlace place, CommunicationRule rule) {
    handle.execute(
        """
        insert into directory.communication_rule (structure, sender, recipient, tie)
        values (?::uuid, ?, ?, ?)
        on conflict (structure, sender, recipient, territory_id) do update
          set tie = excluded.tie""",
        id(place),
        rule.from().code(),
        rule.to().code(),
        rule.tie().name());
  }

  /** Let go of a rule; tells whether there was one. */
  boolean remove(RulePlace place, Profile from, Profile to) {
    return handle.execute(
            """
            delete from directory.communication_rule
            where structure is not distinct from ?::uuid and sender = ? and recipient = ?""",
            id(place),
            from.code(),
            to.code())
        > 0;
  }

  private static @Nullable UUID id(RulePlace place) {
    return place.structure().map(StructureId::value).orElse(null);
  }
}
