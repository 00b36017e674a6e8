package fr.ent.auth;

import static fr.ent.auth.access.UsualRights.Change.LET;
import static fr.ent.auth.access.UsualRights.Change.RESTORE;
import static fr.ent.auth.access.UsualRights.Change.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight.Usual;
import fr.ent.api.access.Ground;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Duty;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Scope;
import fr.ent.auth.access.UsualEffect;
import fr.ent.auth.access.UsualLine;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a line of the table does, where, and until when. */
@EntTest(beans = PaperDirectory.class)
class UsualEffectTest extends UsualCase {
  @Test
  @Clause("AAS-20")
  void aDutyOpensWhatItsProfileDoesNotAndOnlyWhereItIsWorn() {
    var foreman = somebody(Fixture.SCHOOL, Profile.STAFF, Duty.of("CTR", "CHEF DE TRAVAUX"));
    assertThat(access.allows(foreman, ORDER, Fixture.SCHOOL)).isTrue();
    assertThat(access.allows(foreman, ORDER, OTHER)).isFalse();
    assertThat(access.allows(foreman, ORDER)).isFalse();
    for (var another :
        List.of(
            somebody(Fixture.SCHOOL, Profile.STAFF),
            somebody(Fixture.SCHOOL, Profile.STAFF, Duty.of("ADF", "INTENDANCE")),
            somebody(Fixture.SCHOOL, Profile.SCHOOL_LIFE, Duty.of("CTR", "CHEF DE TRAVAUX")))) {
      assertThat(access.allows(another, ORDER, Fixture.SCHOOL)).isFalse();
    }
    assertThat(access.explain(foreman, ORDER, Fixture.SCHOOL).because())
        .isEqualTo(
            "Oui\u00a0: cette personne est chef de travaux (fonction) dans son établissement"
                + " (faire works:order).");
  }

  @Test
  void aLineOfTheTerritoryHoldsAtOnceEverywhereAndEndsAtOnce() {
    var foreman = foreman(OTHER);
    assertThat(access.allows(foreman, SEE, OTHER)).isFalse();
    change(RulePlace.TERRITORY, FOREMEN, LET);
    assertThat(access.allows(foreman, SEE, OTHER)).isTrue();
    assertThat(access.allows(foreman, SEE, Fixture.SCHOOL)).isFalse();
    assertThat(access.explain(foreman, SEE, OTHER).because())
        .contains("chef de travaux (fonction)", "ainsi que le territoire l’a décidé");
    change(RulePlace.TERRITORY, FOREMEN, RESTORE);
    assertThat(access.allows(foreman, SEE, OTHER)).isFalse();
  }

  @Test
  void aStructureWithdrawsForItsOwnAndGivesBack() {
    var head = somebody(Fixture.SCHOOL, Profile.HEAD);
    var otherHead = somebody(OTHER, Profile.HEAD);
    change(HERE, HEADS, WITHDRAW);
    assertThat(access.allows(head, ORDER, Fixture.SCHOOL)).isFalse();
    assertThat(access.allows(otherHead, ORDER, OTHER)).isTrue();
    usual.restore(HOUSE, HERE);
    assertThat(access.allows(head, ORDER, Fixture.SCHOOL)).isTrue();
  }

  @Test
  void whatAStructureLetsEndsAtItsWallsWhateverTheGround() {
    var guardians = new UsualLine(SEE, Usual.of(Profile.GUARDIAN, Ground.OWN_CHILD));
    var mother = somebody(Fixture.SCHOOL, Profile.GUARDIAN);
    var here = directory.add("Ana", "Mercier", Profile.PUPIL);
    var there = somebody(OTHER, Profile.PUPIL).person();
    directory.tie(mother.person(), here, LegalLevel.LEGAL_GUARDIAN);
    directory.tie(mother.person(), there, LegalLevel.LEGAL_GUARDIAN);
    change(HERE, guardians, LET);
    assertThat(access.allows(mother, SEE, here)).isTrue();
    assertThat(access.allows(mother, SEE, there)).isFalse();
    change(RulePlace.TERRITORY, guardians, LET);
    assertThat(access.allows(mother, SEE, there)).isTrue();
  }

  @Test
  void whatWasLentEndsWithTheLine() {
    var head = somebody(Fixture.SCHOOL, Profile.HEAD);
    var friend = somebody(Fixture.SCHOOL, Profile.STAFF);
    grants.delegate(head, friend.person(), ORDER, Scope.of(Fixture.SCHOOL), DECEMBER);
    assertThat(access.allows(friend, ORDER, Fixture.SCHOOL)).isTrue();
    change(HERE, HEADS, WITHDRAW);
    assertThat(access.allows(friend, ORDER, Fixture.SCHOOL)).isFalse();
  }

  @Test
  void thePreviewCountsWhoGainsAndWhoLosesAndChangesNothing() {
    var school = StructureId.random();
    foreman(school);
    foreman(school);
    somebody(school, Profile.TEACHER);
    var foreman = foreman(OTHER);
    var place = RulePlace.of(school);
    var teachers = new UsualLine(SEE, Usual.of(Profile.TEACHER, Ground.STRUCTURE));
    assertThat(usual.preview(HOUSE, place, FOREMEN, LET)).isEqualTo(new UsualEffect(2, 0));
    assertThat(usual.preview(HOUSE, place, FOREMEN, WITHDRAW)).isEqualTo(new UsualEffect(0, 0));
    assertThat(access.allows(foreman, SEE, OTHER)).isFalse();
    change(place, FOREMEN, LET);
    assertThat(usual.preview(HOUSE, place, FOREMEN, RESTORE)).isEqualTo(new UsualEffect(0, 2));
    assertThat(usual.preview(HOUSE, place, teachers, LET)).isEqualTo(new UsualEffect(1, 0));
    int all = usual.preview(HOUSE, RulePlace.TERRITORY, FOREMEN, LET).gaining();
    change(place, FOREMEN, RESTORE);
    assertThat(usual.preview(HOUSE, RulePlace.TERRITORY, FOREMEN, LET).gaining())
        .isEqualTo(all + 2);
    change(place, teachers, LET);
    assertThat(usual.preview(HOUSE, place, FOREMEN, LET)).isEqualTo(new UsualEffect(0, 0));
    usual.restore(HOUSE, place);
  }

  @Test
  @Clause("ISO-4")
  void whatATerritoryDecidesCountsInNoOther() {
    change(RulePlace.TERRITORY, HEADS, WITHDRAW);
    var hat = Affiliation.of(Fixture.SCHOOL, Profile.HEAD);
    var elsewhere = Actor.of(Fixture.ELSEWHERE, PersonId.random(), hat);
    assertThat(access.allows(elsewhere, ORDER, Fixture.SCHOOL)).isTrue();
  }
}
