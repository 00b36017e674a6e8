package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.portal.web.Page.Verb;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What other products for schools let happen does not happen here. */
@EntTest(settings = "ent.territory=tilleuls")
class KnownBugsTest {
  /** They do much here, and nothing elsewhere. */
  private static final List<String> ADMINISTRATORS =
      List.of("head", "localadmin", "schoollife", "teacher");

  private static final List<String> ELSEWHERE = List.of("there", "townhall", "far");
  private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"(/[^\"]*)\"");
  private static final Pattern FORM = Pattern.compile("(?s)<form.*?</form>");
  private static final Pattern AGENDA = Pattern.compile("/calendar/[^\"<.]+\\.ics");

  private static House house;
  private static World world;

  @BeforeAll
  static void everybodyComesIn(EntRuntime ent) throws IOException {
    house = new House(ent);
    world = house.world();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String id(String key) {
    return world.require(key).id().toString();
  }

  private static List<String> learnt(String reader, String pupil) {
    return new Learnt(house).of(reader, pupil);
  }

  @Test
  @Clause("Chamilo PR 8602: teacher role short-circuits, any pupil's tracking readable")
  void aTeacherLearnsNothingOfPupilsWhomTheyDoNotTeach() {
    for (var pupil : List.of("childofothers", "childthere", "farpupil", "gonepupil")) {
      assertThat(learnt("teacher", pupil)).isEmpty();
    }
    assertThat(learnt("formersubstitute", "child")).isEmpty();
    assertThat(learnt("teacher", "child")).hasSize(4);
  }

  @Test
  @Clause("hrshadhin #269: check done for pupils only, teachers and parents read any pupil")
  void aGuardianLearnsNothingOfChildrenWhoAreNotTheirs() {
    for (var pupil : List.of("pupil", "childofothers", "childthere", "farpupil")) {
      assertThat(learnt("guardian", pupil)).isEmpty();
    }
    assertThat(learnt("barredguardian", "child")).isEmpty();
    assertThat(learnt("guardian", "child")).hasSizeGreaterThan(3);
  }

  @Test
  @Clause("Learnova #3712, PR 3081: teacher and parent without institute or child check")
  void noRoleReachesIntoASchoolWhereItIsNotHeld() {
    var there = world.school("there").toString();
    for (var reader : ADMINISTRATORS) {
      assertThat(learnt(reader, "childthere")).isEmpty();
      var answer = house.as(reader).get("/timetable?of=group:" + world.group("afar"));
      assertThat(answer.status()).isIn(403, 404);
      assertThat(answer.body()).doesNotContain(there);
    }
    assertThat(learnt("guardianoftwo", "childofothers")).isEmpty();
    assertThat(learnt("guardianoftwo", "childthere")).isNotEmpty();
  }

  @Test
  @Clause("hrshadhin #269: log viewer open")
  void nobodyOpensTheLogButWhoeverMayReadAllOfIt() {
    for (var persona : Cast.PERSONAS) {
      int expected = persona.equals("authority") ? 200 : 403;
      assertThat(house.as(persona).get("/audit").status()).as(persona).isEqualTo(expected);
    }
    assertThat(house.as(Cast.ANONYMOUS).get("/audit").isSignIn()).isTrue();
  }

  @Test
  @Clause("Moodle customcert CVE-2026-30884: element id not tied to course")
  void aDocumentOpensOnlyWithTheExplanationItWasSentWith() {
    var own = DocumentsHere.of(world, "guardian", "child", "ours");
    var other = DocumentsHere.of(world, "parentdelegate", "delegate", "theirs");
    for (var reader : List.of("guardian", "schoollife", "head")) {
      var knocker = house.as(reader);
      assertThat(knocker.get(own.address(own)).body()).endsWith("ours");
      assertThat(knocker.get(own.address(own)).headers()).contains("cache-control: [no-store]");
      assertThat(knocker.get(own.address(other)).status()).isEqualTo(404);
      assertThat(knocker.get(other.address(own)).status()).isEqualTo(404);
    }
    assertThat(house.as("guardian").get(other.address(other)).status()).isEqualTo(404);
    assertThat(house.as("teacher").get(own.address(own)).status()).isEqualTo(404);
  }

  @Test
  @Clause("Moodle customcert CVE-2026-30884: element id not tied to course")
  void aMessageOpensOnlyForThePupilItIsAbout() {
    var message = LiaisonThere.about(world, "child");
    var guardian = house.as("guardian");
    assertThat(guardian.get("/liaison/read/" + message + "/" + id("child")).status())
        .isEqualTo(200);
    for (var pupil : List.of("delegate", "pupil", "childofothers", "guardian", "childthere")) {
      var paired = "/liaison/read/" + message + "/" + id(pupil);
      for (var reader : List.of("guardian", "parentdelegate", "pupil", "schoollife")) {
        assertThat(house.as(reader).get(paired).status()).as(reader + pupil).isEqualTo(404);
      }
      var sheet = Map.of("message", message, "pupil", id(pupil), "reply", "Essai");
      assertThat(guardian.post("/liaison/act", sheet).status()).isEqualTo(404);
      assertThat(guardian.post("/liaison/say", sheet).status()).isEqualTo(404);
    }
  }

  @Test
  @Clause("abdulwahid880 #13: impersonation by anyone")
  void nobodyBecomesSomebodyElse() {
    var names = List.of("person", "user", "as", "who", "of", "login", "actor", "hat", "session");
    var somebody = new HashMap<String, String>();
    names.forEach(name -> somebody.put(name, id("head")));
    var delegate = house.as("delegate");
    for (var page : house.pages()) {
      if (page.verb() == Verb.POST && !Matrix.ENDING.contains(page.path())) {
        delegate.post(page.path().replaceAll("\\{.*?}", id("head")), somebody);
      }
    }
    assertThat(delegate.post("/hat", Map.of("hat", "1")).status()).isEqualTo(404);
    for (var question : List.of("", Knocker.question(somebody))) {
      assertThat(delegate.get("/" + question).body()).doesNotContainIgnoringCase("zqheadqz");
      assertThat(delegate.get("/account" + question).body())
          .contains(world.require("delegate").last());
      assertThat(delegate.get("/absences" + question).status()).isEqualTo(403);
    }
    var support = house.as("support");
    support.post("/support/enter", Map.of("school", world.school("here").toString()));
    assertThat(support.get("/directory/" + id("child")).status()).isEqualTo(404);
  }

  @Test
  @Clause("abdulwahid880 #13: settings page lists all schools")
  void aPageOfSettingsListsOnlyTheSchoolsThatOneAdministers() {
    assertThat(new SettingsLists(house).wrong(ADMINISTRATORS, ELSEWHERE)).isEmpty();
    assertThat(house.as("multiadmin").get("/rights/usual").body())
        .contains(world.school("here").toString(), world.school("there").toString())
        .doesNotContain(world.school("townhall").toString());
  }

  @Test
  @Clause("relief-teacher-planning #341: school id taken from the query")
  @Clause("relief-teacher-planning #421, #438: foreign ids stored, then leaked by a read")
  void aSchoolThatIsSentIsNeitherTakenForOnesOwnNorKept(Database database) {
    var before = Held.of(database);
    var fields = new ForeignFields(world, kind -> id("child")).all();
    for (var reader : ADMINISTRATORS) {
      for (var field : fields.stream().filter(one -> one.kind().equals("school")).toList()) {
        var nowhere = UUID.randomUUID().toString();
        var expected = field.knock(house.as(reader), nowhere).without(nowhere);
        for (var school : ELSEWHERE) {
          var sent = world.school(school).toString();
          assertThat(field.knock(house.as(reader), sent).without(sent))
              .as(reader + " " + field.path())
              .isEqualTo(expected);
        }
      }
    }
    assertThat(Held.of(database)).isEqualTo(before);
    assertThat(new SettingsLists(house).wrong(ADMINISTRATORS, ELSEWHERE)).isEmpty();
  }

  @Test
  @Clause("Samir-Gamal #10: any parent changes any parent's password")
  void aGuardianChangesThePasswordOfNobodyElse() {
    var other = Map.of("person", id("guardian"), "login", house.login("guardian"));
    var sent = new HashMap<>(other);
    sent.putAll(Map.of("present", House.PASSWORD, "next", "marronnier buvard récréation"));
    var parent = house.as("guardiantocome");
    for (var deed : List.of("codes", "%s/block", "%s/unblock", "%s/second-factor")) {
      var path = "/accounts/" + deed.formatted(id("guardian"));
      assertThat(parent.post(path, other).status()).as(deed).isEqualTo(403);
    }
    assertThat(parent.post("/account/password", sent).status()).isEqualTo(303);
    assertThat(house.enter("guardiantocome")).isFalse();
    assertThat(house.enter("guardian")).isTrue();
  }

  @Test
  @Clause("Samir-Gamal #10: any parent changes any parent's password")
  void aCodeOpensTheAccountItWasPrintedForAndNoOther() {
    var code = house.code("latinist").code();
    var victim = house.code("movedchild").login();
    var form = Map.of("login", victim, "code", code, "next", House.PASSWORD);
    var answer = house.arriving().post("/activate", form);
    assertThat(answer.status()).isEqualTo(422);
  }

  @Test
  @Clause("Entcore COCO-4323: reset page showing hints on phone and e-mail")
  void noPageBeforeSigningInTellsWhoIsKnownOrHowToReachThem() {
    var anybody = house.arriving();
    var known = house.code("childofothers").login();
    var unknown = known.replace("childofothers", "childofnobody");
    var wrong = Map.of("password", "faux", "code", "AAAA-BBBB", "next", House.PASSWORD);
    for (var path : List.of("/sign-in", "/activate")) {
      var answers = new ArrayList<Knocker.Answer>();
      for (var login : List.of(known, unknown)) {
        var form = new HashMap<>(wrong);
        form.put("login", login);
        answers.add(anybody.post(path, form).without(login));
        answers.add(anybody.get(path + "?login=" + login).without(login));
      }
      assertThat(answers.subList(0, 2)).isEqualTo(answers.subList(2, 4));
      assertThat(answers)
          .allMatch(one -> house.planted().shownIn(one.body()).isEmpty())
          .noneMatch(one -> one.body().contains("@") || one.body().contains("**"));
    }
  }

  @Test
  @Clause("Stanford, NolijWeb: numeric file ids")
  void nothingIsFoundByCounting() {
    for (var reader : List.of("head", "guardian", "teacher", "localadmin", "authority")) {
      for (var page : house.pages()) {
        if (page.verb() == Verb.GET && page.path().contains("{")) {
          var answer = house.as(reader).get(page.path().replaceAll("\\{.*?}", "1"));
          assertThat(answer.status()).as(reader + page.path()).isIn(403, 404);
        }
        if (page.verb() == Verb.GET && !page.path().contains("{")) {
          var links = LINK.matcher(house.as(reader).get(page.path()).body()).results();
          assertThat(links.map(one -> one.group(1)))
              .noneMatch(one -> one.matches("(/.*)?/\\d+([?/#].*)?"));
        }
      }
    }
    var document = DocumentsHere.of(world, "guardian", "child", "again").document().value();
    assertThat(document.version()).isEqualTo(4);
  }

  @Test
  @Clause("Moodle MDL-11451: secret in URL")
  void noAddressAndNoPageCarriesTheSecretOfASession() {
    for (var reader : List.of("guardian", "teacher", "head", "localadmin", "authority")) {
      var knocker = house.as(reader);
      for (var address : house.addresses(page -> false)) {
        var answer = knocker.get(address);
        var links = LINK.matcher(answer.body()).results().map(one -> one.group(1));
        assertThat(links).as(address).noneMatch(knocker::isGivenAwayIn);
        assertThat(knocker.isGivenAwayIn(answer.place())).as(address).isFalse();
      }
    }
    for (var address : List.of("/sign-in?who=local", "/activate", "/sign-in/code", "/account")) {
      var knocker = address.equals("/account") ? house.as("head") : house.arriving();
      var forms = FORM.matcher(knocker.get(address).body()).results().map(MatchResult::group);
      assertThat(forms.filter(form -> form.matches("(?s).*name=\"(password|code|present)\".*")))
          .as(address)
          .hasSize(1)
          .allMatch(form -> form.contains("method=\"post\""));
    }
  }

  @Test
  @Clause("Moodle MDL-11451: secret in URL")
  void theAddressOfAnAgendaIsToldOnceLoggedNowhereAndCanBeRevoked() {
    var teacher = house.as("teacher");
    var who = Map.of("person", id("teacher"));
    var made = teacher.post("/timetable/agenda", who);
    var address = AGENDA.matcher(made.body()).results().findFirst().orElseThrow().group();
    assertThat(made.headers()).contains("cache-control: [no-store]");
    assertThat(teacher.get("/timetable/agenda").body()).doesNotContain("/calendar/");
    var secret = address.replaceAll("/calendar/|\\.ics", "");
    var anybody = house.as(Cast.ANONYMOUS);
    try (var heard = HeardLog.begin()) {
      var read = anybody.get(address);
      assertThat(read.status()).isEqualTo(200);
      assertThat(read.headers())
          .contains("private", "x-robots-tag: [noindex]", "referrer-policy: [same-origin]");
      teacher.post("/timetable/agenda/revoke", who);
      assertThat(anybody.get(address).status()).isEqualTo(404);
      assertThat(heard.lines()).noneMatch(line -> line.contains(secret));
    }
  }
}
