package fr.ent.auth.cas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.ConnectorRefusedException;
import fr.ent.api.connectors.ConnectorRefusedException.Reason;
import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.PersonFact;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.ReleasePolicy.ProfileForm;
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
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  CasServerTest(CasServer server, Tickets tickets, Connectors connectors, SettableClock clock) {
    this.server = server;
    this.tickets = tickets;
    this.connectors = connectors;
    this.clock = clock;
  }

  @AfterEach
  void removeAll() {
    connectors.all(Fixture.house()).forEach(one -> connectors.remove(Fixture.house(), one.id()));
  }

  private static RelyingParty party(String name, String service) {
    return new RelyingParty(
        ConnectorId.random(),
        name,
        "",
        "map",
        URI.create(service),
        List.of(URI.create(service)),
        Set.of(),
        Set.of(),
        ReleasePolicy.PSEUDONYM,
        true);
  }

  private static RelyingParty telling(RelyingParty party, ReleasePolicy answer) {
    return new RelyingParty(
        party.id(),
        party.name(),
        party.description(),
        party.icon(),
        party.start(),
        party.services(),
        party.profiles(),
        party.structures(),
        answer,
        party.enabled());
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
    return server.grant(signedIn, party, ServiceAddress.require(SERVICE));
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
  @Clause("PRIV-5")
  void eachPartnerKnowsAPersonByAnotherNameThatStays() {
    var one = save(party("One", SERVICE));
    var other = save(party("Other", "https://other.example.org/"));
    var actor = Fixture.actor(Tilleuls.TEACHER, Profile.TEACHER);
    var user = connectors.release(actor, one).user();
    assertThat(connectors.release(actor, one).user()).isEqualTo(user);
    assertThat(connectors.release(actor, other).user()).isNotEqualTo(user);
    assertThat(user).doesNotContain(Tilleuls.TEACHER.toString());
    assertThat(connectors.release(actor, one).attributes()).isEmpty();
  }

  @Test
  void onlyWhatTheRecordListsIsToldAndInItsForm() {
    var answer =
        new ReleasePolicy(
            UserForm.JOIN_KEY,
            List.of(
                ReleasedAttribute.of("nom", PersonFact.LAST_NAME),
                ReleasedAttribute.of("naissance", PersonFact.BIRTH_DATE),
                ReleasedAttribute.of("profil", PersonFact.PROFILES),
                ReleasedAttribute.of("uai", PersonFact.UAIS),
                ReleasedAttribute.of("mail", PersonFact.EMAIL),
                ReleasedAttribute.of("mef", PersonFact.MEF)),
            ProfileForm.FRENCH_WORD,
            "dd/MM/yyyy",
            true,
            true,
            false);
    var party = save(telling(party("Partner", SERVICE), answer));
    var told = connectors.release(Fixture.actor(Tilleuls.TEACHER, Profile.TEACHER), party);
    assertThat(told.user()).isEqualTo("2000001");
    assertThat(told.attributes())
        .containsEntry("nom", List.of("d'Alès & fils"))
        .containsEntry("naissance", List.of("03/02/1980"))
        .containsEntry("profil", List.of("Enseignant"))
        .containsEntry("uai", List.of("0999001W"))
        .containsEntry("mail", List.of("n@academie.example.org"))
        .containsEntry("mef", List.of(""));
  }

  @Test
  void aGuardianStandsForTheChildrenByLegalLevelOnly() {
    var answer =
        ReleasePolicy.PSEUDONYM
            .as(UserForm.PERSON_ID)
            .with(ReleasedAttribute.of("eleves", PersonFact.PUPILS));
    var party = save(telling(party("Partner", SERVICE), answer));
    var told = connectors.release(Fixture.actor(Tilleuls.GUARDIAN, Profile.GUARDIAN), party);
    assertThat(told.attributes().get("eleves")).containsExactly(Tilleuls.CHILD.toString());
  }

  @Test
  void answersAreEscapedAndComplete() {
    var answer =
        ReleasePolicy.PSEUDONYM
            .as(UserForm.PERSON_ID)
            .with(ReleasedAttribute.of("nom", PersonFact.LAST_NAME));
    var party = save(telling(party("Partner", SERVICE), answer));
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

  @Test
  void recordsAreKeptByAdministratorsAndCheckedFirst() {
    var teacher = Fixture.actor(Tilleuls.TEACHER, Profile.TEACHER);
    assertThatThrownBy(() -> connectors.save(teacher, party("Mine", SERVICE)))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> connectors.all(teacher)).isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> connectors.findByService(teacher, URI.create(SERVICE)))
        .isInstanceOf(AccessRefusedException.class);
    save(party("First", SERVICE));
    assertRefused(party("Below", SERVICE + "deeper"), Reason.ADDRESS_TAKEN);
    assertRefused(party("Dots", "https://a.example.org/x/../y"), Reason.ADDRESS_WITH_DOTS);
    var odd =
        new ReleasePolicy(
            UserForm.PAIRWISE, List.of(), ProfileForm.NEW_CODE, "bbb{", true, false, false);
    assertRefused(telling(party("Odd", "https://odd.example.org/"), odd), Reason.DATE_PATTERN);
  }

  private void assertRefused(RelyingParty party, Reason reason) {
    assertThatThrownBy(() -> save(party))
        .isInstanceOfSatisfying(
            ConnectorRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void whoMayNotOpenAServiceHasNoTileOfIt() {
    var all = party("For teachers", SERVICE);
    var party =
        save(
            new RelyingParty(
                all.id(),
                all.name(),
                "",
                "map",
                all.start(),
                all.services(),
                Set.of(Profile.TEACHER),
                Set.of(Fixture.SCHOOL),
                all.answer(),
                true));
    assertThat(connectors.openTo(Fixture.actor(Tilleuls.TEACHER, Profile.TEACHER)))
        .containsExactly(party);
    assertThat(connectors.openTo(Fixture.actor(Tilleuls.GUARDIAN, Profile.GUARDIAN))).isEmpty();
    assertThat(connectors.openTo(Actor.of(Fixture.TERRITORY, Tilleuls.TEACHER))).isEmpty();
    assertThat(connectors.simulate(Fixture.house(), party, Tilleuls.TEACHER)).isPresent();
    assertThat(connectors.simulate(Fixture.house(), party, PersonId.random())).isEmpty();
  }
}
