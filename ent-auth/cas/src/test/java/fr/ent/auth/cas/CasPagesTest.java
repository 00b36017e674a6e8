package fr.ent.auth.cas;

import static fr.ent.auth.cas.CasSite.encode;
import static fr.ent.auth.cas.Parties.party;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.connectors.Connectors;
import fr.ent.api.connectors.OpeningHours;
import fr.ent.api.identity.Profile;
import fr.ent.api.sessions.SessionId;
import fr.ent.api.signon.Assurance;
import fr.ent.auth.accounts.SignedIn;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the server says to people: on the site's own pages, or plainly. */
@EntTest(beans = Tilleuls.class)
class CasPagesTest {
  private static final String SERVICE = "https://partner.example.org/ent/";
  private static final String POSTED = "/cas/login?method=POST&service=" + encode(SERVICE);

  private static CasSite plain;
  private static CasSite own;

  @BeforeAll
  static void open(CasServer server, Connectors connectors, SettableClock clock) throws Exception {
    plain = new CasSite(server, Map.of("ent.cas.refused", "https://evil.example.org/"));
    own = new CasSite(server, Map.of("ent.cas.refused", "/own-page", "ent.cas.ready", "/own-page"));
    connectors.save(Fixture.house(), party("Partner", SERVICE));
    var actor = Fixture.actor(Tilleuls.TEACHER, Profile.TEACHER);
    var session = new SessionId(UUID.randomUUID());
    var inside = Optional.of(new SignedIn(actor, session, clock.instant(), "password"));
    plain.browser.inside = inside;
    own.browser.inside = inside;
  }

  @AfterAll
  static void close() throws Exception {
    plain.close();
    own.close();
  }

  @Test
  void whoComesAtAnotherHourOrWithAPasswordOnlyIsToldSo(Connectors connectors) {
    var closed = "https://closed.example.org/";
    var sure = "https://sure.example.org/";
    var far = DayOfWeek.TUESDAY.plus(3);
    var window = new OpeningHours.Window(Set.of(far), LocalTime.MIN, LocalTime.MIN);
    var hours = new OpeningHours(List.of(window));
    connectors.save(Fixture.house(), party("Closed", closed).during(hours));
    connectors.save(Fixture.house(), party("Sure", sure).requiring(Assurance.SUBSTANTIAL));
    var late = plain.get("/cas/login?service=" + encode(closed));
    assertThat(late.statusCode()).isEqualTo(403);
    assertThat(late.body()).contains("n’est pas ouvert à cette heure");
    assertThat(own.get("/cas/login?service=" + encode(closed)).body()).startsWith("why=hours ");
    var unsure = plain.get("/cas/login?service=" + encode(sure));
    assertThat(unsure.statusCode()).isEqualTo(403);
    assertThat(unsure.body()).contains("connexion plus sûre");
    assertThat(own.get("/cas/login?service=" + encode(sure)).body()).startsWith("why=assurance ");
  }

  private static String refused(String more) {
    return "/cas/login?service=" + encode("https://evil.example.org/") + more;
  }

  @Test
  void withoutAPageOfTheSiteTheServerSpeaksPlainly() {
    var answer = plain.get(refused(""));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("n’est pas connu").doesNotContain("evil");
    assertThat(plain.get(POSTED).body())
        .contains("method=\"post\" action=\"" + SERVICE + "\"")
        .contains("value=\"ST-");
  }

  @Test
  void thePageOfTheSiteIsToldWhyAndTheAnswerStaysARefusal() {
    var answer = own.get(refused(""));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).startsWith("why=unknown ").doesNotContain("evil");
  }

  @Test
  void aReasonThatCameInWithTheAddressIsNotTold() {
    for (var forged : new String[] {"&why=closed", "&why=%3Cscript%3E", "&why=a&why=b"}) {
      assertThat(own.get(refused(forged)).body()).startsWith("why=unknown ");
    }
  }

  @Test
  void thePageOfTheSiteIsGivenTheTicketToPost() {
    assertThat(own.get(POSTED).body()).contains("to=" + SERVICE + " ticket=ST-");
  }
}
