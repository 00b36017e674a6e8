package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Duty;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grant;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@EntTest(beans = PaperDirectory.class)
class HostileGrantsTest {
  private static final Right RIGHT = new Right("canteen:serve");
  private static final StructureId OTHER = StructureId.random();

  private final AccessPolicy access;
  private final Grants grants;

  HostileGrantsTest(AccessPolicy access, Grants grants) {
    this.access = access;
    this.grants = grants;
  }

  private static Actor teacher() {
    return Fixture.actor(PersonId.random(), Profile.TEACHER);
  }

  @Test
  void anAdministratorNeverGivesWhatHeHasNot() {
    var administrator = teacher();
    var holder = Holder.of(administrator.person());
    grants.give(Fixture.house(), holder, Grants.ADMINISTER, Scope.TERRITORY);
    assertThatThrownBy(() -> grants.give(administrator, holder, RIGHT, Scope.TERRITORY))
        .isInstanceOf(AccessRefusedException.class);
    grants.give(Fixture.house(), holder, RIGHT, Scope.of(OTHER));
    assertThatThrownBy(() -> grants.give(administrator, holder, RIGHT, Scope.TERRITORY))
        .isInstanceOf(AccessRefusedException.class);
    var friend = teacher();
    grants.give(administrator, Holder.of(friend.person()), RIGHT, Scope.of(OTHER));
    assertThat(access.allows(friend, RIGHT, OTHER)).isTrue();
    assertThat(access.allows(friend, RIGHT)).isFalse();
  }

  @Test
  void anAdministratorOfOneSchoolGivesNothingInAnother() {
    var administrator = teacher();
    var holder = Holder.of(administrator.person());
    grants.give(Fixture.house(), holder, Grants.ADMINISTER, Scope.of(OTHER));
    grants.give(Fixture.house(), holder, RIGHT, Scope.TERRITORY);
    var friend = teacher();
    var scope = Scope.of(Fixture.SCHOOL);
    assertThatThrownBy(() -> grants.give(administrator, Holder.of(friend.person()), RIGHT, scope))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> grants.all(administrator)).isInstanceOf(AccessRefusedException.class);
    grants.give(administrator, Holder.of(friend.person()), RIGHT, Scope.of(OTHER));
    assertThat(access.allows(friend, RIGHT, OTHER)).isTrue();
  }

  @Test
  void whatAProfileHoldsInASchoolIsHeldByThoseOfThatSchool() {
    var right = new Right("canteen:taste");
    grants.give(Fixture.house(), Holder.of(Profile.TEACHER), right, Scope.of(OTHER));
    assertThat(access.allows(teacher(), right, OTHER)).isFalse();
    var there = Affiliation.of(OTHER, Profile.TEACHER);
    var colleague = Actor.of(Fixture.TERRITORY, PersonId.random(), there);
    assertThat(access.allows(colleague, right, OTHER)).isTrue();
    assertThat(access.allows(colleague, right, Fixture.SCHOOL)).isFalse();
  }

  @Test
  void everyReasonIsOneFrenchSentenceThatNamesNobody() {
    var head = Fixture.actor(PersonId.random(), Profile.HEAD);
    var right = new Right("portal:appearance");
    for (var actor : List.of(head, teacher(), Fixture.house())) {
      for (var target : List.of(Fixture.SCHOOL, OTHER)) {
        var decision = access.explain(actor, right, target);
        assertThat(decision.allowed()).isEqualTo(access.allows(actor, right, target));
        assertThat(decision.because())
            .startsWith(decision.allowed() ? "Oui\u00a0: " : "Non\u00a0: ")
            .endsWith(".")
            .doesNotContain(actor.person().toString(), target.toString(), "'");
      }
    }
    assertThat(access.explain(head, right, Fixture.SCHOOL).because()).contains("direction");
  }

  /** The rule, said again in the slowest way. */
  private static boolean oracle(List<Grant> given, Actor actor, Right right, StructureId at) {
    var hat = actor.affiliation().orElseThrow();
    return given.stream()
        .filter(grant -> grant.right().equals(right))
        .filter(
            grant ->
                switch (grant.holder().kind()) {
                  case PERSON -> grant.holder().value().equals(actor.person().toString());
                  case PROFILE -> grant.holder().value().equals(hat.profile().code());
                  case DUTY ->
                      hat.duties().stream()
                          .anyMatch(duty -> duty.code().equals(grant.holder().value()));
                })
        .anyMatch(
            grant ->
                grant.scope().structure().isEmpty()
                    || (grant.scope().structure().get().equals(at)
                        && (grant.holder().kind() == Holder.Kind.PERSON
                            || hat.structure().equals(at))));
  }

  @Test
  void theIndexDecidesAsTheSlowRuleDoes() {
    var random = new Random(3);
    var schools = Stream.generate(StructureId::random).limit(4).toList();
    var people = Stream.generate(PersonId::random).limit(6).toList();
    var rights = List.of(new Right("oracle:a"), new Right("oracle:b"), new Right("oracle:c"));
    var profiles = List.of(Profile.TEACHER, Profile.PUPIL, Profile.STAFF);
    var duties = List.of("ENS", "DOC", "ADF");
    for (int i = 0; i < 40; i++) {
      var holder =
          switch (random.nextInt(3)) {
            case 0 -> Holder.of(pick(random, people));
            case 1 -> Holder.of(pick(random, profiles));
            default -> Holder.ofDuty(pick(random, duties));
          };
      var scope = random.nextInt(6) == 0 ? Scope.TERRITORY : Scope.of(pick(random, schools));
      grants.give(Fixture.house(), holder, pick(random, rights), scope);
    }
    var given = grants.all(Fixture.house());
    long allowed =
        IntStream.range(0, 5000)
            .filter(
                i -> {
                  var duty = Duty.of(pick(random, duties), "");
                  var hat =
                      new Affiliation(
                          pick(random, schools),
                          pick(random, profiles),
                          List.of(duty),
                          Period.ALWAYS,
                          SourceName.ENT);
                  var actor = Actor.of(Fixture.TERRITORY, pick(random, people), hat);
                  var right = pick(random, rights);
                  var at = pick(random, schools);
                  boolean answer = access.allows(actor, right, at);
                  assertThat(answer).isEqualTo(oracle(given, actor, right, at));
                  return answer;
                })
            .count();
    // Were the worlds all yes or all no, agreement would prove nothing.
    assertThat(allowed).isBetween(500L, 4500L);
  }

  private static <T> T pick(Random random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
