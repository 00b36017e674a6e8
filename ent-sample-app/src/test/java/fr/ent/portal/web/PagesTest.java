package fr.ent.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.identity.Person;
import fr.ent.portal.paper.PaperPortal;
import fr.ent.portal.paper.PaperSchool;
import fr.ent.tck.Clause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static PaperPortal portal;

  @BeforeAll
  static void open() throws IOException {
    portal = PaperPortal.start(0);
  }

  @AfterAll
  static void close() {
    portal.close();
  }

  private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(portal.address() + path)).GET(), headers);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request, String... headers)
      throws Exception {
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String as(Person person) {
    return "paper=" + person.id();
  }

  @Test
  void aPageThatNeedsSomebodyLeadsToTheSignInAndBack() throws Exception {
    for (var page : portal.pages()) {
      if (page.verb() == Page.Verb.GET && !(page.access() instanceof Access.Everybody)) {
        var path = page.path().replaceAll("\\{.*?}", "x");
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in");
      }
    }
  }

  @Test
  void aPageThatNeedsARightIsRefusedInWordsToThoseWhoDoNotHoldIt() throws Exception {
    for (var path : List.of("/feeds", "/connectors", "/accounts", "/audit", "/appearance")) {
      var answer = get(path, "Cookie", as(PaperSchool.GUARDIAN), "Accept-Language", "fr");
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(new String(answer.body(), UTF_8)).contains("il vous manque un droit");
    }
  }

  @Test
  void spellingsOfAnAddressDoNotOpenAClosedPage() throws Exception {
    for (var path :
        List.of("//feeds", "/feeds/", "/FEEDS", "/./feeds", "/help/../feeds", "/feeds;x=1")) {
      var answer = get(path, "Cookie", as(PaperSchool.GUARDIAN));
      assertThat(answer.statusCode()).as(path).isIn(302, 400, 403, 404);
    }
  }

  @Test
  void everyAnswerIsStrictWithTheBrowser() throws Exception {
    for (var path : List.of("/", "/sign-in", "/help", "/nowhere", "/_parts", "/feeds")) {
      var answer = get(path, "Cookie", as(PaperSchool.GUARDIAN));
      var policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertThat(policy)
          .as(path)
          .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    for (var path : List.of("/nowhere", "/directory/not-an-id", "/static/x.css", "/look/zz.css")) {
      assertThat(get(path, "Cookie", as(PaperSchool.PUPIL)).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void nobodyIsSentToAnotherSite() throws Exception {
    for (var back : List.of("https://evil.example.org/", "//evil.example.org", "/%5Cevil")) {
      var answer = get("/language?to=en&back=" + back);
      assertThat(answer.headers().firstValue("Location").orElse("")).as(back).isEqualTo("/");
    }
  }

  @Test
  void whatWasTypedComesBackAsText() throws Exception {
    var hostile = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    var answer = get("/directory?q=" + hostile, "Cookie", as(PaperSchool.PUPIL));
    assertThat(new String(answer.body(), UTF_8)).doesNotContain("<script>alert");
  }

  @Test
  void aWrongPasswordIsToldWithoutTellingWhetherTheAccountExists() throws Exception {
    var body = "csrf=token&who=family&login=%s&password=wrong";
    var known = post("/sign-in", body.formatted("nadia"));
    var unknown = post("/sign-in", body.formatted("nobody"));
    assertThat(known.statusCode()).isEqualTo(422);
    assertThat(text(known).replace("nadia", "?")).isEqualTo(text(unknown).replace("nobody", "?"));
  }

  @Test
  void aFormOfAnotherSiteChangesNothing() throws Exception {
    for (var forged : List.of("", "csrf=&", "csrf=other&")) {
      var answer = post("/sign-in", forged + "who=family&login=nadia&password=x");
      assertThat(answer.statusCode()).as(forged).isEqualTo(403);
    }
  }

  private static HttpResponse<byte[]> post(String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(portal.address() + path))
            .POST(BodyPublishers.ofString(body));
    return send(request, "Content-Type", "application/x-www-form-urlencoded");
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8);
  }

  @Test
  void theHomePageIsLightOnThePhone() throws Exception {
    var cookie = as(PaperSchool.GUARDIAN);
    var page = get("/", "Cookie", cookie, "Accept-Encoding", "gzip");
    var plain = text(get("/", "Cookie", cookie));
    long files = 0;
    for (var file : List.of("css", "js", "svg")) {
      var address = plain.replaceAll("(?s).*\"(/static/[a-z]+-[0-9a-f]+\\." + file + ")\".*", "$1");
      var answer = get(address, "Accept-Encoding", "gzip");
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      files += answer.body().length;
    }
    assertThat(page.body().length).isLessThan(12_000);
    assertThat(page.body().length + files).isLessThan(60_000);
  }

  @Test
  @Clause("ACC-08")
  void legalNoticesAreOneStepAwayFromEveryPage() throws Exception {
    assertThat(text(get("/sign-in"))).contains("href=\"/legal\"").contains("href=\"/help\"");
    assertThat(text(get("/legal", "Accept-Language", "fr"))).contains("30\u00a0novembre");
  }
}
