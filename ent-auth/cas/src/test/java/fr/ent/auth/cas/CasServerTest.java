package fr.ent.auth.cas;

import static fr.ent.auth.cas.Parties.party;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.PersonFact;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.ReleasePolicy.UserForm;
import fr.ent.api.connectors.ReleasedAttribute;
import fr.ent.api.connectors.RelyingParty;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.sessions.SessionClosed;
import fr.ent.api.sessions.SessionId;
import fr.ent.auth.accounts.SignedIn;
import fr.ent.auth.cas.CasAnswer.Code;
import fr.ent.auth.cas.CasAnswer.Failure;
import fr.ent.auth.cas.CasAnswer.Success;
import fr.ent.auth.crisis.Crisis;
import fr.ent.auth.crisis.Cut;
import fr.ent.core.database.Database;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EntTest(beans = Tilleuls.class)
class CasServerTest {
  private static final String SERVICE = "https://partner.example.org/ent/";

  private final CasServer server;
  private final Tickets tickets;
  private final Connectors connectors;
  private final SettableClock clock;
  private final Database database;

  CasServerTest(
      CasServer server,
      Tickets tickets,
      Connectors connectors,
      SettableClock clock,
      Database database) {
    this.server = server;
    this.tickets = tickets;
    this.connectors = connectors;
    this.clock = clock;
    this.database = database;
  }

  @AfterEach
  void removeAll() {
    connectors.all(Fixture.house()).forEach(one -> connectors.remove(Fixture.house(), one.id()));
  }

  private RelyingParty save(RelyingParty party) {
    return connectors.save(Fixture.house(), party);
  }

  private SignedIn signedIn(PersonId person, Profile profile) {
    return new SignedIn(
        Fixture.actor(person, profile),
        new SessionId(UUID.randomUUID()),
        clock.instant(),
        "password");
  }

  private String grant(RelyingParty party, SignedIn signedIn) {
    return ((CasServer.Way.Open) way(party, signedIn)).ticket();
  }

  private CasServer.Way way(RelyingParty party, SignedIn signedIn) {
    var service = ServiceAddress.require(SERVICE);
    return server.enter(Fixture.TERRITORY, () -> Optional.of(signedIn), party, service, false);
  }

  private CasAnswer validate(String ticket, String service) {
    return server.validate(Fixture.TERRITORY, ticket, service, false);
  }

  private static void assertFailed(CasAnswer answer, Code code) {
    assertThat(answer)
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  @Test
  void whatIsNoTicketIsToldInTheWordsOfTheProtocol() {
    assertFailed(validate("", SERVICE), Code.INVALID_REQUEST);
    assertFailed(validate("ST-x", ""), Code.INVALID_REQUEST);
    assertFailed(validate("PGT-1", SERVICE), Code.INVALID_TICKET_SPEC);
    assertFailed(validate("ST-forged", SERVICE), Code.INVALID_TICKET);
  }

  @Test
  void aTicketOpensOnceAndOnlyForItsService() {
    var party = save(party("Partner", SERVICE));
    var person = signedIn(Tilleuls.TEACHER, Profile.TEACHER);
    var stolen = grant(party, person);
    assertFailed(validate(stolen, "https://partner.example.org/ent/other"), Code.INVALID_SERVICE);
    assertFailed(validate(stolen, SERVICE), Code.INVALID_TICKET);
    var good = grant(party, person);
    assertThat(validate(good, SERVICE)).isInstanceOf(Success.class);
    assertFailed(validate(good, SERVICE), Code.INVALID_TICKET);
    var elsewhere = grant(party, person);
    assertFailed(
        server.validate(Fixture.ELSEWHERE, elsewhere, SERVICE, false), Code.INVALID_TICKET);
  }

  @Test
  void aServiceOrAPersonThatIsCutOffGetsNoTicketAndSpendsNone(Crisis crisis) {
    var party = save(party("Partner", SERVICE));
    var person = signedIn(Tilleuls.TEACHER, Profile.TEACHER);
    var service = Cut.What.ofService(party.id().toString());
    for (var what : List.of(service, Cut.What.of(Profile.TEACHER))) {
      var before = grant(party, person);
      var cut = crisis.cut(Fixture.house(), what, "Fuite de données.");
      assertFailed(validate(before, SERVICE), Code.UNAUTHORIZED_SERVICE);
      assertThat(way(party, person)).isInstanceOf(CasServer.Way.Closed.class);
      assertThat(connectors.openTo(person.actor())).isEmpty();
      crisis.end(Fixture.house(), cut.id());
      assertThat(validate(grant(party, person), SERVICE)).isInstanceOf(Success.class);
    }
  }

  @Test
  void aPupilThatIsCutOffDoesNotKeepATeacherFromAService(Crisis crisis) {
    var party = save(party("Partner", SERVICE));
    var cut = crisis.cut(Fixture.house(), Cut.What.of(Profile.PUPIL), "Fuite de données.");
    var person = signedIn(Tilleuls.TEACHER, Profile.TEACHER);
    assertThat(validate(grant(party, person), SERVICE)).isInstanceOf(Success.class);
    crisis.end(Fixture.house(), cut.id());
  }

  @Test
  void whoComesIsLookedUpInTheTransactionThatGrants() {
    var party = save(party("Partner", SERVICE));
    var person = signedIn(Tilleuls.TEACHER, Profile.TEACHER);
    var way =
        server.enter(
            Fixture.TERRITORY,
            () -> Optional.of(person).filter(one -> database.handle().isInTransaction()),
            party,
            ServiceAddress.require(SERVICE),
            false);
    assertThat(way).isInstanceOf(CasServer.Way.Open.class);
  }

  @Test
  void oneOfManyAtOnceSpendsATicket() throws Exception {
    var party = save(party("Partner", SERVICE));
    var ticket = grant(party, signedIn(Tilleuls.TEACHER, Profile.TEACHER));
    var pool = Executors.newFixedThreadPool(8);
    var tries = new ArrayList<Callable<CasAnswer>>();
    for (int i = 0; i < 32; i++) {
      tries.add(() -> validate(ticket, SERVICE));
    }
    int good = 0;
    for (var answer : pool.invokeAll(tries)) {
      good += answer.get() instanceof Success ? 1 : 0;
    }
    pool.shutdown();
    assertThat(good).isEqualTo(1);
  }

  @Test
  void aTicketIsGoodForSecondsOnly() {
    var party = save(party("Partner", SERVICE));
    var ticket = grant(party, signedIn(Tilleuls.TEACHER, Profile.TEACHER));
    clock.advance(Duration.ofSeconds(10));
    assertFailed(validate(ticket, SERVICE), Code.INVALID_TICKET);
  }

  @Test
  void renewAsksForAPasswordJustTyped() {
    var party = save(party("Partner", SERVICE));
    var fresh = signedIn(Tilleuls.TEACHER, Profile.TEACHER);
    assertThat(server.validate(Fixture.TERRITORY, grant(party, fresh), SERVICE, true))
        .isInstanceOf(Success.class);
    clock.advance(Duration.ofMinutes(2));
    assertFailed(
        server.validate(Fixture.TERRITORY, grant(party, fresh), SERVICE, true),
        Code.INVALID_TICKET);
  }

  @Test
  void ticketsOfASessionThatEndedOpenNothing() {
    var party = save(party("Partner", SERVICE));
    var person = signedIn(Tilleuls.TEACHER, Profile.TEACHER);
    var ticket = grant(party, person);
    tickets.end(
        new SessionClosed(clock.instant(), Fixture.TERRITORY, person.session(), Tilleuls.TEACHER));
    assertFailed(validate(ticket, SERVICE), Code.INVALID_TICKET);
  }

  @Test
  void aServiceThatWasClosedMeanwhileIsToldSo() {
    var party = save(party("Partner", SERVICE));
    var ticket = grant(party, signedIn(Tilleuls.TEACHER, Profile.TEACHER));
    connectors.remove(Fixture.house(), party.id());
    assertFailed(validate(ticket, SERVICE), Code.UNAUTHORIZED_SERVICE);
  }

  @Test
  void answersAreEscapedAndComplete() {
    var answer =
        ReleasePolicy.PSEUDONYM
            .as(UserForm.PERSON_ID)
            .with(ReleasedAttribute.of("nom", PersonFact.LAST_NAME));
    var party = save(party("Partner", SERVICE).telling(answer));
    var good = validate(grant(party, signedIn(Tilleuls.TEACHER, Profile.TEACHER)), SERVICE);
    assertThat(CasText.plain(good)).isEqualTo("yes\n" + Tilleuls.TEACHER + "\n");
    assertThat(CasText.xml(good, false))
        .contains("<cas:user>" + Tilleuls.TEACHER + "</cas:user>")
        .contains("<cas:nom>d'Alès &amp; fils</cas:nom>")
        .doesNotContain("authenticationDate");
    assertThat(CasText.xml(good, true)).contains("<cas:isFromNewLogin>true</cas:isFromNewLogin>");
    assertThat(CasText.json(good, true)).contains("\"authenticationSuccess\"");
    var bad = validate("ST-no", SERVICE);
    assertThat(CasText.plain(bad)).isEqualTo("no\n\n");
    assertThat(CasText.xml(bad, true))
        .contains("<cas:authenticationFailure code=\"INVALID_TICKET\">");
    assertThat(CasText.json(bad, false)).contains("\"code\":\"INVALID_TICKET\"");
  }
}
