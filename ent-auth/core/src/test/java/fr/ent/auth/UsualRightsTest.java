package fr.ent.auth;

import static fr.ent.auth.access.UsualRights.Change.LET;
import static fr.ent.auth.access.UsualRights.Change.RESTORE;
import static fr.ent.auth.access.UsualRights.Change.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight.Usual;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Duty;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.SourceName;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.access.UsualEffect;
import fr.ent.auth.access.UsualInForce;
import fr.ent.auth.access.UsualLine;
import fr.ent.auth.access.UsualRights;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The table of usual rights: what is refused, what a change does at once, and how it ends. */
@EntTest(beans = PaperDirectory.class)
class UsualRightsTest {
  private static final Right ORDER = new Right("works:order");
  private static final Right FOLLOW = new Right("works:follow");
  private static final Right SEE = new Right("works:see");
  private static final StructureId OTHER = StructureId.random();
  private static final RulePlace HERE = RulePlace.of(Fixture.SCHOOL);
  private static final Period DECEMBER =
      Period.between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31));
  private static final UsualLine HEADS =
      new UsualLine(ORDER, Usual.of(Profile.HEAD, Ground.STRUCTURE));
  private static final UsualLine FOREMEN =
      new UsualLine(SEE, new Usual(Profile.TEACHER, Optional.of("CTR"), Ground.STRUCTURE));

  private final AccessPolicy access;
  private final UsualRights usual;
  private final Grants grants;
  private final PaperDirectory directory;

  UsualRightsTest(AccessPolicy access, UsualRights usual, Grants grants, PaperDirectory directory) {
    this.access = access;
    this.usual = usual;
    this.grants = grants;
    this.directory = directory;
  }

  @AfterEach
  void giveBack() {
    List.of(RulePlace.TERRITORY, HERE, RulePlace.of(OTHER))
        .forEach(place -> usual.restore(Fixture.house(), place));
  }

  private Actor somebody(StructureId school, Profile profile, Duty... duties) {
    var person = directory.add("Ali", "Mercier", profile);
    var hat = new Affiliation(school, profile, List.of(duties), Period.ALWAYS, SourceName.MENESR);
    directory.wear(person, List.of(hat));
    return Actor.of(Fixture.TERRITORY, person, hat);
  }

  private Actor foreman(StructureId school) {
    return somebody(school, Profile.TEACHER, Duty.of("CTR", "CHEF DE TRAVAUX"));
  }

  private Actor administrator(Scope scope, Right... also) {
    var actor = somebody(Fixture.SCHOOL, Profile.STAFF);
    grants.give(Fixture.house(), Holder.of(actor.person()), Grants.ADMINISTER, scope);
    for (var right : also) {
      grants.give(Fixture.house(), Holder.of(actor.person()), right, scope);
    }
    return actor;
  }

  private void change(RulePlace place, UsualLine line, UsualRights.Change change) {
    usual.change(Fixture.house(), place, line, change);
  }

  private void isRefused(Actor actor, RulePlace place, UsualLine line, UsualRights.Change change) {
    assertThatThrownBy(() -> usual.preview(actor, place, line, change))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> usual.change(actor, place, line, change))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("AAS-20")
  void whoDoesNotAdministerThePlaceSeesAndChangesNothing() {
    var head = somebody(Fixture.SCHOOL, Profile.HEAD);
    var local = administrator(Scope.of(Fixture.SCHOOL), ORDER, SEE);
    for (var change : UsualRights.Change.values()) {
      isRefused(head, HERE, HEADS, change);
      isRefused(local, RulePlace.TERRITORY, HEADS, change);
      isRefused(local, RulePlace.of(OTHER), HEADS, change);
    }
    assertThatThrownBy(() -> usual.table(head, HERE)).isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> usual.restore(local, RulePlace.TERRITORY))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  @Clause("ISO-7")
  void nobodyLetsAProfileHoldWhatHeHasNotHimself() {
    var bare = administrator(Scope.TERRITORY);
    isRefused(bare, RulePlace.TERRITORY, FOREMEN, LET);
    isRefused(bare, HERE, FOREMEN, LET);
    var lent = administrator(Scope.of(Fixture.SCHOOL));
    var owner = administrator(Scope.of(Fixture.SCHOOL), SEE);
    grants.delegate(owner, lent.person(), SEE, Scope.of(Fixture.SCHOOL), DECEMBER);
    assertThat(access.allows(lent, SEE, Fixture.SCHOOL)).isTrue();
    isRefused(lent, HERE, FOREMEN, LET);
    isRefused(owner, RulePlace.TERRITORY, FOREMEN, LET);
    usual.change(owner, HERE, FOREMEN, LET);
    assertThat(access.allows(foreman(Fixture.SCHOOL), SEE, Fixture.SCHOOL)).isTrue();
  }

  @Test
  void whatGoesByNameOrIsUnknownNeverEntersTheTable() {
    for (var right :
        List.of(
            Grants.ADMINISTER,
            AuditLog.READ,
            new Right("crisis:cut"),
            new Right("works:seal"),
            new Right("canteen:burn"))) {
      var line = new UsualLine(right, Usual.of(Profile.HEAD, Ground.STRUCTURE));
      assertThatThrownBy(() -> change(RulePlace.TERRITORY, line, LET))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(right.id());
      assertThat(access.allows(somebody(Fixture.SCHOOL, Profile.HEAD), right, Fixture.SCHOOL))
          .isFalse();
    }
  }

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
    usual.restore(Fixture.house(), HERE);
    assertThat(access.allows(head, ORDER, Fixture.SCHOOL)).isTrue();
  }

  @Test
  void whatTheTerritoryWithdrawsNoStructureLets() {
    var head = somebody(Fixture.SCHOOL, Profile.HEAD);
    change(HERE, HEADS, LET);
    change(RulePlace.TERRITORY, HEADS, WITHDRAW);
    assertThat(access.allows(head, ORDER, Fixture.SCHOOL)).isFalse();
    assertThatThrownBy(() -> change(HERE, HEADS, LET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("withdrawn");
    assertThat(usual.table(Fixture.house(), HERE))
        .contains(new UsualInForce(HEADS, false, UsualInForce.Origin.TERRITORY, Optional.of(LET)));
    usual.restore(Fixture.house(), RulePlace.TERRITORY);
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
  void whoWithdrewFromHimselfGivesBackAndGainsNothingElse() {
    var head = somebody(Fixture.SCHOOL, Profile.HEAD);
    grants.give(
        Fixture.house(), Holder.of(head.person()), Grants.ADMINISTER, Scope.of(Fixture.SCHOOL));
    usual.change(head, HERE, HEADS, WITHDRAW);
    isRefused(head, HERE, HEADS, LET);
    usual.change(head, HERE, HEADS, RESTORE);
    assertThat(access.allows(head, ORDER, Fixture.SCHOOL)).isTrue();
    change(RulePlace.TERRITORY, HEADS, WITHDRAW);
    usual.change(head, HERE, HEADS, RESTORE);
    usual.restore(head, HERE);
    assertThat(access.allows(head, ORDER, Fixture.SCHOOL)).isFalse();
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
    var house = Fixture.house();
    var teachers = new UsualLine(SEE, Usual.of(Profile.TEACHER, Ground.STRUCTURE));
    assertThat(usual.preview(house, place, FOREMEN, LET)).isEqualTo(new UsualEffect(2, 0));
    assertThat(usual.preview(house, place, FOREMEN, WITHDRAW)).isEqualTo(new UsualEffect(0, 0));
    assertThat(access.allows(foreman, SEE, OTHER)).isFalse();
    change(place, FOREMEN, LET);
    assertThat(usual.preview(house, place, FOREMEN, RESTORE)).isEqualTo(new UsualEffect(0, 2));
    assertThat(usual.preview(house, place, teachers, LET)).isEqualTo(new UsualEffect(1, 0));
    int all = usual.preview(house, RulePlace.TERRITORY, FOREMEN, LET).gaining();
    change(place, FOREMEN, RESTORE);
    assertThat(usual.preview(house, RulePlace.TERRITORY, FOREMEN, LET).gaining())
        .isEqualTo(all + 2);
    change(place, teachers, LET);
    assertThat(usual.preview(house, place, FOREMEN, LET)).isEqualTo(new UsualEffect(0, 0));
    usual.restore(house, place);
  }

  @Test
  void eachChangeIsInTheLogOnce(AuditLog log) {
    var line = new UsualLine(FOLLOW, Usual.of(Profile.LIBRARIAN, Ground.STRUCTURE));
    change(HERE, line, LET);
    change(HERE, line, LET);
    change(HERE, line, WITHDRAW);
    change(HERE, line, RESTORE);
    change(HERE, line, RESTORE);
    assertThat(log.read(Fixture.house(), AuditQuery.of("access:").size(100)))
        .filteredOn(one -> one.fact().detail().equals(line.toString()))
        .extracting(AuditEntry::fact)
        .extracting("operation")
        .containsExactlyInAnyOrder(
            "access:let-usual", "access:withdraw-usual", "access:restore-usual");
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
