package fr.ent.services.directory;

import fr.ent.api.communication.GroupRule;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.StructureId;
import org.jdbi.v3.core.Handle;

/** What structures have set between two of their groups; in the transaction that is open. */
final class GroupRuleShelf {
  private static final String THERE =
      """
      select (select count(*) from directory.school_group where id = :group
          and structure = :structure and open)
        + (select count(*) from directory.made_group where id = :group
          and structure = :structure)""";

  private final Handle handle;

  GroupRuleShelf(Handle handle) {
    this.handle = handle;
  }

  boolean isOf(StructureId structure, GroupId group) {
    return handle
            .createQuery(THERE)
            .bind("structure", structure.value())
            .bind("group", group.value())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  void put(StructureId structure, GroupRule rule) {
    handle.execute(
        """
        insert into directory.group_rule (structure, sender, recipient, effect)
        values (?, ?, ?, ?)
        on conflict (structure, sender, recipient, territory_id) do update
          set effect = excluded.effect""",
        structure.value(),
        rule.from().value(),
        rule.to().value(),
        rule.effect().name());
  }

  /** Let go of a rule; tells whether there was one. */
  boolean remove(StructureId structure, GroupId from, GroupId to) {
    return handle.execute(
            """
            delete from directory.group_rule
            where structure = ? and sender = ? and recipient = ?""",
            structure.value(),
            from.value(),
            to.value())
        > 0;
  }
}
