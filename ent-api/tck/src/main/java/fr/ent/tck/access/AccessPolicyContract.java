package fr.ent.tck.access;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.StructureId;
import fr.ent.tck.Clause;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link AccessPolicy} does. Methods without a body tell the policy and its people. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface AccessPolicyContract {
  /** The right that is asked for; nobody holds it but {@link #holder()}. */
  Right RIGHT = new Right("tck:use");

  /** The policy under test. */
  AccessPolicy policy();

  /** Somebody who holds {@link #RIGHT} over {@link #school()} and nothing else. */
  Actor holder();

  /** Where the holder holds it. */
  StructureId school();

  /** Somebody of the same school and profile who was given nothing. */
  Actor stranger();

  @Test
  @Clause("AccessPolicy: nothing is allowed unless a grant says so")
  default void whatWasNotGivenIsNotAllowed() {
    assertThat(policy().allows(stranger(), RIGHT)).isFalse();
    assertThat(policy().allows(stranger(), RIGHT, school())).isFalse();
    assertThat(policy().allows(holder(), new Right("tck:other"), school())).isFalse();
  }

  @Test
  @Clause("AccessPolicy.allows: over a target, not over the whole territory")
  default void aRightHoldsWhereItWasGiven() {
    assertThat(policy().allows(holder(), RIGHT, school())).isTrue();
    assertThat(policy().allows(holder(), RIGHT, StructureId.random())).isFalse();
    assertThat(policy().allows(holder(), RIGHT)).isFalse();
  }

  @Test
  @Clause("AccessPolicy.require: refused if the actor does not hold it there")
  default void requiringIsRefusingAll() {
    assertThatCode(() -> policy().require(holder(), RIGHT, school())).doesNotThrowAnyException();
    assertThatThrownBy(() -> policy().require(stranger(), RIGHT, school()))
        .isInstanceOf(AccessRefusedException.class)
        .hasMessageNotContaining(stranger().person().toString());
    assertThatThrownBy(() -> policy().require(holder(), RIGHT))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("Actor.house: holds every right")
  default void theHouseHoldsEveryRight() {
    var house = Actor.house(holder().territory());
    assertThat(policy().allows(house, RIGHT)).isTrue();
    assertThat(policy().allows(house, RIGHT, StructureId.random())).isTrue();
  }

  @Test
  @Clause("AccessPolicy.groups: classes over which the actor was given the right, and no others")
  default void listsAreToldOfNoClassOverWhichNothingWasGiven() {
    assertThat(policy().groups(stranger(), RIGHT)).isEmpty();
    assertThat(policy().groups(holder(), new Right("tck:other"))).isEmpty();
    assertThat(policy().groups(holder(), RIGHT))
        .allSatisfy(group -> assertThat(policy().allows(holder(), RIGHT, group)).isTrue());
  }

  @Test
  @Clause("AccessPolicy.explain: says what allows says, in one sentence that names nobody")
  default void theExplanationIsTheDecision() {
    for (var actor : new Actor[] {holder(), stranger(), Actor.house(holder().territory())}) {
      var decision = policy().explain(actor, RIGHT, school());
      assertThat(decision.allowed()).isEqualTo(policy().allows(actor, RIGHT, school()));
      for (var sentence : List.of(decision.french(), decision.english())) {
        assertThat(sentence).endsWith(".").doesNotContain(actor.person().toString());
      }
    }
  }
}
