package fr.ent.auth.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.PersonId;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.core.database.Database;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EntTest(
    beans = {PaperHouse.class, PaperPeople.class, PaperGuichet.class},
    settings = {"ent.territory=tilleuls", "ent.auth.second-factor=none"})
class CookieSessionsTest {
  private static final String[] HTTPS = {"X-Forwarded-Proto", "https"};

  private final PaperSite site;
  private final PaperPeople people;
  private final Database database;
  private final SettableClock clock;

  CookieSessionsTest(
      SignOnServlets servlets,
      RequestSessions sessions,
      LoginDesk desk,
      PaperPeople people,
      Database database,
      SettableClock clock) {
    this.site = new PaperSite(servlets, sessions, desk);
    this.people = people;
    this.database = database;
    this.clock = clock;
  }

  @AfterEach
  void close() throws Exception {
    site.close();
  }

  private HttpResponse<String> enter(PaperBrowser browser, PersonId person) {
    var password = URLEncoder.encode(PaperPeople.GOOD, StandardCharsets.UTF_8);
    return browser.get("/enter?login=" + people.login(person) + "&password=" + password);
  }

  private long sessions() {
    return database.inTerritory(
        Fixture.TERRITORY,
        handle -> handle.createQuery("select count(*) from auth.session").mapTo(Long.class).one());
  }

  @Test
  void aForgedSecretIsNobody() {
    var random = new Random(7);
    var forged =
        List.of("x", "' or 1=1 --", "%00", "A".repeat(43), "B".repeat(4000), "null", "é", "=");
    for (var secret : forged) {
      var browser = new PaperBrowser(site);
      browser.kept.put("ent-session", secret.replaceAll("[^ -~]", "_").replace(" ", "+"));
      assertThat(browser.who()).as(secret).isEqualTo("nobody");
    }
    for (int i = 0; i < 200; i++) {
      var browser = new PaperBrowser(site);
      browser.kept.put("ent-session", Long.toString(random.nextLong(), 36));
      assertThat(browser.who()).isEqualTo("nobody");
    }
  }

  @Test
  void aSecretPlantedBeforeSigningInOpensNothingAfterwards() {
    var nora = people.active("Nora", "Fixée");
    var browser = new PaperBrowser(site);
    browser.kept.put("ent-session", "planted-by-another");
    enter(browser, nora);
    assertThat(browser.who()).isEqualTo(nora.toString());
    var thief = new PaperBrowser(site);
    thief.kept.put("ent-session", "planted-by-another");
    assertThat(thief.who()).isEqualTo("nobody");
  }

  @Test
  void signingInAgainChangesTheSecretAndTheOldOneIsDead() {
    var nora = people.active("Nora", "Tournée");
    var browser = new PaperBrowser(site);
    enter(browser, nora);
    var old = new PaperBrowser(site);
    old.kept.putAll(browser.kept);
    enter(browser, nora);
    assertThat(browser.kept).isNotEqualTo(old.kept);
    assertThat(old.who()).isEqualTo("nobody");
    assertThat(browser.who()).isEqualTo(nora.toString());
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
    var answer = enter(new PaperBrowser(site, HTTPS), people.active("Inès", "Discrète"));
    assertThat(answer.headers().allValues("Set-Cookie"))
        .filteredOn(line -> line.startsWith("__Host-ent-session="))
        .singleElement()
        .asString()
        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
        .doesNotContainIgnoringCase("domain", "expires", "max-age");
    assertThat(answer.body()).doesNotContain(answer.headers().firstValue("Set-Cookie").get());
  }

  @Test
  void aCookieTossedFromASubdomainIsNotBelievedOverHttps() {
    var ines = people.active("Inès", "Jetée");
    var plain = new PaperBrowser(site);
    enter(plain, ines);
    assertThat(plain.who()).isEqualTo(ines.toString());
    var secure = new PaperBrowser(site, HTTPS);
    secure.kept.putAll(plain.kept);
    assertThat(secure.who()).isEqualTo("nobody");
  }

  @Test
  void whoLeavesIsForgottenHereAndInTheBrowser() {
    var person = people.active("Paul", "Parti");
    var browser = new PaperBrowser(site);
    enter(browser, person);
    var old = new PaperBrowser(site);
    old.kept.putAll(browser.kept);
    browser.get("/leave");
    assertThat(browser.kept).doesNotContainKey("ent-session");
    assertThat(browser.who()).isEqualTo("nobody");
    assertThat(old.who()).isEqualTo("nobody");
  }

  @Test
  void anHourWithoutARequestEndsASessionAndTwelveHoursEndAny() {
    var person = people.active("Zoé", "Longue");
    var browser = new PaperBrowser(site);
    enter(browser, person);
    for (int i = 0; i < 13; i++) {
      clock.advance(Duration.ofMinutes(54));
      assertThat(browser.who()).isEqualTo(person.toString());
    }
    clock.advance(Duration.ofMinutes(54));
    assertThat(browser.who()).isEqualTo("nobody");
    enter(browser, person);
    clock.advance(Duration.ofMinutes(61));
    assertThat(browser.who()).isEqualTo("nobody");
  }

  @Test
  void aThousandVisitsOfNobodyKeepNothing() {
    long before = sessions();
    for (int i = 0; i < 1000; i++) {
      assertThat(site.get("/who").body()).startsWith("nobody ");
    }
    assertThat(sessions()).isEqualTo(before);
  }

  @Test
  void theTokenOfFormsBelongsToOneBrowserAndChangesAtTheDoor() {
    var browser = new PaperBrowser(site);
    var other = new PaperBrowser(site);
    var token = browser.token();
    assertThat(browser.token()).isEqualTo(token);
    assertThat(other.token()).isNotEqualTo(token);
    enter(browser, people.active("Elsa", "Formulaire"));
    var inside = browser.token();
    assertThat(inside).isNotEqualTo(token).isEqualTo(browser.token());
    assertThat(browser.kept.values()).doesNotContain(inside);
    browser.get("/leave");
    assertThat(browser.token()).isNotEqualTo(inside).isNotEqualTo(token);
  }

  @Test
  void anAddressThatARequestClaimsIsNotBelievedWithoutAProxyOfOurs() {
    assertThat(site.get("/caller", "X-Forwarded-For", "203.0.113.9").body()).isEqualTo("127.0.0.1");
  }
}
