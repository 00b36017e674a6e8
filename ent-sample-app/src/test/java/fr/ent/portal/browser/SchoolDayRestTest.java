package fr.ent.portal.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.PupilRelation;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product does over REST what people do at the pages of the school day. */
class SchoolDayRestTest extends RealJourney {
  private RealLesson lesson;
  private String pupil;
  private String token;

  @BeforeEach
  void aTeacherHasALesson() {
    var teacher = portal.newcomer("Odile", "Restif", Profile.TEACHER);
    lesson = RealLesson.begunElsewhere(portal, teacher.person(), "Latin");
    var lines = lesson.lines();
    pupil = lines.get(lines.size() - 3).pupil().toString();
    comeIn(teacher.login());
  }

  private void comeIn(String login) {
    context.clearCookies();
    portal.comeIn(page, login);
    token = page.locator("input[name=csrf]").first().inputValue();
  }

  private APIResponse get(String path) {
    return context.request().get("/api" + path);
  }

  private APIResponse post(String path, String body) {
    return context
        .request()
        .post(
            "/api" + path,
            RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setHeader("Ent-Form-Token", token)
                .setData(body));
  }

  private static JsonObject json(APIResponse answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return Json.createReader(new StringReader(answer.text())).readObject();
  }

  private static void assertProblem(APIResponse answer, int status, String said) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.text()).contains(said);
  }

  private String call(String id, String person, String kind) {
    return """
    {"id":"%s","taken":"2026-11-24T06:40:00Z","marks":[{"pupil":"%s","kind":"%s","minutes":0}]}"""
        .formatted(id, person, kind);
  }

  private String day() {
    return lesson.lesson().time().day().toString();
  }

  private String school() {
    return lesson.school().toString();
  }

  @Test
  @Clause("ABS-01")
  void aRollCallIsTakenOnceAndSchoolLifeReadsIt() {
    var there = "/absences/roll-calls/lessons/" + lesson.lesson().id();
    assertThat(get("/absences/roll-calls/mine?day=" + day()).text())
        .contains(lesson.lesson().id().toString());
    assertThat(json(get(there)).getJsonArray("lines")).hasSizeGreaterThan(1);
    var id = UUID.randomUUID().toString();
    var stranger = UUID.randomUUID().toString();
    assertProblem(post(there, call(id, stranger, "ABSENT")), 422, "NOT_IN_CLASS");
    assertProblem(post(there, call(id, pupil, "ASLEEP")), 400, "kind is none of those");
    assertProblem(post(there, "{}"), 400, "id is missing");
    var nowhere = "/absences/roll-calls/lessons/" + UUID.randomUUID();
    assertProblem(post(nowhere, call(id, pupil, "ABSENT")), 404, "Not Found");
    assertProblem(get("/absences/roll-calls/mine"), 400, "day is a day");
    assertProblem(
        get("/absences/roll-calls/structures/" + school() + "?day=" + day()), 403, "absences:");
    assertThat(json(post(there, call(id, pupil, "SENT_OUT"))).getString("id")).isEqualTo(id);
    assertThat(json(post(there, call(id, pupil, "ABSENT"))).getJsonArray("marks"))
        .as("the first one of this id is kept")
        .first()
        .hasToString(
            json(get(there)).getJsonObject("counted").getJsonArray("marks").get(0).toString());
    comeIn(portal.newcomer("Serge", "Restant", Profile.SCHOOL_LIFE).login());
    var days = "?first=%1$s&last=%1$s".formatted(day());
    assertThat(get("/absences/roll-calls/structures/" + school() + "/marks" + days).text())
        .contains(pupil)
        .contains("SENT_OUT");
    assertThat(get("/absences/roll-calls/structures/" + school() + "?day=" + day()).text())
        .contains(lesson.lesson().id().toString());
  }

  @Test
  @Clause("ABS-05")
  void aReasonIsWrittenDownAndAccepted() {
    var id = UUID.randomUUID().toString();
    var said =
        """
        {"id":"%s","pupil":"%s","from":"%3$sT08:00","to":"%3$sT12:00","reason":"illness"}"""
            .formatted(id, pupil, day());
    assertProblem(post("/absences/explanations", said), 403, "absences:explain");
    comeIn(portal.newcomer("Sarah", "Restaut", Profile.SCHOOL_LIFE).login());
    assertProblem(
        post("/absences/explanations", said.replace("illness", "moon")), 422, "UNKNOWN_REASON");
    assertThat(json(post("/absences/explanations", said)).getString("state")).isEqualTo("WAITING");
    assertThat(get("/absences/explanations/waiting/" + school()).text()).contains(id);
    var accepted = post("/absences/explanations/" + id + "/accept", "{\"answer\":\"Merci\"}");
    assertThat(json(accepted).getString("state")).isEqualTo("ACCEPTED");
    var nowhere = "/absences/explanations/" + UUID.randomUUID() + "/refuse";
    assertProblem(post(nowhere, "{}"), 404, "Not Found");
    var days = "?first=%1$s&last=%1$s".formatted(day());
    assertThat(get("/absences/explanations/of/" + pupil + days).text()).contains("Merci");
  }

  private PersonId guardian() {
    return portal
        .ent()
        .get(Directory.class)
        .relationsOf(Fixture.house(), PersonId.of(pupil))
        .stream()
        .filter(PupilRelation::isGuardian)
        .map(PupilRelation::adult)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Clause("LIA-02")
  void aMessageIsWrittenSignedAndToldByTheBell() {
    var draft =
        """
        {"kind":"TO_SIGN","pupils":["%s"],"subject":"Sortie","body":"Au musée"}"""
            .formatted(pupil);
    assertProblem(post("/liaison", draft.replace("TO_SIGN", "TO_SING")), 400, "kind is none");
    comeIn(portal.newcomer("Henri", "Restout", Profile.HEAD).login());
    var message = json(post("/liaison", draft));
    comeIn(portal.activated(guardian()).login());
    assertThat(get("/liaison").text()).contains(message.getString("id"));
    var about = "/liaison/" + message.getString("id") + "/of/" + pupil;
    assertThat(json(post(about + "/open", "{}")).getBoolean("waiting")).isTrue();
    assertProblem(post(about + "/sign", "{\"fingerprint\":\"other\"}"), 422, "TEXT_CHANGED");
    assertProblem(post(about + "/sign", "{}"), 400, "fingerprint is missing");
    var print = "{\"fingerprint\":\"%s\"}".formatted(message.getString("fingerprint"));
    assertThat(json(post(about + "/sign", print)).getString("done")).isEqualTo("TO_SIGN");
    assertProblem(post(about + "/answer", print), 422, "NOT_ASKED");
    assertProblem(
        post("/liaison/" + UUID.randomUUID() + "/of/" + pupil + "/sign", print), 404, "Not Found");
    assertThat(json(get("/notices/unread")).getInt("unread")).isNotNegative();
    assertThat(get("/notices").status()).isEqualTo(200);
    assertThat(json(post("/notices/read", "{}")).getInt("unread")).isZero();
    assertThat(List.of(get("/notices?before=" + UUID.randomUUID()).text())).containsExactly("[]");
  }

  @Test
  @Clause("LIA-01: documents, for those whom the message reaches")
  void aMessageCarriesADocumentForThoseItIsFor() {
    var pdf = Base64.getEncoder().encodeToString("%PDF-1.7 programme".getBytes(US_ASCII));
    var draft =
        """
        {"kind":"INFORMATION","pupils":["%s"],"subject":"Sortie","body":"Joint","documents":["%s"]}"""
            .formatted(pupil, pdf);
    comeIn(portal.newcomer("Hubert", "Resteau", Profile.HEAD).login());
    assertProblem(post("/liaison", draft.replace(pdf, "TVo=")), 422, "UNKNOWN_KIND");
    assertProblem(post("/liaison", draft.replace(pdf, "?")), 400, "in base64");
    var message = json(post("/liaison", draft)).getString("id");
    var there = "/liaison/" + message + "/documents";
    comeIn(portal.activated(guardian()).login());
    assertThat(array(get(there)).getJsonObject(0).getString("type")).isEqualTo("application/pdf");
    assertThat(json(get(there + "/1")).getString("content")).isEqualTo(pdf);
    assertThat(get(there + "/2").status()).isEqualTo(404);
    var page = "/liaison/documents/" + message + "?number=1";
    assertThat(context.request().get(page).headers())
        .containsEntry("content-type", "application/pdf");
    comeIn(portal.newcomer("Lionel", "Restier", Profile.TEACHER).login());
    assertThat(array(get(there))).isEmpty();
    assertThat(get(there + "/1").status()).isEqualTo(404);
    assertThat(context.request().get(page).status()).isEqualTo(404);
  }

  @Test
  @Clause("LIA-04")
  void aTimeIsOfferedBookedMovedAndGivenUp() {
    var day = "2027-01-05";
    var offer =
        """
        {"pupils":["%s"],"from":"%sT17:00","minutes":10,"number":2,"way":"BY_PHONE"}"""
            .formatted(pupil, day);
    assertProblem(post("/appointments/offered", offer.replace("PHONE", "BIRD")), 400, "way is");
    assertProblem(
        post("/appointments/offered", offer.replace(":10", ":1")), 400, "5 to 120 whole minutes");
    var head = portal.newcomer("Hélène", "Restellini", Profile.HEAD);
    comeIn(head.login());
    var offered = array(post("/appointments/offered", offer));
    var first = offered.getJsonObject(0).getString("id");
    var second = offered.getJsonObject(1).getString("id");
    assertProblem(post("/appointments/offered", offer), 422, "OVERLAPS");
    comeIn(portal.activated(guardian()).login());
    assertThat(get("/appointments/of/" + pupil).text()).contains(first, second);
    var booked = json(post("/appointments/" + first + "/book/" + pupil, "{}"));
    assertThat(booked.getString("status")).isEqualTo("MINE");
    var moved = json(post("/appointments/" + first + "/move/" + second, "{}"));
    assertThat(moved.getString("id")).isEqualTo(second);
    assertThat(get("/appointments").text()).contains(second).doesNotContain(first);
    assertProblem(post("/appointments/" + first + "/cancel", "{}"), 404, "Not Found");
    comeIn(head.login());
    var mine = "/appointments/offered?first=%1$s&last=%1$s".formatted(day);
    assertThat(get(mine).text()).contains("\"guardian\":\"" + guardian() + "\"");
    assertProblem(get("/appointments/offered"), 400, "first is a day");
    assertThat(post("/appointments/offered/" + second + "/withdraw", "{}").status()).isEqualTo(204);
    assertThat(get(mine).text()).contains(first).doesNotContain(second);
  }

  @Test
  @Clause("LIA-04")
  void aMeetingIsCalledAndOverseen() {
    var meetings = "/appointments/meetings/in/" + school();
    var call = "{\"title\":\"Rencontre\",\"day\":\"2027-01-07\"}";
    assertProblem(post(meetings, call), 403, "liaison:gather");
    comeIn(portal.newcomer("Hugo", "Restitut", Profile.HEAD).login());
    assertProblem(post(meetings, "{\"title\":\"Rencontre\"}"), 400, "day is missing");
    var meeting = json(post(meetings, call)).getString("id");
    assertThat(get(meetings).text()).contains(meeting);
    var offer =
        """
        {"pupils":["%s"],"from":"2027-01-07T17:00","minutes":10,"number":1,"way":"BY_VIDEO","meeting":"%s"}"""
            .formatted(pupil, meeting);
    array(post("/appointments/offered", offer));
    assertThat(array(get("/appointments/meetings/" + meeting))).hasSize(1);
  }

  private static JsonArray array(APIResponse answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return Json.createReader(new StringReader(answer.text())).readArray();
  }
}
