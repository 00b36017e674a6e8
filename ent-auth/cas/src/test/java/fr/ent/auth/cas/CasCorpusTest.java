package fr.ent.auth.cas;

import static fr.ent.auth.cas.CasSite.encode;
import static fr.ent.auth.cas.Parties.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.connectors.Connectors;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.sessions.SessionId;
import fr.ent.auth.accounts.SignedIn;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hostile exchanges of CAS, over HTTP, each beside its honest one. */
@EntTest(beans = Tilleuls.class)
class CasCorpusTest {
  private static final String SERVICE = "https://partner.example.org/ent/";
  private static final String UNKNOWN = "n’est pas connu";

  /** Eight spellings, and the service without TLS. */
  private static final List<String> SPELLINGS =
      List.of(
          "https://partner.example.org@evil.example.org/ent/",
          "https://partner.example.org.evil.example.org/ent/",
          "https://partner.example.org\\@evil.example.org/ent/",
          "https://partner.example.org/ent/../other",
          "https://partner.example.org/ent/%2e%2e/other",
          "https://partner.example.org//ent/",
          "https://partner.example.org/ent/#@evil.example.org",
          "https://partner.example.org:8443/ent/",
          "http://partner.example.org/ent/");

  private final CasServer server;
  private final Connectors connectors;
  private final SettableClock clock;
  private static CasSite site;

  CasCorpusTest(CasServer server, Connectors connectors, SettableClock clock) {
    this.server = server;
    this.connectors = connectors;
    this.clock = clock;
  }

  @BeforeAll
  static void open(CasServer server) throws Exception {
    site = new CasSite(server);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @BeforeEach
  void register() {
    connectors.save(Fixture.house(), party("Partner", SERVICE));
    site.browser.inside = Optional.of(signedIn(Tilleuls.TEACHER));
  }

  @AfterEach
  void forget() {
    connectors.all(Fixture.house()).forEach(one -> connectors.remove(Fixture.house(), one.id()));
  }

  private SignedIn signedIn(PersonId person) {
    var actor = Fixture.actor(person, Profile.TEACHER);
    return new SignedIn(actor, new SessionId(UUID.randomUUID()), clock.instant(), "password");
  }

  private String login(String query) {
    var answer = site.get("/cas/login?service=" + encode(SERVICE) + query);
    return answer.headers().firstValue("Location").orElse("");
  }

  private String ticket() {
    return login("").replaceFirst("^.*[?&]ticket=", "");
  }

  private String check(String ticket, String service) {
    return checkRaw("ticket=" + encode(ticket) + "&service=" + encode(service));
  }

  private String checkRaw(String query) {
    return site.get("/cas/serviceValidate?" + query).body();
  }

  private static void assertRefused(String answer, String code) {
    assertThat(answer).contains("code=\"" + code + "\"").doesNotContain("cas:user");
  }

  @Test
  @Clause("SEC-4")
  void aTicketThatIsReplayedOpensNothing() {
    var ticket = ticket();
    assertThat(check(ticket, SERVICE)).contains("<cas:user>");
    assertRefused(check(ticket, SERVICE), "INVALID_TICKET");
  }

  @Test
  @Clause("SEC-4")
  void aTicketThatIsTooOldOpensNothing() {
    var ticket = ticket();
    clock.advance(Duration.ofSeconds(10));
    assertRefused(check(ticket, SERVICE), "INVALID_TICKET");
  }

  @Test
  @Clause("SEC-4")
  void aTicketForAnotherServiceOpensNothing() {
    connectors.save(Fixture.house(), party("Other", "https://other.example.org/"));
    assertRefused(check(ticket(), "https://other.example.org/"), "INVALID_SERVICE");
  }

  @Test
  @Clause("SEC-4")
  void aTicketOfAnotherTerritoryOpensNothing() {
    var ticket = ticket();
    assertThat(server.validate(Fixture.ELSEWHERE, ticket, SERVICE, false))
        .isInstanceOfSatisfying(
            CasAnswer.Failure.class,
            failure -> assertThat(failure.code()).isEqualTo(CasAnswer.Code.INVALID_TICKET));
    assertThat(check(ticket, SERVICE)).contains("<cas:user>");
  }

  @Test
  @Clause("SEC-4")
  void aServiceSpeltInAnotherWayGetsNoTicketAndSpendsNone() {
    for (var spelling : SPELLINGS) {
      var asked = site.get("/cas/login?service=" + encode(spelling));
      assertThat(asked.statusCode()).as(spelling).isEqualTo(403);
      assertThat(asked.body()).contains(UNKNOWN).doesNotContain("evil");
      assertThat(asked.headers().firstValue("Location")).isEmpty();
      assertRefused(check(ticket(), spelling), "INVALID_SERVICE");
    }
  }

  @Test
  @Clause("SEC-4")
  void theHostOfTheRequestIsNoAddressOfAService() throws Exception {
    var path = "/cas/login?service=";
    assertThat(site.getAs("evil.example.org", path + encode("https://evil.example.org/ent/")))
        .startsWith("HTTP/1.1 403")
        .doesNotContain("ticket=");
    var sent = site.getAs("evil.example.org", path + encode(SERVICE));
    assertThat(sent).contains("Location: " + SERVICE + "?ticket=ST-").doesNotContain("evil");
    site.browser.inside = Optional.empty();
    assertThat(site.getAs("evil.example.org", path + encode(SERVICE)))
        .contains("Location: /sign-in?to=")
        .doesNotContain("evil");
  }

  @Test
  @Clause("SEC-4")
  void parametersAreNotSmuggledIntoAValidation() {
    var service = encode(SERVICE);
    assertRefused(
        check("ST-x&ticket=" + ticket() + "&service=" + SERVICE, SERVICE), "INVALID_TICKET");
    assertRefused(
        checkRaw("ticket=ST-x&ticket=" + ticket() + "&service=" + service), "INVALID_REQUEST");
    assertRefused(
        checkRaw("ticket=" + ticket() + "&service=" + service + "&service=https://evil/"),
        "INVALID_REQUEST");
    assertRefused(check(ticket(), SERVICE + "?x=1&service=https://evil/"), "INVALID_SERVICE");
  }

  @Test
  @Clause("SEC-4")
  void aTicketCutShortDrawnOutOrEndlessOpensNothing() {
    var ticket = ticket();
    for (var wrong :
        new String[] {
          ticket.substring(0, ticket.length() - 1),
          ticket + "A",
          ticket + "=",
          " " + ticket,
          ticket + "\u0000",
          "ST-" + "A".repeat(6000)
        }) {
      assertThat(check(wrong, SERVICE))
          .containsAnyOf("INVALID_TICKET\"", "INVALID_TICKET_SPEC\"")
          .doesNotContain("cas:user");
    }
    assertThat(check(ticket, SERVICE)).contains("<cas:user>");
  }

  @Test
  @Clause("SEC-4")
  void noProxyTicketIsGivenTakenOrFetched() throws Exception {
    try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var pgt = "&pgtUrl=" + encode("http://127.0.0.1:" + listener.getLocalPort() + "/pgt");
      var answer = checkRaw("ticket=" + ticket() + "&service=" + encode(SERVICE) + pgt);
      assertThat(answer).contains("<cas:user>").doesNotContain("proxyGrantingTicket");
      listener.setSoTimeout(200);
      assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  @Clause("SEC-4")
  void noChainOfProxiesIsAllowed() {
    assertRefused(check("PT-" + ticket().substring(3), SERVICE), "INVALID_TICKET_SPEC");
    var query = "?ticket=" + encode(ticket()) + "&service=" + encode(SERVICE);
    for (var path : new String[] {"/cas/proxyValidate", "/cas/p3/proxyValidate", "/cas/proxy"}) {
      assertThat(site.get(path + query).statusCode()).isEqualTo(404);
    }
  }

  @Test
  @Clause("SEC-4")
  void nobodyIsLeftOutByALogoutRequestThatAnotherSends() {
    var one =
        "logoutRequest="
            + encode("<samlp:LogoutRequest ID=\"1\"><samlp:SessionIndex>ST-1</samlp:SessionIndex>")
            + "&user="
            + Tilleuls.TEACHER;
    assertThat(site.post("/cas/logout", one).statusCode()).isEqualTo(405);
    assertThat(site.post("/cas/login", one).statusCode()).isEqualTo(405);
    assertThat(site.browser.inside).isPresent();
  }

  @Test
  @Clause("SEC-4")
  void gatewayAndRenewTogetherAskForThePassword() {
    clock.advance(Duration.ofMinutes(2));
    assertThat(login("&gateway=true&renew=true")).startsWith("/sign-in?to=");
    assertThat(login("&renew=true")).startsWith("/sign-in?to=");
    var old = ticket();
    assertRefused(
        checkRaw("renew=true&ticket=" + old + "&service=" + encode(SERVICE)), "INVALID_TICKET");
  }

  @Test
  @Clause("SEC-4")
  void theGatewayLeadsNowhereButToARegisteredService() {
    site.browser.inside = Optional.empty();
    assertThat(login("&gateway=true")).isEqualTo(SERVICE);
    var evil = site.get("/cas/login?gateway=true&service=" + encode("https://evil.example.org/"));
    assertThat(evil.statusCode()).isEqualTo(403);
    var left = site.get("/cas/logout?service=" + encode("https://evil.example.org/"));
    assertThat(left.headers().firstValue("Location")).contains("/sign-in?told=left");
  }

  @Test
  @Clause("SEC-4")
  void honestExchangesOfTheThreeVersionsAreTaken() {
    var service = "service=" + encode(SERVICE);
    assertThat(site.get("/cas/validate?" + service + "&ticket=" + ticket()).body())
        .startsWith("yes\n");
    for (var path : new String[] {"/cas/serviceValidate", "/cas/p3/serviceValidate"}) {
      assertThat(site.get(path + "?" + service + "&ticket=" + ticket()).body())
          .contains("<cas:user>");
    }
    assertThat(
            site.get("/cas/serviceValidate?format=JSON&" + service + "&ticket=" + ticket()).body())
        .contains("authenticationSuccess");
    assertThat(checkRaw("renew=true&" + service + "&ticket=" + ticket())).contains("<cas:user>");
    assertThat(site.post("/cas/serviceValidate", service + "&ticket=" + ticket()).body())
        .contains("<cas:user>");
  }
}
