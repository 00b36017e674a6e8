package fr.ent.auth;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Right;
import fr.ent.api.accounts.SecondFactors;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.Affiliation;
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
import fr.ent.auth.exports.Exports;
import fr.ent.auth.exports.SecondPersonNeededException;
import fr.ent.core.jobs.RecurringJob;
import fr.ent.tck.accounts.PhoneApplication;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A school out of which somebody takes files, with the right to. */
@Singleton
class ExportSchool {
  static final Right SERVE = new Right("canteen:serve");

  private final Exports exports;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final Grants grants;
  private final SupportAccess support;
  private final AuditLog audit;
  private final PaperPeople people;
  private final PaperDirectory directory;
  private final SettableClock clock;
  private final Instance<RecurringJob> jobs;
  private final Map<PersonId, PhoneApplication> phones = new HashMap<>();
  private StructureId school = Fixture.SCHOOL;
  private Actor asker = Fixture.house();

  @Inject
  ExportSchool(
      Exports exports,
      SecondFactors factors,
      Sessions sessions,
      Grants grants,
      SupportAccess support,
      AuditLog audit,
      PaperPeople people,
      PaperDirectory directory,
      SettableClock clock,
      @Any Instance<RecurringJob> jobs) {
    this.exports = exports;
    this.factors = factors;
    this.sessions = sessions;
    this.grants = grants;
    this.support = support;
    this.audit = audit;
    this.people = people;
    this.directory = directory;
    this.clock = clock;
    this.jobs = jobs;
  }

  /** Build another one, with its asker. */
  void build() {
    school = directory.build("Collège des Ormes", "Europe/Paris");
    asker = somebody("Ada", "Demande");
    give(asker, SERVE, Scope.of(school));
  }

  /** Let the job run that ends what nobody answers. */
  void lapse() {
    jobs.stream()
        .filter(one -> one.name().equals("auth:export-ends"))
        .findFirst()
        .orElseThrow()
        .run();
  }

  Actor asker() {
    return asker;
  }

  Scope here() {
    return Scope.of(school);
  }

  Actor somebody(String first, String last) {
    var person = people.active(first, last);
    return Actor.of(Fixture.TERRITORY, person, Affiliation.of(school, Profile.STAFF));
  }

  void give(Actor to, Right right, Scope scope) {
    grants.give(Fixture.house(), Holder.of(to.person()), right, scope);
  }

  SessionId session(Actor actor) {
    return sessions.mine(actor).stream()
        .findFirst()
        .map(OpenSession::id)
        .orElseGet(() -> new SessionId(UUID.randomUUID()));
  }

  /** Show a telephone, now. */
  Actor fresh(Actor actor) {
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

  static Set<PersonId> crowd(int size) {
    return Stream.generate(PersonId::random).limit(size).collect(Collectors.toSet());
  }

  Export export(Kind kind, String content, Collection<PersonId> crowd) {
    return new Export(kind, "register", content, SERVE, Optional.of(school), Set.copyOf(crowd));
  }

  void file(Actor actor, String content, Collection<PersonId> crowd) {
    exports.admit(actor, session(actor), export(Kind.FILE, content, crowd));
  }

  UUID drawn(String content, Collection<PersonId> crowd) {
    try {
      file(asker, content, crowd);
    } catch (SecondPersonNeededException needed) {
      return needed.request();
    }
    throw new AssertionError("nobody else was asked for");
  }

  UUID asked(String content, Collection<PersonId> crowd) {
    var request = drawn(content, crowd);
    exports.ask(asker, request, "Pour la cantine");
    return request;
  }

  Actor second() {
    var second = fresh(somebody("Bruno", "Confirme"));
    give(second, SERVE, Scope.of(school));
    return second;
  }

  List<String> operations(PersonId person) {
    return audit.read(Fixture.house(), AuditQuery.of("export:").about(person)).stream()
        .map(one -> one.fact().operation())
        .toList();
  }

  /** Let in by somebody of the school, with the right. */
  Actor supporter() {
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
}
