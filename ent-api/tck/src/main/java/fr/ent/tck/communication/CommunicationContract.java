package fr.ent.tck.communication;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.communication.Communication;
import fr.ent.api.communication.CommunicationRule;
import fr.ent.api.communication.CommunicationRules;
import fr.ent.api.communication.RuleInForce;
import fr.ent.api.communication.RuleInForce.Origin;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.communication.Tie;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.territory.TerritoryId;
import fr.ent.tck.Clause;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Communication} and its {@link CommunicationRules} do. Methods without a body
 * tell these and their people, who all belong to one school.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface CommunicationContract extends GroupRulesContract {
  /** Somebody who was of the school as a teacher of the class and has left. */
  PersonId former();

  /** A territory in which nobody is. */
  TerritoryId elsewhere();

  private Actor house() {
    return Actor.house(pupil().territory());
  }

  private RulePlace school() {
    return RulePlace.of(pupil().affiliation().orElseThrow().structure());
  }

  private List<PersonId> everybody() {
    return List.of(
        pupil().person(),
        teacher().person(),
        guardian().person(),
        otherGuardian().person(),
        former());
  }

  private RuleInForce between(RulePlace place, Profile from, Profile to) {
    return rules().rules(house(), place).stream()
        .filter(one -> one.rule().isAbout(from, to))
        .findFirst()
        .orElseThrow();
  }

  private void set(RulePlace place, Profile from, Profile to, Tie tie) {
    rules().change(house(), place, new CommunicationRule(from, to, tie));
  }

  /** Each test begins with rules that the contract names, whatever the house usually says. */
  @BeforeEach
  default void setKnownRules() {
    for (var place : List.of(school(), RulePlace.TERRITORY)) {
      for (var one : rules().rules(house(), place)) {
        rules().restore(house(), place, one.rule().from(), one.rule().to());
      }
    }
    set(RulePlace.TERRITORY, Profile.PUPIL, Profile.TEACHER, Tie.SHARED_GROUP);
    set(RulePlace.TERRITORY, Profile.PUPIL, Profile.GUARDIAN, Tie.OWN_GUARDIANS);
    set(RulePlace.TERRITORY, Profile.TEACHER, Profile.GUARDIAN, Tie.TAUGHT_GUARDIANS);
    set(RulePlace.TERRITORY, Profile.GUARDIAN, Profile.TEACHER, Tie.NOBODY);
    set(RulePlace.TERRITORY, Profile.GUARDIAN, Profile.PUPIL, Tie.OWN_CHILDREN);
  }

  @Test
  @Clause("CommunicationRule: it says nothing of the way back")
  @Clause("GRP-06")
  default void aRuleHoldsInItsDirectionOnly() {
    assertThat(communication().mayWrite(teacher(), guardian().person())).isTrue();
    assertThat(communication().mayWrite(guardian(), teacher().person())).isFalse();
    set(RulePlace.TERRITORY, Profile.GUARDIAN, Profile.TEACHER, Tie.CHILDRENS_TEACHERS);
    set(RulePlace.TERRITORY, Profile.TEACHER, Profile.GUARDIAN, Tie.NOBODY);
    assertThat(communication().mayWrite(guardian(), teacher().person())).isTrue();
    assertThat(communication().mayWrite(teacher(), guardian().person())).isFalse();
  }

  @Test
  @Clause("Communication: a rule never opens what the directory hides")
  default void guardiansReachNoOtherGuardianEvenIfARuleSaysSo() {
    assertThat(communication().mayWrite(guardian(), otherGuardian().person())).isFalse();
    set(RulePlace.TERRITORY, Profile.GUARDIAN, Profile.GUARDIAN, Tie.SAME_STRUCTURE);
    assertThat(communication().mayWrite(guardian(), otherGuardian().person())).isFalse();
  }

  @Test
  @Clause("Communication.reachable: those of several, each once")
  @Clause("Communication.search: among those to whom the actor may write")
  default void listsAndSearchesSayWhatSingleAnswersSay() {
    var twice = new ArrayList<>(everybody());
    twice.addAll(everybody());
    for (var actor : List.of(pupil(), teacher(), guardian(), otherGuardian())) {
      var single =
          everybody().stream().filter(one -> communication().mayWrite(actor, one)).toList();
      assertThat(communication().reachable(actor, twice))
          .containsExactlyInAnyOrderElementsOf(single);
      assertThat(communication().search(actor, PersonQuery.of("").size(100)).people())
          .extracting(PersonLine::person)
          .containsAll(single)
          .doesNotContainAnyElementsOf(
              everybody().stream().filter(one -> !single.contains(one)).toList());
    }
    assertThat(communication().reachable(pupil(), everybody()))
        .containsExactlyInAnyOrder(teacher().person(), guardian().person());
  }

  @Test
  @Clause("Communication: only people who are present, and never one's own account")
  default void nobodyWritesToThemselvesNorToWhoHasLeft() {
    set(RulePlace.TERRITORY, Profile.TEACHER, Profile.TEACHER, Tie.EVERYWHERE);
    assertThat(communication().mayWrite(teacher(), teacher().person())).isFalse();
    for (var actor : List.of(pupil(), teacher(), guardian(), house())) {
      assertThat(communication().mayWrite(actor, former())).isFalse();
    }
    assertThat(communication().mayWrite(house(), pupil().person())).isTrue();
  }

  @Test
  @Clause("Communication: a hat that is not worn reaches nobody")
  default void onlyAHatThatIsWornReachesSomebody() {
    var bare = Actor.of(pupil().territory(), teacher().person());
    var borrowed =
        Actor.of(pupil().territory(), guardian().person(), teacher().affiliation().orElseThrow());
    var foreign = Actor.of(elsewhere(), teacher().person(), teacher().affiliation().orElseThrow());
    for (var actor : List.of(bare, borrowed, foreign, Actor.house(elsewhere()))) {
      assertThat(communication().reachable(actor, everybody())).isEmpty();
      assertThat(communication().search(actor, PersonQuery.of("")).people()).isEmpty();
    }
  }

  @Test
  @Clause("Communication.explain: why the actor may write or not, and whose rule it is")
  default void theExplanationIsTheAnswer() {
    for (var actor : List.of(pupil(), teacher(), guardian(), house())) {
      for (var person : everybody()) {
        var decision = communication().explain(actor, person);
        assertThat(decision.allowed()).isEqualTo(communication().mayWrite(actor, person));
        for (var words : List.of(decision.french(), decision.english())) {
          assertThat(words).endsWith(".").doesNotContain(person.toString());
        }
        assertThat(decision.english()).isNotEqualTo(decision.french());
      }
    }
    var unseen = communication().explain(guardian(), otherGuardian().person());
    assertThat(unseen).isEqualTo(communication().explain(guardian(), PersonId.random()));
  }

  @Test
  @Clause("CommunicationRules.change: a structure never goes further than the territory")
  default void aStructureNarrowsAndIsNarrowed() {
    set(school(), Profile.TEACHER, Profile.GUARDIAN, Tie.NOBODY);
    assertThat(communication().mayWrite(teacher(), guardian().person())).isFalse();
    assertThat(between(school(), Profile.TEACHER, Profile.GUARDIAN).origin())
        .isEqualTo(Origin.STRUCTURE);
    var wider = new CommunicationRule(Profile.GUARDIAN, Profile.TEACHER, Tie.CHILDRENS_TEACHERS);
    assertThatThrownBy(() -> rules().change(house(), school(), wider))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rules().preview(house(), school(), wider))
        .isInstanceOf(IllegalArgumentException.class);
    set(school(), Profile.PUPIL, Profile.TEACHER, Tie.SHARED_GROUP);
    set(RulePlace.TERRITORY, Profile.PUPIL, Profile.TEACHER, Tie.NOBODY);
    assertThat(communication().mayWrite(pupil(), teacher().person())).isFalse();
    set(RulePlace.TERRITORY, Profile.PUPIL, Profile.TEACHER, Tie.SAME_STRUCTURE);
    assertThat(between(school(), Profile.PUPIL, Profile.TEACHER).rule().tie())
        .isEqualTo(Tie.SHARED_GROUP);
  }

  @Test
  @Clause("CommunicationRules.restore: what would count if this place set nothing")
  default void whatIsLetGoOfFallsBack() {
    var before = between(school(), Profile.TEACHER, Profile.GUARDIAN);
    set(school(), Profile.TEACHER, Profile.GUARDIAN, Tie.NOBODY);
    rules().restore(house(), school(), Profile.TEACHER, Profile.GUARDIAN);
    rules().restore(house(), school(), Profile.TEACHER, Profile.GUARDIAN);
    assertThat(between(school(), Profile.TEACHER, Profile.GUARDIAN)).isEqualTo(before);
    assertThat(communication().mayWrite(teacher(), guardian().person())).isTrue();
  }

  @Test
  @Clause("CommunicationRules: refused without the right over the place")
  default void onlyWhoAdministersThePlaceSeesAndSets() {
    var rule = new CommunicationRule(Profile.TEACHER, Profile.GUARDIAN, Tie.NOBODY);
    for (var place : List.of(RulePlace.TERRITORY, RulePlace.of(otherSchool()))) {
      refused(administrator(), place, rule);
    }
    refused(teacher(), school(), rule);
    assertThat(rules().rules(administrator(), school())).isNotEmpty();
    rules().change(administrator(), school(), rule);
    assertThat(communication().mayWrite(teacher(), guardian().person())).isFalse();
  }

  private void refused(Actor actor, RulePlace place, CommunicationRule rule) {
    assertThatThrownBy(() -> rules().rules(actor, place))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> rules().change(actor, place, rule))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> rules().restore(actor, place, rule.from(), rule.to()))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> rules().preview(actor, place, rule))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("CommunicationRules.preview: measures and changes nothing")
  default void aPreviewTellsWhatTheChangeThenDoes() {
    var rule = new CommunicationRule(Profile.TEACHER, Profile.GUARDIAN, Tie.NOBODY);
    var before = between(school(), Profile.TEACHER, Profile.GUARDIAN);
    var seen = rules().preview(house(), school(), rule);
    assertThat(seen.senders()).isPositive();
    assertThat(seen.mostBefore()).isPositive();
    assertThat(seen.mostAfter()).isZero();
    assertThat(between(school(), Profile.TEACHER, Profile.GUARDIAN)).isEqualTo(before);
    rules().change(house(), school(), rule);
    assertThat(rules().preview(house(), school(), rule).mostBefore()).isZero();
  }

  @Test
  @Clause("Communication: lists cannot be changed")
  default void answersCannotBeChanged() {
    assertThatThrownBy(() -> communication().reachable(pupil(), everybody()).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> rules().rules(house(), school()).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
