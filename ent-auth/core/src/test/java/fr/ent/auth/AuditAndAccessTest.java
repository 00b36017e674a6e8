package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.Feeds;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.core.database.Database;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@EntTest(beans = PaperDirectory.class)
class AuditAndAccessTest {
  private static final StructureId OTHER = StructureId.random();

  private final AuditLog audit;
  private final AccessPolicy access;
  private final Grants grants;
  private final PaperDirectory directory;
  private final Database database;

  AuditAndAccessTest(
      AuditLog audit,
      AccessPolicy access,
      Grants grants,
      PaperDirectory directory,
      Database database) {
    this.audit = audit;
    this.access = access;
    this.grants = grants;
    this.directory = directory;
    this.database = database;
  }

  @Test
  void nobodyHoldsARightThatWasNotGiven() {
    var teacher = Fixture.actor(PersonId.random(), Profile.TEACHER);
    assertThat(access.allows(teacher, Feeds.ADMINISTER)).isFalse();
    assertThat(access.allows(teacher, Directory.CONSULT, Fixture.SCHOOL)).isFalse();
    assertThat(access.allows(Fixture.house(), Feeds.ADMINISTER)).isTrue();
    assertThat(access.explain(teacher, Feeds.ADMINISTER, Fixture.SCHOOL).allowed()).isFalse();
  }

  @Test
  void aHeadHoldsTheUsualRightsInTheOwnSchoolAndNowhereElse() {
    var head = Fixture.actor(PersonId.random(), Profile.HEAD);
    assertThat(access.allows(head, Directory.CONSULT, Fixture.SCHOOL)).isTrue();
    assertThat(access.allows(head, Directory.CONSULT, OTHER)).isFalse();
    assertThat(access.allows(head, Directory.CONSULT)).isFalse();
    assertThat(access.allows(head, Feeds.ADMINISTER, Fixture.SCHOOL)).isFalse();
    var pupil = directory.add("Inès", "Berthier", Profile.PUPIL);
    assertThat(access.allows(head, Directory.CONSULT, pupil)).isTrue();
    assertThat(access.allows(head, Directory.CONSULT, PersonId.random())).isFalse();
  }

  @Test
  void aRightHoldsWhereItWasGivenUntilItIsTakenBack() {
    var person = PersonId.random();
    var actor = Fixture.actor(person, Profile.STAFF);
    var there = grants.give(Fixture.house(), Holder.of(person), Feeds.ADMINISTER, Scope.of(OTHER));
    assertThat(access.allows(actor, Feeds.ADMINISTER, OTHER)).isTrue();
    assertThat(access.allows(actor, Feeds.ADMINISTER, Fixture.SCHOOL)).isFalse();
    assertThat(access.allows(actor, Feeds.ADMINISTER)).isFalse();
    grants.give(Fixture.house(), Holder.of(person), Feeds.ADMINISTER, Scope.TERRITORY);
    assertThat(access.allows(actor, Feeds.ADMINISTER)).isTrue();
    var twice = grants.give(Fixture.house(), Holder.of(person), Feeds.ADMINISTER, Scope.of(OTHER));
    assertThat(twice).isEqualTo(there);
    grants.takeBack(Fixture.house(), there.id());
    assertThat(access.allows(actor, Feeds.ADMINISTER, OTHER)).isTrue();
    assertThat(access.allows(Actor.of(Fixture.ELSEWHERE, person), Feeds.ADMINISTER)).isFalse();
    assertThatThrownBy(() -> grants.all(actor)).isInstanceOf(AccessRefusedException.class);
  }

  @Test
  void aRightIsHeldByProfileAndByDuty() {
    var right = new Right("canteen:read");
    grants.give(Fixture.house(), Holder.of(Profile.LIBRARIAN), right, Scope.TERRITORY);
    assertThat(access.allows(Fixture.actor(PersonId.random(), Profile.LIBRARIAN), right)).isTrue();
    assertThat(access.allows(Fixture.actor(PersonId.random(), Profile.TEACHER), right)).isFalse();
  }

  @Test
  void theChainHoldsWhileManyWriteAndShowsEveryAlteration() throws Exception {
    var pool = Executors.newFixedThreadPool(4);
    var work = new ArrayList<Callable<Object>>();
    for (int i = 0; i < 40; i++) {
      var target = "t" + i;
      work.add(() -> audit.append(Fixture.house(), AuditFact.done("test:write", target)));
    }
    for (var done : pool.invokeAll(work)) {
      done.get();
    }
    pool.shutdown();
    assertThat(audit.firstBreak(Fixture.house())).isEmpty();
    var query = AuditQuery.of("test:").size(10);
    var newest = audit.read(Fixture.house(), query);
    assertThat(newest).hasSize(10);
    var altered = newest.get(4).position();
    alter("update auth.audit_entry set outcome = 'failed' where position = " + altered);
    assertThat(audit.firstBreak(Fixture.house())).contains(altered);
    alter("update auth.audit_entry set outcome = 'done' where position = " + altered);
    assertThat(audit.firstBreak(Fixture.house())).isEmpty();
    alter(
        "delete from auth.audit_entry where position = (select max(position) from auth.audit_entry)");
    assertThat(audit.firstBreak(Fixture.house())).isPresent();
  }

  private void alter(String sql) {
    database.useTerritory(Fixture.TERRITORY, handle -> handle.execute(sql));
  }

  @Test
  void theLogIsReadByWhoMayAndReadingIsKept() {
    var teacher = Fixture.actor(PersonId.random(), Profile.TEACHER);
    assertThatThrownBy(() -> audit.read(teacher, AuditQuery.newest()))
        .isInstanceOf(AccessRefusedException.class);
    audit.read(Fixture.house(), AuditQuery.newest());
    assertThat(audit.read(Fixture.house(), AuditQuery.newest()).get(0).fact().operation())
        .isEqualTo("audit:read");
  }
}
