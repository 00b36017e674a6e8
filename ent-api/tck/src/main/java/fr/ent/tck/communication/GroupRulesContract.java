package fr.ent.tck.communication;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.communication.Communication;
import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.CommunicationRules;
import fr.ent.api.communication.GroupRule;
import fr.ent.api.communication.GroupRule.Effect;
import fr.ent.api.communication.ReachPreview;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.communication.Tie;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.GroupId;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.tck.Clause;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Communication} and its {@link CommunicationRules} make of rules between two
 * groups; part of {@link CommunicationContract}, whose people all belong to one school.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface GroupRulesContract {
  /** What is asked. */
  Communication communication();

  /** The rules that it follows. */
  CommunicationRules rules();

  /** A pupil of a class. */
  Actor pupil();

  /** Somebody who teaches that class. */
  Actor teacher();

  /** A legal guardian of the pupil and of nobody else. */
  Actor guardian();

  /** A legal guardian of somebody else of the school, who is nothing else there. */
  Actor otherGuardian();

  /** Somebody with {@link CommunicationRules#ADMINISTER} over the school and nothing else. */
  Actor administrator();

  /** A group of the school with these members, and nobody else, until the end of the test. */
  GroupId group(PersonId... members);

  /** Another school of the territory. */
  StructureId otherSchool();

  private Actor house() {
    return Actor.house(pupil().territory());
  }

  private RulePlace school() {
    return RulePlace.of(pupil().affiliation().orElseThrow().structure());
  }

  private void set(RulePlace place, Profile from, Profile to, Tie tie) {
    rules().change(house(), place, new CommunicationRule(from, to, tie));
  }

  @Test
  @Clause("GRP-06")
  @Clause("CommunicationRules: between two of its groups a structure forbids")
  default void aRuleBetweenGroupsForbidsInItsDirectionAndForItsMembersOnly() {
    var from = group(teacher().person());
    var to = group(guardian().person());
    between(new GroupRule(to, from, Effect.FORBID));
    assertThat(communication().mayWrite(teacher(), guardian().person())).isTrue();
    between(new GroupRule(from, to, Effect.LET));
    between(new GroupRule(from, to, Effect.FORBID));
    assertThat(communication().mayWrite(teacher(), guardian().person())).isFalse();
    assertThat(communication().explain(teacher(), guardian().person()).allowed()).isFalse();
    assertThat(communication().search(teacher(), PersonQuery.of("")).people())
        .extracting(PersonLine::person)
        .doesNotContain(guardian().person());
    assertThat(communication().mayWrite(pupil(), teacher().person())).isTrue();
    var school = school().structure().orElseThrow();
    assertThat(rules().groupRules(house(), school))
        .contains(new GroupRule(from, to, Effect.FORBID));
    rules().restore(house(), school, from, to);
    rules().restore(house(), school, from, to);
    assertThat(communication().mayWrite(teacher(), guardian().person())).isTrue();
  }

  @Test
  @Clause("GRP-06")
  @Clause("CommunicationRules: it lets what the territory lets although its own are narrower")
  default void aRuleBetweenGroupsLetsWhatTheTerritoryLetsAndNoMore() {
    var rule = new GroupRule(group(teacher().person()), group(guardian().person()), Effect.LET);
    set(school(), Profile.TEACHER, Profile.GUARDIAN, Tie.NOBODY);
    assertThat(communication().mayWrite(teacher(), guardian().person())).isFalse();
    between(rule);
    assertThat(communication().mayWrite(teacher(), guardian().person())).isTrue();
    assertThat(communication().explain(teacher(), guardian().person()).allowed()).isTrue();
    set(RulePlace.TERRITORY, Profile.TEACHER, Profile.GUARDIAN, Tie.NOBODY);
    assertThat(communication().mayWrite(teacher(), guardian().person())).isFalse();
    var others = group(otherGuardian().person());
    set(RulePlace.TERRITORY, Profile.TEACHER, Profile.GUARDIAN, Tie.EVERYWHERE);
    between(new GroupRule(rule.from(), others, Effect.LET));
    assertThat(communication().mayWrite(teacher(), otherGuardian().person())).isFalse();
  }

  @Test
  @Clause("CommunicationRules.change: refused if one of them is no group of the structure")
  default void rulesBetweenGroupsAreThoseOfTheirSchoolAndOfWhoAdministersIt() {
    var school = school().structure().orElseThrow();
    var from = group(teacher().person());
    var rule = new GroupRule(from, from, Effect.FORBID);
    var unknown = new GroupRule(from, GroupId.random(), Effect.FORBID);
    assertThatThrownBy(() -> rules().change(house(), school, unknown))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rules().change(house(), otherSchool(), rule))
        .isInstanceOf(IllegalArgumentException.class);
    refusedBetweenGroups(teacher(), school, rule);
    refusedBetweenGroups(administrator(), otherSchool(), rule);
    rules().change(administrator(), school, rule);
    assertThat(rules().groupRules(administrator(), school)).contains(rule);
    rules().restore(administrator(), school, from, from);
  }

  private void refusedBetweenGroups(Actor actor, StructureId school, GroupRule rule) {
    assertThatThrownBy(() -> rules().groupRules(actor, school))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> rules().change(actor, school, rule))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> rules().restore(actor, school, rule.from(), rule.to()))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> rules().preview(actor, school, rule))
        .isInstanceOf(AccessRefusedException.class);
  }

  private void between(GroupRule rule) {
    rules().change(house(), school().structure().orElseThrow(), rule);
  }

  @Test
  @Clause("CommunicationRules.preview: between two groups")
  default void aPreviewBetweenGroupsTellsWhatTheChangeThenDoes() {
    var school = school().structure().orElseThrow();
    var rule = new GroupRule(group(teacher().person()), group(guardian().person()), Effect.FORBID);
    var seen = rules().preview(house(), school, rule);
    assertThat(seen).isEqualTo(new ReachPreview(1, 1, 0, 1, 0));
    assertThat(communication().mayWrite(teacher(), guardian().person())).isTrue();
    between(rule);
    assertThat(rules().preview(house(), school, rule).mostBefore()).isZero();
  }
}
