package fr.ent.auth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.audit.AuditEntry;
import fr.ent.api.audit.AuditFact;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.auth.PaperDirectory;
import fr.ent.auth.access.SupportRequest.State;
import fr.ent.auth.access.SupportRequest.Wish;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The support asks, the school consents, and it ends to the minute. */
@EntTest(beans = PaperDirectory.class)
class SupportAccessTest {
  private static final Right READ = new Right("canteen:read");
  private static final Right SERVE = new Right("canteen:serve");
  private static final Duration HOUR = Duration.ofHours(1);

  private final SupportAccess support;
  private final AccessPolicy access;
  private final Grants grants;
  private final AuditLog audit;
  private final PaperDirectory directory;
  private final SettableClock clock;
  private final SupportEnds ends;
  private final Instant start;
  private StructureId school;
  private StructureId other;
  private Actor supporter;
  private Actor head;
  private Actor stranger;

  SupportAccessTest(
      SupportAccess support,
      AccessPolicy access,
      Grants grants,
      AuditLog audit,
      PaperDirectory directory,
      SettableClock clock,
      SupportEnds ends) {
    this.support = support;
    this.access = access;
    this.grants = grants;
    this.audit = audit;
    this.directory = directory;
    this.clock = clock;
    this.start = clock.instant();
    this.ends = ends;
  }

  @BeforeEach
  void twoSchools() {
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

  private Actor somebody(String first, String last) {
    return Actor.of(Fixture.TERRITORY, directory.add(first, last, Profile.LOCAL_AUTHORITY));
  }

  private Actor administrator(String first, StructureId at) {
    var person = directory.add(first, "Renard", Profile.STAFF);
    var hat = Affiliation.of(at, Profile.STAFF);
    directory.wear(person, List.of(hat));
    var actor = Actor.of(Fixture.TERRITORY, person, hat);
    give(actor, Grants.ADMINISTER, Scope.of(at));
    give(actor, READ, Scope.of(at));
    return actor;
  }

  private void give(Actor to, Right right, Scope scope) {
    grants.give(Fixture.house(), Holder.of(to.person()), right, scope);
  }

  private void takeBack(Actor from, Right right) {
    grants.all(Fixture.house()).stream()
        .filter(one -> one.holder().equals(Holder.of(from.person())) && one.right().equals(right))
        .forEach(one -> grants.takeBack(Fixture.house(), one.id()));
  }

  private Wish wish(Right... rights) {
    return new Wish(school, Set.of(rights), HOUR, "Les menus ne s’affichent pas");
  }

  private SupportRequest ask(Right... rights) {
    return support.ask(supporter, wish(rights));
  }

  private SupportRequest opened() {
    return support.consent(head, ask(READ).id(), HOUR);
  }

  private State state(SupportRequest request) {
    return support.asked(supporter).stream()
        .filter(one -> one.id().equals(request.id()))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private void later(Duration time) {
    clock.set(start.plus(time));
  }

  private static void refused(ThrowingCallable deed) {
    assertThatThrownBy(deed).isInstanceOf(AccessRefusedException.class);
  }

  private static void wrong(ThrowingCallable deed) {
    assertThatThrownBy(deed).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoMayNotAskDoesNot() {
    refused(() -> support.ask(somebody("Max", "Curieux"), wish(READ)));
    var local = somebody("Lou", "Proche");
    give(local, SupportAccess.ASK, Scope.of(other));
    refused(() -> support.ask(local, wish(READ)));
    assertThat(support.all(head)).isEmpty();
  }

  @Test
  void whatGivesPowerOverOthersIsNotAskedFor() {
    var offered = support.offered(supporter).stream().map(one -> one.right()).toList();
    for (var right :
        List.of(
            Grants.ADMINISTER,
            new Right("accounts:administer"),
            new Right("crisis:cut"),
            AuditLog.READ,
            SupportAccess.ASK,
            new Right("directory:read-widely"),
            new Right("role:cook"),
            new Right("canteen:burn"))) {
      assertThat(offered).doesNotContain(right);
      wrong(() -> ask(READ, right));
    }
    assertThat(offered).contains(READ, SERVE);
    assertThat(support.isReading(READ)).isTrue();
    assertThat(support.isReading(SERVE)).isFalse();
  }

  @Test
  void aWishIsForAFewHoursOfAStructureThatIsThere() {
    var rights = Set.of(READ);
    wrong(() -> new Wish(school, Set.of(), HOUR, "Panne"));
    wrong(() -> new Wish(school, rights, Duration.ofHours(8).plusMinutes(1), "Panne"));
    wrong(() -> new Wish(school, rights, Duration.ZERO, "Panne"));
    wrong(() -> new Wish(school, rights, Duration.ofSeconds(90), "Panne"));
    wrong(() -> new Wish(school, rights, HOUR, " "));
    wrong(() -> new Wish(school, rights, HOUR, "x".repeat(301)));
    wrong(() -> support.ask(supporter, new Wish(StructureId.random(), rights, HOUR, "Panne")));
  }

  @Test
  void askingOpensNothing() {
    var request = ask(READ);
    assertThat(access.allows(supporter, READ, school)).isFalse();
    assertThat(support.all(head)).containsExactly(request);
    assertThat(support.all(stranger)).isEmpty();
  }

  @Test
  @Clause("ISO-6")
  void nobodyElseConsents() {
    var request = ask(READ);
    give(supporter, Grants.ADMINISTER, Scope.of(school));
    give(supporter, READ, Scope.of(school));
    refused(() -> support.consent(supporter, request.id(), HOUR));
    takeBack(supporter, Grants.ADMINISTER);
    takeBack(supporter, READ);
    for (var nobody :
        List.of(
            stranger,
            supporter,
            somebody("Max", "Curieux"),
            new Actor(Fixture.ELSEWHERE, head.person(), head.affiliation(), head.assurance()),
            Actor.house(Fixture.ELSEWHERE))) {
      refused(() -> support.consent(nobody, request.id(), HOUR));
      if (!nobody.equals(supporter)) {
        refused(() -> support.refuse(nobody, request.id()));
        refused(() -> support.stop(nobody, request.id()));
        refused(() -> support.deeds(nobody, request.id()));
      }
    }
    refused(() -> support.consent(Fixture.house(), request.id(), HOUR));
    refused(() -> support.consent(head, UUID.randomUUID(), HOUR));
    assertThat(state(request)).isEqualTo(State.WAITING);
    assertThat(access.allows(supporter, READ, school)).isFalse();
  }

  @Test
  void nobodyOpensWhatHeHasNot() {
    var request = ask(READ, SERVE);
    refused(() -> support.consent(head, request.id(), HOUR));
    assertThat(access.allows(supporter, READ, school)).isFalse();
    var owner = administrator("Ada", school);
    give(owner, SERVE, Scope.of(school));
    var today = LocalDate.now(clock);
    grants.delegate(owner, head.person(), SERVE, Scope.of(school), Period.between(today, today));
    assertThat(access.allows(head, SERVE, school)).isTrue();
    refused(() -> support.consent(head, request.id(), HOUR));
  }

  @Test
  void nobodyConsentsToLongerThanWasAsked() {
    var request = ask(READ);
    wrong(() -> support.consent(head, request.id(), HOUR.plusMinutes(1)));
    wrong(() -> support.consent(head, request.id(), Duration.ZERO));
    support.consent(head, request.id(), Duration.ofMinutes(20));
    later(Duration.ofMinutes(19));
    assertThat(access.allows(supporter, READ, school)).isTrue();
    later(Duration.ofMinutes(20));
    assertThat(access.allows(supporter, READ, school)).isFalse();
  }

  @Test
  void itHoldsThereToTheMinuteAndNowhereElse() {
    var request = opened();
    assertThat(access.allows(supporter, READ, school)).isTrue();
    assertThat(access.allows(supporter, READ, other)).isFalse();
    assertThat(access.allows(supporter, READ)).isFalse();
    assertThat(access.allows(supporter, SERVE, school)).isFalse();
    var end = start.plus(HOUR).atZone(ZoneId.of(clock.getZone().getId()));
    assertThat(access.explain(supporter, READ, school).because())
        .startsWith(
            "Oui\u00a0: Anne Renard a ouvert l’accès d’assistance jusqu’à "
                + end.getHour()
                + "\u00a0h\u00a0"
                + "%02d".formatted(end.getMinute()));
    later(HOUR.minusSeconds(1));
    assertThat(access.allows(supporter, READ, school)).isTrue();
    later(HOUR);
    assertThat(access.allows(supporter, READ, school)).isFalse();
    assertThat(state(request)).isEqualTo(State.ENDED);
  }

  @Test
  void itGoesNoFurther() {
    opened();
    var friend = directory.add("Zoé", "Amie", Profile.STAFF);
    var today = LocalDate.now(clock);
    refused(
        () ->
            grants.delegate(
                supporter, friend, READ, Scope.of(school), Period.between(today, today)));
    give(supporter, Grants.ADMINISTER, Scope.of(school));
    refused(() -> grants.give(supporter, Holder.of(friend), READ, Scope.of(school)));
  }

  @Test
  void itEndsAtTheNextRequestWhenStoppedByEither() {
    for (var stopper : List.of(head, supporter, administrator("Ada", school))) {
      var request = opened();
      assertThat(access.allows(supporter, READ, school)).isTrue();
      support.stop(stopper, request.id());
      assertThat(access.allows(supporter, READ, school)).isFalse();
      assertThat(state(request)).isEqualTo(State.STOPPED);
      support.stop(stopper, request.id());
      assertThatThrownBy(() -> support.consent(head, request.id(), HOUR))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(grants.delegations(head)).isEmpty();
  }

  @Test
  void itEndsWhenWhoConsentedLosesTheSchoolOrTheRight() {
    opened();
    takeBack(head, READ);
    assertThat(access.allows(supporter, READ, school)).isFalse();
    give(head, READ, Scope.of(school));
    assertThat(access.allows(supporter, READ, school)).isTrue();
    takeBack(head, Grants.ADMINISTER);
    assertThat(access.allows(supporter, READ, school)).isFalse();
    assertThat(access.allows(head, READ, school)).isTrue();
  }

  @Test
  void anUnansweredRequestLapses() {
    var request = ask(READ);
    later(SupportAccess.PATIENCE.minusSeconds(1));
    assertThat(state(request)).isEqualTo(State.WAITING);
    later(SupportAccess.PATIENCE);
    assertThat(state(request)).isEqualTo(State.LAPSED);
    assertThatThrownBy(() -> support.consent(head, request.id(), HOUR))
        .isInstanceOf(IllegalStateException.class);
    support.refuse(head, request.id());
    assertThat(state(request)).isEqualTo(State.LAPSED);
    ends.run();
    assertThat(state(request)).isEqualTo(State.LAPSED);
    assertThat(told()).startsWith("support:lapse");
  }

  @Test
  void whatIsRefusedOrAnsweredTwiceOpensNothing() {
    var request = ask(READ);
    support.refuse(head, request.id());
    assertThat(state(request)).isEqualTo(State.REFUSED);
    assertThatThrownBy(() -> support.consent(head, request.id(), HOUR))
        .isInstanceOf(IllegalStateException.class);
    var open = opened();
    assertThatThrownBy(() -> support.consent(head, open.id(), HOUR))
        .isInstanceOf(IllegalStateException.class);
    assertThat(grants.delegations(head)).hasSize(1);
  }

  @Test
  void askingAnewWithdrawsWhatStillWaits() {
    var before = ask(READ);
    var after = ask(READ);
    assertThat(state(before)).isEqualTo(State.STOPPED);
    assertThat(state(after)).isEqualTo(State.WAITING);
  }

  @Test
  void oldRequestsAreForgottenAndEndedOnesLeaveNoRight() {
    opened();
    later(HOUR);
    ends.run();
    assertThat(grants.delegations(head)).isEmpty();
    assertThat(told()).startsWith("support:end");
    later(Duration.ofDays(91));
    ends.run();
    assertThat(support.asked(supporter)).isEmpty();
  }

  /** What the log tells of the supporter, newest first, without readings. */
  private List<String> told() {
    return audit.read(Fixture.house(), AuditQuery.of("support").about(supporter.person())).stream()
        .map(one -> one.fact().operation())
        .toList();
  }

  @Test
  void eachStepIsInTheLogWithTheStructure() {
    support.stop(head, opened().id());
    support.refuse(head, ask(READ).id());
    assertThat(told())
        .containsExactly(
            "support:refuse", "support:ask", "support:stop", "support:consent", "support:ask");
    assertThat(audit.read(Fixture.house(), AuditQuery.of("support").about(supporter.person())))
        .allMatch(one -> (one.fact().target() + one.fact().detail()).contains(school.toString()));
  }

  @Test
  void theSchoolReadsWhatWasDoneThereMeanwhileAndNothingElse() {
    var asked = ask(READ);
    later(Duration.ofMinutes(1));
    var request = support.consent(head, asked.id(), HOUR);
    var pupil = directory.add("Inès", "Berthier", Profile.PUPIL);
    directory.wear(pupil, List.of(Affiliation.of(school, Profile.PUPIL)));
    var far = directory.add("Ugo", "Loin", Profile.PUPIL);
    directory.wear(far, List.of(Affiliation.of(other, Profile.PUPIL)));
    for (var target : List.of(pupil.toString(), far.toString(), school.toString(), "", "x")) {
      audit.append(supporter, AuditFact.done("canteen:look", target));
    }
    audit.append(head, AuditFact.done("canteen:look", pupil.toString()));
    later(HOUR.plusMinutes(2));
    audit.append(supporter, AuditFact.done("canteen:late", pupil.toString()));
    assertThat(support.deeds(head, request.id()))
        .extracting(AuditEntry::fact)
        .containsExactly(
            AuditFact.done("canteen:look", school.toString()),
            AuditFact.done("canteen:look", pupil.toString()));
    refused(() -> support.deeds(supporter, request.id()));
    refused(() -> support.deeds(stranger, request.id()));
  }

  @Test
  void itWearsAHatWhereItIsLetInAndOnlyAsLong() {
    assertThat(support.hats(supporter)).isEmpty();
    var request = ask(READ);
    assertThat(support.hats(supporter)).isEmpty();
    support.consent(head, request.id(), HOUR);
    var hat = Affiliation.of(school, SupportAccess.PROFILE);
    assertThat(support.hats(supporter)).containsExactly(hat);
    assertThat(support.hats(head)).isEmpty();
    later(HOUR);
    var still = Actor.of(Fixture.TERRITORY, supporter.person(), hat);
    assertThat(support.hats(still)).isEmpty();
    assertThat(access.allows(still, READ, school)).isFalse();
  }

  @Test
  void anotherTerritorySeesNothing() {
    opened();
    var twin = new Actor(Fixture.ELSEWHERE, head.person(), head.affiliation(), head.assurance());
    assertThat(support.all(twin)).isEmpty();
    assertThat(support.all(Actor.house(Fixture.ELSEWHERE))).isEmpty();
    var there = Actor.of(Fixture.ELSEWHERE, supporter.person());
    assertThat(support.asked(there)).isEmpty();
    assertThat(access.allows(there, READ, school)).isFalse();
  }
}
