package fr.ent.services.directory;

import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.communication.Tie;
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
                select structure, sender, recipient, tie from directory.communication_rule
                where structure is null or structure = :structure::uuid""")
            .bind("structure", id(place))
            .map((row, context) -> new Row(row.getString("structure") == null, rule(row)))
            .list();
    return new SetRules(place, rules(set, true), rules(set, false));
  }

  private record Row(boolean ofTerritory, CommunicationRule rule) {}

  private static CommunicationRule rule(ResultSet row) throws SQLException {
    return new CommunicationRule(
        Profile.of(row.getString("sender")),
        Profile.of(row.getString("recipient")),
        Tie.valueOf(row.getString("tie")));
  }

  private static List<CommunicationRule> rules(List<Row> set, boolean ofTerritory) {
    return set.stream().filter(row -> row.ofTerritory() == ofTerritory).map(Row::rule).toList();
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
