package fr.ent.services.directory;

import fr.ent.api.communication.GroupRule;
import fr.ent.api.communication.GroupRule.Effect;
import fr.ent.api.identity.GroupId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;

/** Whom rules between groups are about, as SQL: the members of the groups of the recipients. */
record BetweenGroups(List<GroupRule> rules) {
  /** Who is a member of which group when: of a feed, or made by people. */
  private static final String MEMBERS =
      """
      (select m.person, m.school_group, m.valid_from, m.valid_to from directory.membership m
        where m.capacity = 'MEMBER'
      union all
      select h.person, h.school_group, h.valid_from, h.valid_to from %s h
        where h.place = 'MEMBER')"""
          .formatted(MadePlaces.COUNTING);

  boolean say(Effect effect) {
    return rules.stream().anyMatch(one -> one.effect() == effect);
  }

  /** The recipients to whom {@code :me} is let or forbidden to write. */
  static String recipients(Effect effect) {
    return """
    select b.person from unnest(:%1$s_FROM, :%1$s_TO) pair (sender, recipient)
    join %2$s a on a.school_group = pair.sender and a.person = :me and %3$s
    join %2$s b on b.school_group = pair.recipient and %4$s"""
        .formatted(effect, MEMBERS, Visibility.open("a"), Visibility.open("b"));
  }

  /** The members of the group {@code :name}. */
  static String membersOf(String name) {
    return "select b.person from %s b where b.school_group = :%s and %s"
        .formatted(MEMBERS, name, Visibility.open("b"));
  }

  void bind(SqlStatement<?> statement) {
    for (var effect : Effect.values()) {
      statement.bindArray(effect + "_FROM", UUID.class, groups(effect, GroupRule::from));
      statement.bindArray(effect + "_TO", UUID.class, groups(effect, GroupRule::to));
    }
  }

  private Object[] groups(Effect effect, Function<GroupRule, GroupId> side) {
    return rules.stream()
        .filter(one -> one.effect() == effect)
        .map(one -> side.apply(one).value())
        .toArray();
  }
}
