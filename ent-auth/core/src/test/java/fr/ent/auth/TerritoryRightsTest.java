package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.Actor;
import fr.ent.api.access.DeclaredRight;
import fr.ent.api.access.Ground;
import fr.ent.api.access.Right;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Role;
import fr.ent.auth.access.Scope;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rights that are held over the whole territory or not at all: the log is of no school. */
@EntTest(beans = PaperDirectory.class)
class TerritoryRightsTest {
  private static final Scope HERE = Scope.of(Fixture.SCHOOL);

  private final AccessPolicy access;
  private final Grants grants;
  private final PaperDirectory directory;
  private final LocalDate today;
  private Actor agent;
  private Actor deputy;

  TerritoryRightsTest(
      AccessPolicy access, Grants grants, PaperDirectory directory, SettableClock clock) {
    this.access = access;
    this.grants = grants;
    this.directory = directory;
    this.today = LocalDate.now(clock);
  }

  @BeforeEach
  void twoPeople() {
    agent = Fixture.actor(directory.add("Ada", "Territoire", Profile.STAFF), Profile.STAFF);
    deputy = Fixture.actor(directory.add("Paul", "Adjoint", Profile.STAFF), Profile.STAFF);
    for (var right : Set.of(Grants.ADMINISTER, AuditLog.READ)) {
      grants.give(Fixture.house(), Holder.of(agent.person()), right, Scope.TERRITORY);
    }
  }

  private void assertRefused(Runnable giving) {
    assertThatThrownBy(giving::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("whole territory");
  }

  @Test
  void theLogIsGivenOverTheTerritoryAndNothingLess() {
    var holder = Holder.of(deputy.person());
    assertRefused(() -> grants.give(agent, holder, AuditLog.READ, HERE));
    var room = directory.open(Fixture.SCHOOL, "6e A");
    assertRefused(() -> grants.give(agent, holder, AuditLog.READ, Scope.ofGroups(Set.of(room))));
    assertThat(access.allows(deputy, AuditLog.READ, Fixture.SCHOOL)).isFalse();
    grants.give(agent, holder, AuditLog.READ, Scope.TERRITORY);
    assertThat(access.allows(deputy, AuditLog.READ)).isTrue();
  }

  @Test
  void aRoleWithItIsGivenSoToo() {
    var role = new Role(new Right("role:auditors"), "Lecteurs", Set.of(AuditLog.READ));
    grants.define(agent, role);
    var holder = Holder.of(deputy.person());
    assertRefused(() -> grants.give(agent, holder, role.id(), HERE));
    grants.give(agent, holder, role.id(), Scope.TERRITORY);
    assertThat(access.allows(deputy, AuditLog.READ)).isTrue();
  }

  @Test
  @Clause("ISO-7")
  void itIsNotDelegatedOverASchool() {
    assertThat(grants.delegable(agent, Fixture.SCHOOL))
        .extracting(DeclaredRight::right)
        .doesNotContain(AuditLog.READ);
    var days = Period.between(today, today.plusDays(3));
    assertRefused(() -> grants.delegate(agent, deputy.person(), AuditLog.READ, HERE, days));
  }

  @Test
  void noOfficeBringsIt() {
    var declared =
        grants.declared(agent).stream().filter(one -> one.right().equals(AuditLog.READ)).toList();
    assertThat(declared).singleElement().matches(DeclaredRight::everywhere);
    assertThatThrownBy(() -> declared.get(0).usually(Profile.HEAD, Ground.STRUCTURE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
