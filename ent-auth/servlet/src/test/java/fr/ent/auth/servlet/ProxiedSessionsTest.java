package fr.ent.auth.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.auth.accounts.LoginDesk;
import fr.ent.testkit.EntTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EntTest(
    beans = {PaperHouse.class, PaperGuichet.class},
    settings = {"ent.territory=tilleuls", "ent.auth.proxies=1", "ent.url=https://ent.example.org"})
class ProxiedSessionsTest {
  private final PaperSite site;

  ProxiedSessionsTest(SignOnServlets servlets, RequestSessions sessions, LoginDesk desk) {
    this.site = new PaperSite(servlets, sessions, desk);
  }

  @AfterEach
  void close() throws Exception {
    site.close();
  }

  @Test
  void onlyTheAddressThatOurProxyWroteIsBelieved() {
    assertThat(site.get("/caller", "X-Forwarded-For", "203.0.113.9, 198.51.100.4").body())
        .isEqualTo("198.51.100.4");
    assertThat(
            site.get("/caller", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-For", "198.51.100.5")
                .body())
        .isEqualTo("198.51.100.5");
    assertThat(site.get("/caller").body()).isEqualTo("127.0.0.1");
  }

  @Test
  void cookiesAndAddressesAreThoseOfThePublicSite() {
    assertThat(site.get("/who").headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("__Host-ent-visit=")
        .contains("; Secure");
    var sent = site.get("/sso/region/start", "X-Forwarded-Host", "evil.example.org");
    assertThat(sent.headers().firstValue("Location").orElseThrow())
        .contains("back=https://ent.example.org/sso/region/return")
        .doesNotContain("evil");
  }
}
