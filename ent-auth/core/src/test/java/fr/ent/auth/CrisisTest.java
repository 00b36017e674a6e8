package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.Cut;
import fr.ent.auth.crisis.Cut.What;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each kind of cut shuts out exactly those who are meant. */
@EntTest(beans = PaperDirectory.class)
class CrisisTest {
  private static final StructureId OTHER = StructureId.of("0e000000-0000-4000-8000-000000000002");
  private static final String WHY = "Des messages frauduleux circulent.";
  private static final String SERVICE = "0e000000-0000-4000-8000-0000000000ff";

  private final Crisis crisis;
  private final Grants grants;
  private final AuditLog audit;
  private final Actor pupil = Fixture.actor(PersonId.random(), Profile.PUPIL);
  private final Actor teacher = Fixture.actor(PersonId.random(), Profile.TEACHER);
  private final Actor pupilNextDoor =
      Actor.of(Fixture.TERRITORY, PersonId.random(), Affiliation.of(OTHER, Profile.PUPIL));
  private final Actor bare = Actor.of(Fixture.TERRITORY, PersonId.random());

  CrisisTest(Crisis crisis, Grants grants, AuditLog audit) {
    this.crisis = crisis;
    this.grants = grants;
    this.audit = audit;
  }

  @AfterEach
  void endAll() {
    crisis.all(Fixture.house()).forEach(cut -> crisis.end(Fixture.house(), cut.id()));
  }

  private Cut cut(What what) {
    return crisis.cut(Fixture.house(), what, WHY);
  }

  private Actor holder(Profile profile, Scope scope) {
    var holder = Fixture.actor(PersonId.random(), profile);
    grants.give(Fixture.house(), Holder.of(holder.person()), Crisis.CUT, scope);
    return holder;
  }

  private boolean isOut(Actor actor) {
    return crisis.over(actor).isPresent();
  }

  @Test
  void nobodyIsShutOutWhileNothingIsCut() {
    assertThat(crisis.over(pupil)).isEmpty();
    assertThat(crisis.over(pupil, SERVICE)).isEmpty();
  }

  @Test
  void aTerritoryShutsOutEverybodyOfItAndNobodyElsewhere() {
    var cut = cut(What.TERRITORY);
    assertThat(crisis.over(pupil)).contains(cut);
    assertThat(isOut(teacher)).isTrue();
    assertThat(isOut(pupilNextDoor)).isTrue();
    assertThat(isOut(bare)).isTrue();
    assertThat(isOut(Actor.of(Fixture.ELSEWHERE, pupil.person()))).isFalse();
    assertThat(isOut(Fixture.house())).isFalse();
  }

  @Test
  void aSchoolShutsOutThoseWhoActInIt() {
    cut(What.of(Fixture.SCHOOL));
    assertThat(isOut(pupil)).isTrue();
    assertThat(isOut(teacher)).isTrue();
    assertThat(isOut(pupilNextDoor)).isFalse();
    assertThat(isOut(bare)).isFalse();
  }

  @Test
  void aProfileShutsOutThoseWhoWearItWherever() {
    cut(What.of(Profile.PUPIL));
    assertThat(isOut(pupil)).isTrue();
    assertThat(isOut(pupilNextDoor)).isTrue();
    assertThat(isOut(teacher)).isFalse();
    assertThat(isOut(bare)).isFalse();
  }

  @Test
  void aProfileOfOneSchoolShutsOutThoseWhoWearItThere() {
    cut(What.of(Profile.PUPIL, Fixture.SCHOOL));
    assertThat(isOut(pupil)).isTrue();
    assertThat(isOut(pupilNextDoor)).isFalse();
    assertThat(isOut(teacher)).isFalse();
  }

  @Test
  void aServiceIsKeptFromEverybodyAndShutsOutNobody() {
    var cut = cut(What.ofService(SERVICE));
    assertThat(isOut(pupil)).isFalse();
    assertThat(crisis.over(pupil, SERVICE)).contains(cut);
    assertThat(crisis.over(holder(Profile.STAFF, Scope.TERRITORY), SERVICE)).contains(cut);
    assertThat(crisis.over(pupil, "another")).isEmpty();
  }

  @Test
  void whoIsShutOutReachesNoServiceEither() {
    var cut = cut(What.of(Profile.PUPIL));
    assertThat(crisis.over(pupil, SERVICE)).contains(cut);
    assertThat(crisis.over(teacher, SERVICE)).isEmpty();
  }

  @Test
  void whoHoldsTheRightOverTheTerritoryIsNeverShutOut() {
    var administrator = holder(Profile.STAFF, Scope.TERRITORY);
    var local = holder(Profile.STAFF, Scope.of(Fixture.SCHOOL));
    cut(What.TERRITORY);
    cut(What.of(Fixture.SCHOOL));
    cut(What.of(Profile.STAFF));
    assertThat(isOut(administrator)).isFalse();
    assertThat(isOut(local)).isTrue();
    crisis.all(administrator).forEach(one -> crisis.end(administrator, one.id()));
    assertThat(isOut(local)).isFalse();
  }

  @Test
  void endingLetsInAtOnce() {
    var cut = cut(What.TERRITORY);
    assertThat(isOut(pupil)).isTrue();
    crisis.end(Fixture.house(), cut.id());
    assertThat(isOut(pupil)).isFalse();
    crisis.end(Fixture.house(), cut.id());
  }

  @Test
  void whatIsCutTwiceIsOneCut() {
    var first = cut(What.of(Profile.PUPIL));
    assertThat(cut(What.of(Profile.PUPIL))).isEqualTo(first);
    assertThat(crisis.all(Fixture.house())).containsExactly(first);
  }

  @Test
  void aReasonThatIsBlankOrTooLongIsRefused() {
    for (var reason : new String[] {" ", "\n", "x".repeat(Cut.LONGEST_REASON + 1)}) {
      assertThatThrownBy(() -> crisis.cut(Fixture.house(), What.TERRITORY, reason))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("at most 300 characters");
    }
    assertThat(crisis.all(Fixture.house())).isEmpty();
    var longest = "x".repeat(Cut.LONGEST_REASON);
    assertThat(crisis.cut(Fixture.house(), What.TERRITORY, longest).reason()).isEqualTo(longest);
  }

  @Test
  void partsThatDoNotFitMakeNoCut() {
    assertThatThrownBy(
            () ->
                new What(
                    Cut.Kind.SCHOOL,
                    Optional.empty(),
                    Optional.of(Profile.PUPIL),
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new What(
                    Cut.Kind.TERRITORY, Optional.of(OTHER), Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStrangerCutsEndsAndSeesNothing() {
    var cut = cut(What.of(Profile.PUPIL));
    assertRefused(() -> crisis.cut(teacher, What.of(Fixture.SCHOOL), WHY));
    assertRefused(() -> crisis.end(teacher, cut.id()));
    assertRefused(() -> crisis.end(teacher, PersonId.random().value()));
    assertRefused(() -> crisis.all(teacher));
    assertRefused(() -> crisis.all(bare));
    assertRefused(() -> crisis.evidence(teacher));
    assertRefused(() -> crisis.isWhole(teacher, cut.id()));
  }

  @Test
  void whoHoldsItOverASchoolCutsNothingWider() {
    var local = holder(Profile.HEAD, Scope.of(Fixture.SCHOOL));
    var wide = cut(What.of(Profile.PUPIL));
    assertRefused(() -> crisis.cut(local, What.TERRITORY, WHY));
    assertRefused(() -> crisis.cut(local, What.of(OTHER), WHY));
    assertRefused(() -> crisis.cut(local, What.of(Profile.PUPIL), WHY));
    assertRefused(() -> crisis.cut(local, What.ofService(SERVICE), WHY));
    crisis.end(local, wide.id());
    assertThat(crisis.all(Fixture.house())).contains(wide);
    var own = crisis.cut(local, What.of(Profile.PUPIL, Fixture.SCHOOL), WHY);
    assertThat(crisis.all(local)).containsExactly(own);
    crisis.end(local, own.id());
    assertThat(crisis.all(local)).isEmpty();
  }

  private static void assertRefused(Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(AccessRefusedException.class);
  }

  @Test
  void eachChangeIsInTheLogAndTheReasonIsNot() {
    var cut = cut(What.of(Profile.PUPIL, Fixture.SCHOOL));
    crisis.end(Fixture.house(), cut.id());
    var query = AuditQuery.of("crisis:").size(2);
    assertThat(audit.read(Fixture.house(), query))
        .extracting(entry -> entry.fact().operation())
        .containsExactly("crisis:end", "crisis:cut");
    assertThat(audit.read(Fixture.house(), query))
        .allMatch(entry -> entry.fact().target().equals(Fixture.SCHOOL.toString()))
        .noneMatch(entry -> entry.toString().contains(WHY));
    assertThat(cut.toString()).doesNotContain(WHY);
  }
}
