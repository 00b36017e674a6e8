package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.ReadingBudget;
import fr.ent.api.accounts.AccountFrozen;
import fr.ent.api.accounts.AccountState;
import fr.ent.api.accounts.Accounts;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.accounts.Entrance.Outcome;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.FrozenAccount;
import fr.ent.auth.crisis.SealedEvidence;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.RecordedEvents;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of an account in wrong hands, and of the evidence. */
@EntTest(beans = {PaperDirectory.class, PaperPeople.class})
class FreezingTest {
  private static final String WHY = "Session prise à un poste du CDI.";

  private final Crisis crisis;
  private final PaperPeople people;
  private final LoginDesk desk;
  private final Database database;
  private final ReadingBudget budget;
  private final Instant since;

  FreezingTest(
      Crisis crisis,
      PaperPeople people,
      LoginDesk desk,
      Database database,
      ReadingBudget budget,
      SettableClock clock) {
    this.crisis = crisis;
    this.people = people;
    this.desk = desk;
    this.database = database;
    this.budget = budget;
    this.since = clock.instant().minus(Duration.ofHours(1));
  }

  private SealedEvidence freeze(PersonId person) {
    return crisis.freeze(Fixture.house(), person, since, WHY);
  }

  private boolean isWhole(SealedEvidence evidence) {
    return crisis.isWhole(Fixture.house(), evidence.id());
  }

  private String content(SealedEvidence evidence) {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle ->
            handle
                .createQuery("select content from auth.evidence where id = ?")
                .bind(0, evidence.id())
                .mapTo(String.class)
                .one());
  }

  private void write(String sql, Object... values) {
    database.useTerritory(Fixture.TERRITORY, handle -> handle.execute(sql, values));
  }

  @Test
  void sessionsEndTheAccountIsBlockedAndOthersAreTold(Accounts accounts, RecordedEvents events) {
    var person = people.active("Nora", "Gelée");
    var secret = people.enter(people.login(person), PaperPeople.GOOD).secret();
    assertThat(desk.find(Fixture.TERRITORY, secret)).isPresent();
    freeze(person);
    assertThat(desk.find(Fixture.TERRITORY, secret)).isEmpty();
    assertThat(people.enter(people.login(person), PaperPeople.GOOD).outcome())
        .isEqualTo(Outcome.REFUSED);
    assertThat(accounts.find(Fixture.house(), person).orElseThrow().state())
        .isEqualTo(AccountState.BLOCKED);
    events.awaitDelivery();
    assertThat(events.of(AccountFrozen.class))
        .filteredOn(frozen -> frozen.person().equals(person))
        .singleElement()
        .satisfies(frozen -> assertThat(frozen.since()).isEqualTo(since))
        .satisfies(frozen -> assertThat(frozen.territory()).isEqualTo(Fixture.TERRITORY));
  }

  @Test
  void theEvidenceTellsSessionsAndEntriesAndNoSecret() {
    var person = people.active("Nora", "Scellée");
    var secret = people.enter(people.login(person), PaperPeople.GOOD).secret();
    var session = desk.find(Fixture.TERRITORY, secret).orElseThrow().session();
    var evidence = freeze(person);
    assertThat(content(evidence))
        .contains(session.toString(), "account:activate", "session:open", WHY)
        .doesNotContain("secret", secret);
    assertThat(crisis.evidence(Fixture.house())).contains(evidence);
    assertThat(isWhole(evidence)).isTrue();
    assertThat(freeze(person).id()).isNotEqualTo(evidence.id());
  }

  @Test
  void evidenceIsNeitherChangedNorDeleted() {
    var evidence = freeze(people.active("Nora", "Gardée"));
    for (var sql :
        new String[] {
          "update auth.evidence set content = '{}' where id = ?",
          "delete from auth.evidence where id = ?"
        }) {
      assertThatThrownBy(() -> write(sql, evidence.id())).hasMessageContaining("sealed evidence");
    }
    assertThatThrownBy(() -> write("truncate auth.evidence")).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> write("alter table auth.evidence disable trigger sealed"))
        .isInstanceOf(RuntimeException.class);
    assertThat(isWhole(evidence)).isTrue();
  }

  @Test
  void evidenceThatWasTamperedWithIsSeen() {
    var evidence = freeze(people.active("Nora", "Retouchée"));
    var forged = PersonId.random().value();
    var copy =
        """
        insert into auth.evidence (id, person, sealed_at, sealed_by, content, sha256, keep_until)
        select ?, person, sealed_at, sealed_by, content || ' ', sha256, keep_until from auth.evidence
        where id = ?""";
    write(copy, forged, evidence.id());
    assertThat(crisis.isWhole(Fixture.house(), forged)).isFalse();
    assertThat(crisis.isWhole(Fixture.house(), PersonId.random().value())).isFalse();
    // Even with a hash that fits, the log knows the one that was sealed.
    write(
        "update auth.audit_entry set detail = 'other' where operation = 'crisis:seal'"
            + " and target = ?",
        evidence.id().toString());
    assertThat(isWhole(evidence)).isFalse();
  }

  @Test
  void itNeedsTheRightOverThePersonAndAnAccount(Grants grants, SettableClock clock) {
    var person = people.active("Nora", "Libre");
    var stranger = Fixture.actor(PersonId.random(), Profile.HEAD);
    assertThatThrownBy(() -> crisis.freeze(stranger, person, since, WHY))
        .isInstanceOf(AccessRefusedException.class);
    var here = Scope.of(Fixture.SCHOOL);
    grants.give(Fixture.house(), Holder.of(stranger.person()), Crisis.CUT, here);
    var later = clock.instant().plusSeconds(60);
    assertThatThrownBy(() -> crisis.freeze(stranger, person, later, WHY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> crisis.freeze(stranger, person, since, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> freeze(PersonId.random()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(people.enter(people.login(person), PaperPeople.GOOD).outcome())
        .isEqualTo(Outcome.ENTERED);
    crisis.freeze(stranger, person, since, WHY);
    assertThat(people.enter(people.login(person), PaperPeople.GOOD).outcome())
        .isEqualTo(Outcome.REFUSED);
  }

  @Test
  void whoHoldsItOverTheTerritoryIsNotFrozenByWhoHoldsItOverASchool(Grants grants) {
    var administrator = people.active("Nora", "Dirigeante");
    grants.give(Fixture.house(), Holder.of(administrator), Crisis.CUT, Scope.TERRITORY);
    var local = Fixture.actor(PersonId.random(), Profile.HEAD);
    grants.give(Fixture.house(), Holder.of(local.person()), Crisis.CUT, Scope.of(Fixture.SCHOOL));
    assertThatThrownBy(() -> crisis.freeze(local, administrator, since, WHY))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(crisis.freeze(Actor.house(Fixture.TERRITORY), administrator, since, WHY).person())
        .isEqualTo(administrator);
  }

  @Test
  void itIsListedAndOpenedAgainByWhoeverMayAndIsNotOneself(Grants grants, AuditLog audit) {
    var person = people.active("Nora", "Dégelée");
    freeze(person);
    var stranger = Fixture.actor(PersonId.random(), Profile.HEAD);
    assertThatThrownBy(() -> crisis.frozen(stranger)).isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> crisis.thaw(stranger, person))
        .isInstanceOf(AccessRefusedException.class);
    grants.give(Fixture.house(), Holder.of(person), Crisis.CUT, Scope.TERRITORY);
    var oneself = Actor.of(Fixture.TERRITORY, person);
    assertThatThrownBy(() -> crisis.thaw(oneself, person))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(crisis.frozen(Fixture.house())).extracting(FrozenAccount::person).contains(person);
    crisis.thaw(Fixture.house(), person);
    crisis.thaw(Fixture.house(), person);
    assertThat(crisis.frozen(Fixture.house()))
        .extracting(FrozenAccount::person)
        .doesNotContain(person);
    assertThat(people.enter(people.login(person), PaperPeople.GOOD).outcome())
        .isEqualTo(Outcome.ENTERED);
    assertThat(audit.read(Fixture.house(), AuditQuery.of("crisis:thaw").about(person))).hasSize(1);
  }

  @Test
  void whoeverUnblocksTheAccountHasOpenedItAgain(Accounts accounts) {
    var person = people.active("Nora", "Débloquée");
    freeze(person);
    accounts.unblock(Fixture.house(), person);
    assertThat(crisis.frozen(Fixture.house()))
        .extracting(FrozenAccount::person)
        .doesNotContain(person);
  }

  @Test
  @Clause("PRIV-9")
  void readingTheEvidenceIsKeptAndNeedsTheRightOverTheTerritory(Grants grants, AuditLog audit) {
    var person = people.active("Nora", "Relue");
    budget.cards(Fixture.actor(person, Profile.TEACHER), twentyFive());
    var evidence = freeze(person);
    var local = Fixture.actor(PersonId.random(), Profile.HEAD);
    grants.give(Fixture.house(), Holder.of(local.person()), Crisis.CUT, Scope.of(Fixture.SCHOOL));
    assertThatThrownBy(() -> crisis.read(local, evidence.id()))
        .isInstanceOf(AccessRefusedException.class);
    var wide = Fixture.actor(PersonId.random(), Profile.LOCAL_AUTHORITY);
    grants.give(Fixture.house(), Holder.of(wide.person()), Crisis.CUT, Scope.TERRITORY);
    var text = crisis.read(wide, evidence.id()).orElseThrow();
    assertThat(text).isEqualTo(content(evidence)).contains("\"readings\" : [{");
    assertThat(crisis.read(wide, PersonId.random().value())).isEmpty();
    assertThat(audit.read(Fixture.house(), AuditQuery.of("crisis:read").about(wide.person())))
        .singleElement()
        .satisfies(one -> assertThat(one.fact().target()).isEqualTo(evidence.id().toString()));
  }

  private static List<PersonId> twentyFive() {
    return Stream.generate(PersonId::random).limit(25).toList();
  }
}
