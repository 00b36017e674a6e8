package fr.ent.portal.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.audit.AuditLog;
import fr.ent.api.audit.AuditQuery;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.signon.Assurance;
import fr.ent.core.EntRuntime;
import fr.ent.portal.exports.ExportTown.Somebody;
import fr.ent.portal.kept.Town;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A class is one pupil here, and too many are five: what the office does, and what a thief gets.
 */
@EntTest(
    settings = {
      "ent.territory=tilleuls",
      "ent.auth.second-factor=none",
      "ent.auth.exports.fresh=PT15M",
      "ent.auth.exports.alone=1",
      "ent.auth.exports.second-person=4",
      "ent.webhooks.deliver=false"
    })
class ExportPagesTest {
  private static final String FILE =
      "/absences/register.csv?day=" + Town.TODAY.minusDays(5) + "&until=" + Town.TODAY;

  private static final String WRITTEN = FILE.replace("&", "&amp;");
  private static final String TO = "name=\"to\" value=\"" + WRITTEN + "\"";
  private static final Pattern LINE = Pattern.compile("(?m)^\"[0-9]{4}-.*$");
  private static ExportTown town;

  @BeforeAll
  static void aSchool(EntRuntime ent) throws IOException {
    town = new ExportTown(ent);
  }

  @AfterAll
  static void close() {
    town.close();
  }

  private static List<String> operations(String family, PersonId person) {
    return town
        .town()
        .get(AuditLog.class)
        .read(Town.HOUSE, AuditQuery.of(family).about(person))
        .stream()
        .map(one -> one.fact().operation())
        .toList();
  }

  @Test
  @Clause("SEC-19: bulk export needs step-up")
  void aCodeIsAskedForAndLeadsBackToWhatWasAskedForAndNowhereElse() {
    var one = town.guarded("Ada", "Bureau");
    var office = town.knocker(one);
    var asked = office.get(FILE);
    assertThat(asked.status()).isEqualTo(428);
    assertThat(asked.body()).contains("action=\"/account/proof\"", TO);
    var wrong = office.post("/account/proof", Map.of("to", FILE, "proof", "123456"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains(TO, "Ce code ne va pas");
    var right = office.post("/account/proof", Map.of("to", FILE, "proof", one.codes().get(0)));
    assertThat(right.place()).isEqualTo(FILE);
    for (var evil : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
      assertThat(office.post("/account/proof", Map.of("to", evil)).place()).isEqualTo("/");
    }
    assertThat(operations("account:prove", one.actor().person())).hasSize(1);
  }

  @Test
  void aFormIsSentAgainWithItsCodeAndDoesNothingBefore() {
    var one = town.guarded("Ada", "Guichet");
    var office = town.knocker(one);
    var pupil = town.town().key(town.town().enter(Profile.PUPIL)).person();
    var other = town.town().key(town.town().enter(Profile.PUPIL)).person();
    int before = operations("account:issue-code", pupil).size();
    var form = "/accounts/codes?person=" + pupil;
    var asked = office.post(form, Map.of("person", other.toString(), "back", "/accounts?q=a"));
    assertThat(asked.status()).isEqualTo(428);
    assertThat(asked.body())
        .contains("action=\"/accounts/codes\"", pupil.toString(), other.toString())
        .contains("name=\"back\" value=\"/accounts?q=a\"");
    assertThat(operations("account:issue-code", pupil)).hasSize(before);
    var sent = Map.of("person", other.toString(), "proof", one.codes().get(0));
    assertThat(office.post(form, sent).status()).isEqualTo(200);
    assertThat(operations("account:issue-code", pupil)).hasSize(before + 1);
  }

  @Test
  void whoKeepsNoneIsLedToKeepOneAndIsLetOnWithIt() {
    var one = town.staff("Ada", "Nouvelle");
    var office = town.knocker(one);
    assertThat(office.get(FILE).body())
        .contains("href=\"/account/second-factor?to=%2Fabsences%2Fregister.csv%3Fday%3D")
        .doesNotContain("name=\"proof\"");
    var pupils = town.pupils();
    var form = "/accounts/codes?person=" + pupils.get(0);
    assertThat(office.post(form, Map.of("person", pupils.get(1).toString())).body())
        .contains("href=\"/account/second-factor\" target=\"_blank\"", pupils.get(0).toString());
    town.keep(one);
    var both = Map.of("person", pupils.get(1).toString());
    assertThat(office.post(form, both).status()).isNotEqualTo(428);
  }

  private static String asked(Somebody one) {
    var place = town.knocker(one).get(FILE).place();
    assertThat(place).startsWith("/exports?ask=");
    return place.substring(place.indexOf('=') + 1);
  }

  private static void fresh(Somebody one) {
    town.prove(one, Assurance.SUBSTANTIAL, Duration.ZERO);
  }

  @Test
  @Clause("SEC-19: bulk export needs a second person")
  void somebodyElseConfirmsAndTheFileIsTakenOnce() {
    var one = town.guarded("Ada", "Rentrée");
    var other = town.guarded("Bruno", "Collègue");
    fresh(one);
    var id = asked(one);
    var office = town.knocker(one);
    assertThat(office.get("/exports?ask=" + id).body()).contains("6 personnes");
    assertThat(office.post("/exports/ask", Map.of("ask", id, "reason", " ")).status())
        .isEqualTo(422);
    office.post("/exports/ask", Map.of("ask", id, "reason", "Envoi au rectorat"));
    assertThat(office.post("/exports/confirm", Map.of("request", id)).status()).isEqualTo(403);
    var second = town.knocker(other);
    assertThat(second.get("/").body()).contains("Une extraction attend votre accord");
    assertThat(second.get("/exports").body())
        .contains("Ada Rentrée demande à emporter 6 personnes", "Envoi au rectorat");
    var sent = Map.of("request", id);
    assertThat(second.post("/exports/confirm", sent).status()).isEqualTo(428);
    assertThat(asked(one)).isEqualTo(id);
    var proven = Map.of("request", id, "proof", other.codes().get(0));
    assertThat(second.post("/exports/confirm", proven).place())
        .isEqualTo("/exports?told=confirmed");
    assertThat(office.get("/").body()).contains("Votre extraction est à prendre");
    assertThat(office.get("/exports").body()).contains("href=\"" + WRITTEN + "\"");
    assertThat(LINE.matcher(office.get(FILE).body()).results()).hasSize(6);
    assertThat(asked(one)).isNotEqualTo(id);
    assertThat(operations("export:", one.actor().person()))
        .contains("export:ask", "export:confirm", "export:take");
  }

  @Test
  @Clause("SEC-19")
  void aScriptThatTakesTheSchoolOutInSlicesIsStopped() {
    var thief = town.guarded("Igor", "Emporte");
    var knocker = town.knocker(thief);
    assertThat(LINE.matcher(knocker.get(FILE).body()).results().count()).isZero();
    fresh(thief);
    long taken = 0;
    for (int days = 0; days < 6; days++) {
      var slice = "/absences/register.csv?day=" + Town.TODAY.minusDays(days);
      taken += LINE.matcher(knocker.get(slice).body()).results().count();
    }
    assertThat(taken).isEqualTo(4);
    assertThat(knocker.get(FILE).place()).startsWith("/exports?ask=");
  }
}
