package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.core.EntRuntime;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Page.Verb;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people send, and what is known of them, stays out of the log. */
@EntTest(settings = "ent.territory=tilleuls")
class QuietLogTest {
  private static final Logger LOG = LoggerFactory.getLogger(QuietLogTest.class);
  private static final String SECRET = "Qzsecret";

  /** How forms and questions of the portal call what they take. */
  private static final List<String> NAMES =
      List.of(
          "login",
          "password",
          "again",
          "code",
          "name",
          "first",
          "last",
          "mail",
          "q",
          "text",
          "title",
          "body",
          "reason",
          "words",
          "note",
          "person",
          "pupil",
          "school",
          "group",
          "day",
          "from",
          "to",
          "until",
          "at",
          "right",
          "kind",
          "holder",
          "url",
          "service",
          "key",
          "id");

  private HeardLog heard;
  private final List<String> broken = new ArrayList<>();
  private int planted;

  @BeforeEach
  void listen() {
    heard = HeardLog.begin();
  }

  @AfterEach
  void stop() {
    heard.close();
  }

  @Test
  @Clause("SEC-18")
  void nothingThatSomebodySendsOrIsCalledComesIntoTheLogOrBreaksAPage(EntRuntime ent)
      throws IOException {
    try (var house = new House(ent)) {
      for (var persona : List.of(Cast.ANONYMOUS, "guardian", "head", "localadmin")) {
        house.pages().forEach(page -> knock(house.as(persona), page));
      }
      for (var field : new ForeignFields(house.world(), kind -> inAddress(secret())).all()) {
        boolean inPath = field.path().contains("{");
        field.knock(house.as("head"), inPath ? inAddress(secret()) : secret());
      }
      for (var way : ways()) {
        house.as(Cast.ANONYMOUS).get(way);
        house.as("head").get(way);
      }
      assertThat(broken).isEmpty();
      assertThat(planted).isGreaterThan(1000);
      assertThat(heard.lines()).noneMatch(QuietLogTest::tellsASecret);
      assertThat(heard.lines()).allMatch(line -> house.planted().shownIn(line).isEmpty());
    }
  }

  /** Red where anything is told. */
  @Test
  void aSecretThatIsLoggedIsHeardInTheLineAndInItsFailure() {
    LOG.debug("asked for {}", secret());
    LOG.warn("refused", new IllegalStateException(new IllegalArgumentException(secret())));
    assertThat(heard.lines()).filteredOn(QuietLogTest::tellsASecret).hasSize(2);
  }

  private void knock(Knocker knocker, Page page) {
    var path = page.path().replaceAll("\\{.*?}", inAddress(secret()));
    var sent = new HashMap<String, String>();
    NAMES.forEach(name -> sent.put(name, secret()));
    var answer =
        page.verb() == Verb.POST
            ? knocker.post(path, sent)
            : knocker.get(path + Knocker.question(sent));
    if (answer.status() >= 500) {
      broken.add(page.verb() + " " + page.path());
    }
  }

  private List<String> ways() {
    var service =
        Map.of("service", "https://partner.example.org/?who=" + secret(), "ticket", secret());
    var asked = Knocker.question(service);
    return List.of(
        "/cas/login" + asked,
        "/cas/validate" + asked,
        "/cas/serviceValidate" + asked,
        "/cas/p3/serviceValidate" + asked,
        "/calendar/" + inAddress(secret()) + ".ics",
        "/api/absences/of/" + inAddress(secret()),
        "/api/timetable/lessons/" + inAddress(secret()),
        "/" + inAddress(secret()));
  }

  /** With a line of its own behind it, as whoever forges a log would write. */
  private String secret() {
    planted++;
    return SECRET + planted + "\n2026-11-24 08:00:00 WARNING " + SECRET;
  }

  private static String inAddress(String text) {
    return Knocker.question(Map.of("x", text)).substring(3).replace("+", "%20");
  }

  private static boolean tellsASecret(String line) {
    return line.toLowerCase(Locale.ROOT).contains(SECRET.toLowerCase(Locale.ROOT));
  }
}
