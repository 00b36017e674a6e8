package fr.ent.auth;

import static fr.ent.auth.access.UsualRights.Change.LET;
import static fr.ent.auth.access.UsualRights.Change.RESTORE;
import static fr.ent.auth.access.UsualRights.Change.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.DeclaredRight.Usual;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Scope;
import fr.ent.auth.access.UsualInForce;
import fr.ent.auth.access.UsualLine;
import fr.ent.auth.access.UsualRights;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may change the table of usual rights, and what stands in it. */
@EntTest(beans = PaperDirectory.class)
class UsualRightsTest extends UsualCase {
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
  void whatTheTerritoryWithdrawsNoStructureLets() {
    var head = somebody(Fixture.SCHOOL, Profile.HEAD);
    change(HERE, HEADS, LET);
    change(RulePlace.TERRITORY, HEADS, WITHDRAW);
    assertThat(access.allows(head, ORDER, Fixture.SCHOOL)).isFalse();
    assertThatThrownBy(() -> change(HERE, HEADS, LET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("withdrawn");
    assertThat(usual.table(HOUSE, HERE))
        .contains(new UsualInForce(HEADS, false, UsualInForce.Origin.TERRITORY, Optional.of(LET)));
    usual.restore(HOUSE, RulePlace.TERRITORY);
    assertThat(access.allows(head, ORDER, Fixture.SCHOOL)).isTrue();
  }

  @Test
  void whoWithdrewFromHimselfGivesBackAndGainsNothingElse() {
    var head = somebody(Fixture.SCHOOL, Profile.HEAD);
    give(head, Grants.ADMINISTER, Scope.of(Fixture.SCHOOL));
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
  void eachChangeIsInTheLogOnce(AuditLog log) {
    var line = new UsualLine(FOLLOW, Usual.of(Profile.LIBRARIAN, Ground.STRUCTURE));
    change(HERE, line, LET);
    change(HERE, line, LET);
    change(HERE, line, WITHDRAW);
    change(HERE, line, RESTORE);
    change(HERE, line, RESTORE);
    assertThat(log.read(HOUSE, AuditQuery.of("access:").size(100)))
        .filteredOn(one -> one.fact().detail().equals(line.toString()))
        .extracting(AuditEntry::fact)
        .extracting("operation")
        .containsExactlyInAnyOrder(
            "access:let-usual", "access:withdraw-usual", "access:restore-usual");
  }
}
