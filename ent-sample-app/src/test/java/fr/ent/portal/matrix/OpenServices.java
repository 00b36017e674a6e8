package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.communication.RulePlace;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.opening.ServiceOpening;
import fr.ent.api.opening.ServiceOpenings;
import fr.ent.api.timetable.CalendarAddresses;
import fr.ent.portal.matrix.Knocker.Answer;
import fr.ent.tck.Clause;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * To whom services of the house open, when, and how surely signed in: set, obeyed, explained. In a
 * house that another test has built, as building one takes longer than all of this.
 */
interface OpenServices {
  String PATH = "/opening/services";
  String TEACHERS = "timetable|National_ENS||LOW";
  String TUESDAYS = "timetable||TUESDAY 08:00 18:00|LOW";
  String PROVEN = "timetable|||SUBSTANTIAL";

  House house();

  @AfterEach
  default void openAll() {
    for (var place : List.of(RulePlace.TERRITORY, here())) {
      for (var service : List.of("timetable", "absences", "liaison", "notices")) {
        openings().change(Fixture.house(), place, service, ServiceOpening.ALWAYS);
      }
    }
  }

  private ServiceOpenings openings() {
    return house().world().ent().get(ServiceOpenings.class);
  }

  private RulePlace here() {
    return RulePlace.of(house().world().school("here"));
  }

  private Answer set(String persona, String place, String line) {
    return house().as(persona).post(PATH + "/change", Map.of("place", place, "line", line));
  }

  private void set(String line) {
    assertThat(set("authority", "*", line).status()).isEqualTo(303);
  }

  private String school(String name) {
    return house().world().school(name).toString();
  }

  private int status(String persona, String path) {
    return house().as(persona).get(path).status();
  }

  private String lesson() {
    return "/api/timetable/lessons/" + PersonId.random();
  }

  @Test
  @Clause("AAS-20")
  default void aServiceForSomeProfilesClosesItsPagesItsRestAndItsTileToOthers() {
    var tile = "href=\"/timetable\"";
    assertThat(house().as("pupil").get("/services").body()).contains(tile);
    set(TEACHERS);
    var refused = house().as("pupil").get("/timetable/agenda");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("n’est pas ouvert à votre profil");
    assertThat(house().as("pupil").get("/services").body()).doesNotContain(tile);
    assertThat(house().as("pupil").get(lesson()).body()).contains("\"closed\"");
    assertThat(status("pupil", "/absences/mine")).isEqualTo(200);
    assertThat(status("teacher", "/timetable/agenda")).isEqualTo(200);
    assertThat(house().as("teacher").get(lesson()).body()).doesNotContain("\"closed\"");
    set("timetable|||LOW");
    assertThat(status("pupil", "/timetable/agenda")).isEqualTo(200);
  }

  @Test
  @Clause("AAS-20")
  default void aServiceWithHoursTellsWhenItOpensAndOpensThen() {
    var clock = house().world().ent().get(SettableClock.class);
    var before = clock.instant();
    set(TUESDAYS);
    var closed = house().as("pupil").get("/timetable/agenda");
    assertThat(closed.status()).isEqualTo(403);
    assertThat(closed.body().replace('\u00a0', ' '))
        .contains("Prochaine ouverture : aujourd’hui à 8 h 00.");
    clock.advance(Duration.ofMinutes(20));
    assertThat(status("pupil", "/timetable/agenda")).isEqualTo(200);
    clock.set(before);
  }

  @Test
  @Clause("AAS-20")
  default void aServiceThatAsksForMoreProofSaysHowToBringIt() {
    set(PROVEN);
    var closed = house().as("teacher").get("/timetable/agenda");
    assertThat(closed.status()).isEqualTo(403);
    assertThat(closed.body()).contains("connexion plus sûre", "href=\"/account/second-factor\"");
    assertThat(status("teacher", "/account/second-factor")).isEqualTo(200);
  }

  @Test
  default void theBellOfWhoMayNotReadNoticesCountsNone() {
    var count = "class=\"count\"";
    NoticesThere.notice(house().world().ent(), house().world(), "delegate", "here");
    assertThat(house().as("delegate").get("/").body()).contains(count);
    set("notices|National_ENS||LOW");
    assertThat(house().as("delegate").get("/").body()).doesNotContain(count);
    set("notices|||LOW");
    assertThat(house().as("delegate").get("/").body()).contains(count);
  }

  @Test
  default void theAddressOfAnAgendaIsClosedWithItsService() {
    var pupil = house().world().require("pupil");
    var hat = Affiliation.of(house().world().school("here"), Profile.PUPIL);
    var actor = Actor.of(Fixture.TERRITORY, pupil.id(), hat);
    var address =
        "/calendar/"
            + house().world().ent().get(CalendarAddresses.class).make(actor, pupil.id())
            + ".ics";
    assertThat(status(Cast.ANONYMOUS, address)).isEqualTo(200);
    set(TEACHERS);
    assertThat(status(Cast.ANONYMOUS, address)).isEqualTo(503);
  }

  @Test
  @Clause("AAS-20")
  default void aHeadSeesTheEffectSetsTheOwnSchoolOnlyAndUndoes() {
    var asked = "?place=%s&service=timetable&profiles=National_DIR&assurance=LOW";
    var preview = house().as("head").get(PATH + "/set" + asked.formatted(school("here")));
    assertThat(preview.body().replace('\u00a0', ' '))
        .containsPattern("Élèves : \\d+ personnes perdent ce service")
        .contains("Direction : une personne le garde");
    assertThat(status("teacher", "/timetable/agenda")).isEqualTo(200);
    var set = set("head", school("here"), "timetable|National_DIR||LOW");
    assertThat(status("teacher", "/timetable/agenda")).isEqualTo(403);
    assertThat(status("authority", "/timetable/agenda")).isEqualTo(200);
    var done = house().as("head").get(set.place());
    assertThat(done.body()).contains("name=\"line\" value=\"timetable|||LOW\"", "Annuler");
    set("head", school("here"), "timetable|||LOW");
    assertThat(status("teacher", "/timetable/agenda")).isEqualTo(200);
  }

  @Test
  @Clause("ISO-6")
  default void nobodySetsWhatTheyDoNotAdministerNorWhatIsNoService() {
    for (var place : List.of("*", school("there"))) {
      assertThat(set("head", place, TEACHERS).status()).as(place).isEqualTo(404);
    }
    assertThat(set("teacher", school("here"), TEACHERS).status()).isEqualTo(403);
    for (var line :
        List.of("canteen|||LOW", "timetable||TUESDAY 8 9|LOW", "timetable", "timetable|||SURE")) {
      assertThat(set("head", school("here"), line).status()).as(line).isEqualTo(404);
    }
    var half = "?service=timetable&assurance=LOW&hours-0-days=MONDAY&hours-0-from=08:00";
    assertThat(status("head", PATH + "/set" + half)).isEqualTo(422);
    assertThat(house().as("head").get(PATH + "/set" + half + "&profiles=National_ENS").body())
        .as("what was typed")
        .containsPattern("value=\"National_ENS\" checked");
    assertThat(status("head", PATH + "/set?service=canteen")).isEqualTo(404);
  }

  @Test
  default void whoeverClosesEverythingStillOpensThePageToUndoIt() {
    for (var service : List.of("timetable", "absences", "liaison", "notices")) {
      set(service + "|National_DOC|MONDAY 03:00 03:01|HIGH");
    }
    for (var administrator : List.of("head", "authority")) {
      assertThat(status(administrator, "/")).isEqualTo(200);
      assertThat(status(administrator, PATH)).isEqualTo(200);
      assertThat(status(administrator, "/absences/reasons")).isEqualTo(403);
    }
    assertThat(house().as("head").get(PATH + "/set?service=timetable").body())
        .contains("value=\"National_DOC\"", "value=\"HIGH\"")
        .doesNotContain("value=\"National_ENS\"", "value=\"LOW\"");
  }

  private String why(String right) {
    var teacher = house().world().require("teacher");
    var asked =
        Map.of("q", World.lastName("teacher"), "of", teacher.id().toString(), "right", right);
    return house().as("localadmin").get("/rights" + Knocker.question(asked)).body();
  }

  @Test
  @Clause("AAS-20")
  default void thePageOfRightsSaysWhatKeepsSomebodyFromAService() {
    var told =
        Map.of(
            "timetable|National_DOC||LOW",
            "Mais ce service n’est pas ouvert à ce profil ici.",
            "timetable||MONDAY 08:00 18:00|LOW",
            "Mais ce service n’est pas ouvert à cette heure.",
            PROVEN,
            "Mais ce service n’ouvre qu’après une connexion plus sûre");
    told.forEach(
        (line, words) -> {
          set(line);
          assertThat(why("timetable:consult")).contains(words);
          assertThat(why("absences:report")).doesNotContain("Mais ");
        });
  }
}
