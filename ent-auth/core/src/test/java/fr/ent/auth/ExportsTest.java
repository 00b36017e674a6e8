package fr.ent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.Period;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.sessions.OpenSession;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.sessions.Sessions;
import fr.ent.auth.access.Grants;
import fr.ent.auth.access.Holder;
import fr.ent.auth.access.Scope;
import fr.ent.auth.access.SupportAccess;
import fr.ent.auth.access.SupportRequest.Wish;
import fr.ent.auth.exports.Export;
import fr.ent.auth.exports.Export.Kind;
import fr.ent.auth.exports.ExportRequest;
import fr.ent.auth.exports.ExportRequest.State;
import fr.ent.auth.exports.Exports;
import fr.ent.auth.exports.ProofNeededException;
import fr.ent.auth.exports.SecondPersonNeededException;
import fr.ent.core.jobs.RecurringJob;
import fr.ent.tck.Clause;
import fr.ent.tck.accounts.PhoneApplication;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A class leaves with the right alone; a school asks for a telephone, and for somebody else. */
@EntTest(
    beans = {PaperDirectory.class, PaperPeople.class},
    settings = {"ent.auth.session.idle=P3D", "ent.auth.session.longest=P3D"})
class ExportsTest {
  private static final Right SERVE = new Right("canteen:serve");
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final Exports exports;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final Grants grants;
  private final SupportAccess support;
  private final AuditLog audit;
  private final PaperPeople people;
  private final PaperDirectory directory;
  private final SettableClock clock;
  private final RecurringJob ends;
  private final Map<PersonId, PhoneApplication> phones = new HashMap<>();
  private StructureId school = Fixture.SCHOOL;
  private Actor asker = Fixture.house();

  ExportsTest(
      Exports exports,
      SecondFactors factors,
      Sessions sessions,
      Grants grants,
      SupportAccess support,
      AuditLog audit,
      PaperPeople people,
      PaperDirectory directory,
      SettableClock clock,
      fr.ent.core.EntRuntime ent) {
    this.exports = exports;
    this.factors = factors;
    this.sessions = sessions;
    this.grants = grants;
    this.support = support;
    this.audit = audit;
    this.people = people;
    this.directory = directory;
    this.clock = clock;
    Instance<RecurringJob> jobs =
        ent.get(jakarta.enterprise.inject.spi.BeanManager.class)
            .createInstance()
            .select(RecurringJob.class, Any.Literal.INSTANCE);
    this.ends =
        jobs.stream()
            .filter(one -> one.name().equals("auth:export-ends"))
            .findFirst()
            .orElseThrow();
  }

  @BeforeEach
  void somebodyAtASchool() {
    school = directory.build("Collège des Ormes", "Europe/Paris");
    asker = somebody("Ada", "Demande");
    give(asker, SERVE, Scope.of(school));
  }

  private Actor somebody(String first, String last) {
    var person = people.active(first, last);
    return Actor.of(Fixture.TERRITORY, person, Affiliation.of(school, Profile.STAFF));
  }

  private void give(Actor to, Right right, Scope scope) {
    grants.give(Fixture.house(), Holder.of(to.person()), right, scope);
  }

  private SessionId session(Actor actor) {
    return sessions.mine(actor).stream()
        .findFirst()
        .map(OpenSession::id)
        .orElseGet(() -> new SessionId(UUID.randomUUID()));
  }

  /** Show a telephone, now. */
  private Actor fresh(Actor actor) {
    var phone = phones.get(actor.person());
    if (phone == null) {
      phone = new PhoneApplication(factors.offer(actor));
      phones.put(actor.person(), phone);
      factors.keep(actor, session(actor), phone.codeAt(clock.instant()));
    } else {
      clock.advance(Duration.ofMinutes(2));
      factors.prove(actor, session(actor), phone.codeAt(clock.instant()));
    }
    return actor;
  }

  private static Set<PersonId> crowd(int size) {
    return Stream.generate(PersonId::random).limit(size).collect(Collectors.toSet());
  }

  private Export export(Kind kind, String content, Collection<PersonId> crowd) {
    return new Export(kind, "register", content, SERVE, Optional.of(school), Set.copyOf(crowd));
  }

  private void file(Actor actor, String content, Collection<PersonId> crowd) {
    exports.admit(actor, session(actor), export(Kind.FILE, content, crowd));
  }

  private UUID drawn(String content, Collection<PersonId> crowd) {
    try {
      file(asker, content, crowd);
    } catch (SecondPersonNeededException needed) {
      return needed.request();
    }
    throw new AssertionError("nobody else was asked for");
  }

  private UUID asked(String content, Collection<PersonId> crowd) {
    var request = drawn(content, crowd);
    exports.ask(asker, request, "Pour la cantine");
    return request;
  }

  private Actor second() {
    var second = fresh(somebody("Bruno", "Confirme"));
    give(second, SERVE, Scope.of(school));
    return second;
  }

  @Test
  @Clause("SEC-19: bulk export needs step-up")
  void aClassLeavesWithTheRightAloneAndMoreAskForATelephoneShownNotLongAgo() {
    var class1 = crowd(40);
    file(asker, "4A", class1);
    file(asker, "4A again", class1);
    assertThatThrownBy(() -> file(asker, "one more", crowd(1)))
        .as("slices lead nowhere")
        .isInstanceOf(ProofNeededException.class);
    exports.admit(asker, session(asker), export(Kind.SHEET, "slips", crowd(40)));
    assertThatThrownBy(
            () -> exports.admit(asker, session(asker), export(Kind.SHEET, "slips", crowd(41))))
        .isInstanceOf(ProofNeededException.class);
    fresh(asker);
    file(asker, "one more", crowd(1));
    clock.advance(QUARTER);
    assertThatThrownBy(() -> file(asker, "later", crowd(1)))
        .isInstanceOf(ProofNeededException.class);
    clock.advance(Duration.ofHours(24));
    file(asker, "tomorrow", crowd(40));
  }

  @Test
  @Clause("SEC-19: bulk export needs a second person")
  void moreThanFiveHundredLeaveOnceSomebodyElseHasConfirmedAndOnceOnly() {
    fresh(asker);
    var all = crowd(600);
    file(asker, "half", List.copyOf(all).subList(0, 300));
    var request = asked("all", all);
    assertThat(exports.mine(asker)).extracting(ExportRequest::state).containsExactly(State.WAITING);
    assertThatThrownBy(() -> file(asker, "all", all))
        .isInstanceOf(SecondPersonNeededException.class);
    var second = second();
    assertThat(exports.waiting(second))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.people()).isEqualTo(600);
              assertThat(one.reason()).isEqualTo("Pour la cantine");
              assertThat(one.asker()).isEqualTo(asker.person());
            });
    exports.confirm(second, session(second), request);
    assertThat(exports.waiting(second)).isEmpty();
    fresh(asker);
    assertThatThrownBy(() -> file(asker, "another", crowd(600)))
        .isInstanceOf(SecondPersonNeededException.class);
    assertThatThrownBy(() -> file(asker, "all", crowd(631)))
        .isInstanceOf(SecondPersonNeededException.class);
    file(asker, "all", all);
    assertThatThrownBy(() -> file(asker, "all", all))
        .isInstanceOf(SecondPersonNeededException.class);
    file(asker, "what is confirmed does not count", crowd(100));
    assertThat(operations(asker.person())).contains("export:ask", "export:confirm", "export:take");
  }

  private List<String> operations(PersonId person) {
    return audit.read(Fixture.house(), AuditQuery.of("export:").about(person)).stream()
        .map(one -> one.fact().operation())
        .toList();
  }

  @Test
  void whatWasConfirmedIsNotTakenTooLateAndWhatNobodyAnswersLapses() {
    fresh(asker);
    var all = crowd(501);
    var request = asked("all", all);
    var second = second();
    exports.confirm(second, session(second), request);
    clock.advance(Exports.TAKEN_WITHIN);
    fresh(asker);
    var again = asked("all", all);
    assertThat(exports.mine(asker))
        .extracting(ExportRequest::state)
        .containsExactlyInAnyOrder(State.WAITING, State.LAPSED);
    assertThat(again).isNotEqualTo(request);
    clock.advance(Exports.PATIENCE);
    assertThat(exports.waiting(second)).isEmpty();
    assertThatThrownBy(() -> exports.confirm(second, session(second), again))
        .isInstanceOf(IllegalStateException.class);
    ends.run();
    ends.run();
    assertThat(operations(asker.person()).stream().filter("export:lapse"::equals)).hasSize(2);
    assertThat(exports.mine(asker)).extracting(ExportRequest::state).containsOnly(State.LAPSED);
  }

  @Test
  void whoRefusesIsToldOnceAndWhatIsRefusedIsNotTaken() {
    fresh(asker);
    var all = crowd(501);
    var request = asked("all", all);
    var second = second();
    exports.refuse(second, request);
    exports.refuse(second, request);
    assertThatThrownBy(() -> exports.confirm(second, session(second), request))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> file(asker, "all", all))
        .isInstanceOf(SecondPersonNeededException.class);
    assertThat(operations(asker.person())).contains("export:refuse");
  }

  @Test
  @Clause("SEC-19: a second person")
  void nobodyConfirmsTheirOwnNorInSomebodysPlaceNorUnderAnotherAccountNorFromElsewhere() {
    fresh(asker);
    var request = asked("all", crowd(501));
    var today = LocalDate.now(clock);
    var delegate = somebody("Chloé", "Déléguée");
    grants.delegate(
        asker, delegate.person(), SERVE, Scope.of(school), Period.between(today, today));
    var twin = somebody("ADA", "Demandé");
    give(twin, SERVE, Scope.of(school));
    var elsewhere = somebody("Denis", "Dailleurs");
    give(elsewhere, SERVE, Scope.of(Fixture.SCHOOL));
    var unfit =
        Map.of(
            "the asker", asker,
            "a delegate of the asker", delegate,
            "the asker under another account", twin,
            "somebody of another school", elsewhere,
            "somebody without the right", somebody("Élise", "Rien"),
            "the support", supporter(),
            "the house", Fixture.house());
    unfit.forEach(
        (who, actor) -> {
          var theirs = actor.isHouse() ? new SessionId(UUID.randomUUID()) : session(fresh(actor));
          assertThat(exports.waiting(actor)).as(who).isEmpty();
          assertThatThrownBy(() -> exports.confirm(actor, theirs, request))
              .as(who)
              .isInstanceOf(AccessRefusedException.class);
          assertThatThrownBy(() -> exports.refuse(actor, request))
              .as(who)
              .isInstanceOf(AccessRefusedException.class);
        });
    var second = second();
    clock.advance(QUARTER);
    assertThatThrownBy(() -> exports.confirm(second, session(second), request))
        .as("without a telephone")
        .isInstanceOf(ProofNeededException.class);
    exports.confirm(fresh(second), session(second), request);
  }

  /** Let in by somebody of the school, with the right. */
  private Actor supporter() {
    var head = somebody("Fanny", "Ouvre");
    give(head, Grants.ADMINISTER, Scope.of(school));
    give(head, SERVE, Scope.of(school));
    var supporter = people.active("Gaël", "Renfort");
    var plain = Actor.of(Fixture.TERRITORY, supporter);
    give(plain, SupportAccess.ASK, Scope.TERRITORY);
    var wish = new Wish(school, Set.of(SERVE), Duration.ofHours(1), "Panne");
    support.consent(head, support.ask(plain, wish).id(), Duration.ofHours(1));
    return Actor.of(Fixture.TERRITORY, supporter, Affiliation.of(school, SupportAccess.PROFILE));
  }

  @Test
  void nobodySendsTheRequestOfSomebodyElseNorOneWithoutAReason() {
    fresh(asker);
    var request = drawn("all", crowd(501));
    assertThat(exports.mine(asker)).extracting(ExportRequest::state).containsExactly(State.DRAWN);
    var other = second();
    assertThatThrownBy(() -> exports.ask(other, request, "Pour voir"))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> exports.ask(asker, request, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> exports.confirm(other, session(other), request))
        .as("not sent yet")
        .isInstanceOf(AccessRefusedException.class);
  }
}
