package fr.ent.services.directory;

import fr.ent.api.communication.GroupRule;
import fr.ent.api.communication.GroupRule.Effect;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.services.directory.DrawnWorld.Hat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What the schools of a drawn world say of their groups, and who is in these, with loops. */
final class SlowGroups {
  private final DrawnWorld world;
  private final LocalDate today;
  private final Map<String, GroupRule> rules = new HashMap<>();

  SlowGroups(DrawnWorld world) {
    this.world = world;
    this.today = world.today;
  }

  void set(StructureId school, GroupRule rule) {
    rules.put(school + " " + rule.from() + ">" + rule.to(), rule);
  }

  void letGo(StructureId school, GroupRule rule) {
    rules.remove(school + " " + rule.from() + ">" + rule.to());
  }

  /** Tell whether the school of a hat says this of two people through any two of its groups. */
  boolean say(Effect effect, Hat hat, PersonId other) {
    return rules.entrySet().stream()
        .filter(one -> one.getKey().startsWith(hat.school() + " "))
        .map(Map.Entry::getValue)
        .filter(one -> one.effect() == effect)
        .anyMatch(one -> isMember(hat.person(), one.from()) && isMember(other, one.to()));
  }

  private boolean isMember(PersonId person, GroupId group) {
    return world.inGroups.stream()
            .filter(one -> one.person().equals(person) && one.group().equals(group))
            .anyMatch(one -> one.member() && one.days().holds(today))
        || world.inMade.stream()
            .filter(one -> one.person().equals(person) && one.group().equals(group))
            .filter(one -> one.days().holds(today))
            .anyMatch(one -> belongs(person, one.through()) && lasts(group));
  }

  private boolean belongs(PersonId person, StructureId school) {
    return world.hats.stream()
        .filter(hat -> hat.person().equals(person) && hat.school().equals(school))
        .anyMatch(hat -> hat.days().holds(today));
  }

  private boolean lasts(GroupId made) {
    return world.made.stream()
        .filter(one -> one.id().equals(made))
        .allMatch(one -> one.last() == null || !one.last().isBefore(today));
  }
}
