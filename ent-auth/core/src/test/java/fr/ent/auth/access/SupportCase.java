package fr.ent.auth.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.PaperDirectory;
import fr.ent.auth.access.SupportRequest.State;
import fr.ent.auth.access.SupportRequest.Wish;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two schools, somebody of the support, and who administers each; new ones for each test. */
abstract class SupportCase {
  static final Right READ = new Right("canteen:read");
  static final Right SERVE = new Right("canteen:serve");
  static final Duration HOUR = Duration.ofHours(1);

  SupportAccess support;
  AccessPolicy access;
  Grants grants;
  AuditLog audit;
  PaperDirectory directory;
  SettableClock clock;
  Instant start;
  StructureId school;
  StructureId other;
  Actor supporter;
  Actor head;
  Actor stranger;

  @BeforeEach
  void twoSchools(
      SupportAccess support,
      AccessPolicy access,
      Grants grants,
      AuditLog audit,
      PaperDirectory directory,
      SettableClock clock) {
    this.support = support;
    this.access = access;
    this.grants = grants;
    this.audit = audit;
    this.directory = directory;
    this.clock = clock;
    start = clock.instant();
    school = directory.build("Collège des Tilleuls", "Europe/Paris");
    other = directory.build("Collège des Ormes", "Europe/Paris");
    supporter = somebody("Sami", "Renfort");
    give(supporter, SupportAccess.ASK, Scope.TERRITORY);
    head = administrator("Anne", school);
    stranger = administrator("Rémi", other);
  }

  @AfterEach
  void itIsTheStartAgain() {
    clock.set(start);
  }

  Actor somebody(String first, String last) {
    return Actor.of(Fixture.TERRITORY, directory.add(first, last, Profile.LOCAL_AUTHORITY));
  }

  Actor administrator(String first, StructureId at) {
    var person = directory.add(first, "Renard", Profile.STAFF);
    var hat = Affiliation.of(at, Profile.STAFF);
    directory.wear(person, List.of(hat));
    var actor = Actor.of(Fixture.TERRITORY, person, hat);
    give(actor, Grants.ADMINISTER, Scope.of(at));
    give(actor, READ, Scope.of(at));
    return actor;
  }

  void give(Actor to, Right right, Scope scope) {
    grants.give(Fixture.house(), Holder.of(to.person()), right, scope);
  }

  void takeBack(Actor from, Right right) {
    grants.all(Fixture.house()).stream()
        .filter(one -> one.holder().equals(Holder.of(from.person())) && one.right().equals(right))
        .forEach(one -> grants.takeBack(Fixture.house(), one.id()));
  }

  Wish wish(Right... rights) {
    return new Wish(school, Set.of(rights), HOUR, "Les menus ne s’affichent pas");
  }

  SupportRequest ask(Right... rights) {
    return support.ask(supporter, wish(rights));
  }

  SupportRequest opened() {
    return support.consent(head, ask(READ).id(), HOUR);
  }

  State state(SupportRequest request) {
    return support.asked(supporter).stream()
        .filter(one -> one.id().equals(request.id()))
        .findFirst()
        .orElseThrow()
        .state();
  }

  void later(Duration time) {
    clock.set(start.plus(time));
  }

  static void refused(ThrowingCallable deed) {
    assertThatThrownBy(deed).isInstanceOf(AccessRefusedException.class);
  }

  static void wrong(ThrowingCallable deed) {
    assertThatThrownBy(deed).isInstanceOf(IllegalArgumentException.class);
  }

  /** What the log tells of the supporter, newest first, without readings. */
  List<String> told() {
    return audit.read(Fixture.house(), AuditQuery.of("support").about(supporter.person())).stream()
        .map(one -> one.fact().operation())
        .toList();
  }
}
