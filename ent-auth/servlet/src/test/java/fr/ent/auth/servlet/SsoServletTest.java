package fr.ent.auth.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.JoinKey;
import fr.ent.api.identity.PersonId;
import fr.ent.api.sessions.OpenSession;
import fr.ent.api.sessions.Sessions;
import fr.ent.api.signon.Assurance;
import fr.ent.auth.accounts.LoginDesk;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EntTest(
    beans = {PaperHouse.class, PaperPeople.class, PaperGuichet.class},
    settings = {"ent.territory=tilleuls", "ent.auth.second-factor=none"})
class SsoServletTest {
  private static final String REFUSED = "/sign-in?told=outside";

  private final PaperSite site;
  private final PaperPeople people;
  private final PaperHouse house;
  private final AuditLog audit;
  private final SettableClock clock;

  SsoServletTest(
      SignOnServlets servlets,
      RequestSessions sessions,
      LoginDesk desk,
      PaperPeople people,
      PaperHouse house,
      AuditLog audit,
      SettableClock clock) {
    this.site = new PaperSite(servlets, sessions, desk);
    this.people = people;
    this.house = house;
    this.audit = audit;
    this.clock = clock;
  }

  @AfterEach
  void close() throws Exception {
    site.close();
  }

  private static String parameter(String location, String name) {
    var found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(location);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String location(java.net.http.HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private String start(PaperBrowser browser, String to) {
    return location(browser.get("/sso/region/start" + to));
  }

  private static String answerTo(String challenge, String subject) {
    return "/sso/region/return?state="
        + parameter(challenge, "state")
        + "&signed="
        + parameter(challenge, "nonce")
        + "&subject="
        + subject;
  }

  private PersonId known(String subject) {
    var person = people.active("Yann", "Guen");
    house.know(new JoinKey(PaperGuichet.REGION, "-", "SUBJECT", subject), person);
    return person;
  }

  private void assertRefused(PaperBrowser browser, String path) {
    var answer = browser.get(path);
    assertThat(location(answer)).endsWith(REFUSED);
    assertThat(answer.body()).doesNotContain("Exception", "secret inside");
    assertThat(browser.who()).isEqualTo("nobody");
  }

  @Test
  void anAnswerThatNobodyAskedForIsRefused() {
    known("s0");
    var browser = new PaperBrowser(site);
    assertRefused(browser, "/sso/region/return");
    assertRefused(browser, "/sso/region/return?state=&signed=&subject=s0");
    assertRefused(browser, "/sso/region/return?state=forged&signed=forged&subject=s0");
    assertRefused(browser, "/sso/region/return?state=a&state=b");
    assertThat(browser.get("/sso/unknown/start").statusCode()).isEqualTo(404);
    assertThat(browser.get("/sso/region/other").statusCode()).isEqualTo(404);
    assertThat(browser.get("/sso/region").statusCode()).isEqualTo(404);
  }

  @Test
  void anAnswerCountsOnlyInTheBrowserThatAskedAndIsSpentByAnother() {
    known("s1");
    var asking = new PaperBrowser(site);
    var path = answerTo(start(asking, ""), "s1");
    assertRefused(new PaperBrowser(site), path);
    assertRefused(asking, path);
  }

  @Test
  void anAnswerOfAnotherAttemptIsRefusedAndSpendsThisOne() {
    known("s2");
    var browser = new PaperBrowser(site);
    var first = start(browser, "");
    var second = start(browser, "");
    var mixed =
        answerTo(second, "s2").replace(parameter(second, "nonce"), parameter(first, "nonce"));
    assertRefused(browser, mixed);
    assertRefused(browser, answerTo(second, "s2"));
  }

  @Test
  void anAnswerAfterTenMinutesIsTooLate() {
    known("s3");
    var browser = new PaperBrowser(site);
    var path = answerTo(start(browser, ""), "s3");
    clock.advance(Duration.ofMinutes(10).plusSeconds(1));
    assertRefused(browser, path);
  }

  @Test
  void aConnectorThatBreaksOrSpeaksForAnotherLetsNobodyIn() {
    known("s4");
    var browser = new PaperBrowser(site);
    var challenge = start(browser, "");
    assertRefused(
        browser, answerTo(challenge, "s4").replace(parameter(challenge, "nonce"), "broken"));
    assertRefused(browser, answerTo(start(browser, ""), "s4") + "&as=OTHER");
    assertRefused(browser, answerTo(start(browser, ""), ""));
    assertRefused(browser, answerTo(start(browser, ""), "of-nobody"));
  }

  @Test
  void whoIsVouchedForIsInOnceAndGoesWhereTheyWanted() {
    var person = known("s5");
    var browser = new PaperBrowser(site);
    var path = answerTo(start(browser, "?to=/people"), "s5");
    assertThat(location(browser.get(path))).endsWith("/people");
    assertThat(browser.who()).isEqualTo(person.toString());
    browser.get("/leave");
    assertRefused(browser, path);
  }

  @Test
  void noAnswerSendsTheBrowserToAnotherSite() {
    known("s6");
    for (var to :
        new String[] {
          "//evil.example.org",
          "https://evil.example.org",
          "/%5Cevil.example.org",
          "/%09/evil",
          "%0D%0Ax"
        }) {
      var browser = new PaperBrowser(site);
      var location = location(browser.get(answerTo(start(browser, "?to=" + to), "s6")));
      assertThat(location.replaceFirst("^http://127.0.0.1:[0-9]+", "")).as(to).isEqualTo("/");
    }
  }

  @Test
  void whyAnAnswerWasRefusedIsInTheLogAndNotInTheBrowser() {
    assertRefused(new PaperBrowser(site), "/sso/region/return?state=forged");
    var newest = audit.read(Fixture.house(), AuditQuery.newest()).get(0).fact();
    assertThat(newest.outcome()).isEqualTo("refused");
    assertThat(newest.detail()).isEqualTo("REGION: no attempt of this browser is open");
  }

  @Test
  void theSessionKeepsHowSureTheSourceWas(Sessions sessions) {
    var browser = new PaperBrowser(site);
    known("sure-broken");
    assertRefused(browser, answerTo(start(browser, ""), "sure-broken"));
    for (var subject : List.of("sure-1", "other-1")) {
      var actor = Actor.of(Fixture.TERRITORY, known(subject));
      int before = sessions.mine(actor).size();
      browser.get(answerTo(start(browser, ""), subject));
      var levels = sessions.mine(actor).stream().map(OpenSession::assurance).toList();
      assertThat(levels).hasSize(before + 1);
      assertThat(levels.contains(Assurance.SUBSTANTIAL)).isEqualTo(subject.equals("sure-1"));
    }
  }
}
