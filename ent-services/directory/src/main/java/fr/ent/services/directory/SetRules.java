package fr.ent.services.directory;

import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.GroupRule;
import fr.ent.api.communication.RuleInForce;
import fr.ent.api.communication.RuleInForce.Origin;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.Profile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What counts where a territory and one of its structures have set rules: the house's, unless the
 * territory has another, and the structure's where it goes less far than these.
 */
record SetRules(
    RulePlace place,
    List<CommunicationRule> territory,
    List<CommunicationRule> structure,
    BetweenGroups groups) {
  private record Pair(Profile from, Profile to) {}

  /** What counts for each pair of national profiles, and each that was set. */
  List<RuleInForce> inForce() {
    var pairs = new LinkedHashSet<Pair>();
    Stream.of(UsualRules.all(), territory, structure)
        .flatMap(List::stream)
        .forEach(rule -> pairs.add(new Pair(rule.from(), rule.to())));
    return pairs.stream().map(pair -> between(pair.from(), pair.to())).toList();
  }

  /** What counts for those who wear a hat. */
  List<RuleInForce> from(Profile sender) {
    return inForce().stream().filter(one -> one.rule().from().equals(sender)).toList();
  }

  RuleInForce between(Profile from, Profile to) {
    var usual = UsualRules.between(from, to);
    var above = find(territory, from, to);
    var widest = above.map(CommunicationRule::tie).orElse(usual);
    // What a structure had set counts for nothing where the territory has narrowed it since.
    var own = find(structure, from, to).filter(rule -> rule.tie().compareTo(widest) <= 0);
    return new RuleInForce(
        new CommunicationRule(from, to, own.map(CommunicationRule::tie).orElse(widest)),
        own.isPresent() ? Origin.STRUCTURE : above.isPresent() ? Origin.TERRITORY : Origin.USUAL,
        place.structure().isPresent() ? widest : usual);
  }

  /** The same, with one rule more set in the place. */
  SetRules with(CommunicationRule rule) {
    return place.structure().isPresent()
        ? new SetRules(place, territory, replaced(structure, rule), groups)
        : new SetRules(place, replaced(territory, rule), structure, groups);
  }

  /** The same, with one rule more set between two groups. */
  SetRules with(GroupRule rule) {
    var others = groups.rules().stream().filter(one -> !one.isAbout(rule.from(), rule.to()));
    var all = Stream.concat(Stream.of(rule), others).toList();
    return new SetRules(place, territory, structure, new BetweenGroups(all));
  }

  private static List<CommunicationRule> replaced(
      List<CommunicationRule> rules, CommunicationRule rule) {
    return Stream.concat(
            Stream.of(rule), rules.stream().filter(one -> !one.isAbout(rule.from(), rule.to())))
        .toList();
  }

  private static Optional<CommunicationRule> find(
      List<CommunicationRule> rules, Profile from, Profile to) {
    return rules.stream().filter(rule -> rule.isAbout(from, to)).findFirst();
  }
}
