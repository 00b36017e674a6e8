package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.core.EntRuntime;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Every table over a house with planted faults: each is found. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EntTest(
    beans = {LoosePolicy.class, LoosePages.class},
    settings = "ent.territory=tilleuls")
@Tag("sweep")
class LooseMatrixTest {
  private static House house;
  private static Matrix matrix;

  @BeforeAll
  static void everybodyComesIn(EntRuntime ent) throws IOException {
    house = new House(ent);
    matrix = new Matrix(house, List.of("librarian", "schoollife", "head", "teacher"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  @Order(1)
  void plantedFaultsAreFound() {
    assertThat(matrix.wrongOpenings())
        .contains(
            "librarian GET /crisis",
            "schoollife GET /accounts",
            "head GET /accounts",
            "librarian GET /rights/usual/change",
            "librarian POST /rights/usual/change",
            "librarian POST /rights/usual/restore");
    assertThat(matrix.wrongCards())
        .contains(
            "teacher of childofothers: 200",
            "teacher reads HOME of childthere",
            "schoollife account of pupil: 200");
    assertThat(matrix.wrongFinds()).contains("teacher looks for childthere");
    assertThat(matrix.wrongIncidents()).contains("librarian finds the incident: 200");
    assertThat(matrix.wrongWords("teacher"))
        .anyMatch(one -> one.startsWith("teacher reads NAME of childthere at /directory"))
        .anyMatch(one -> one.startsWith("teacher reads HOME_PHONE of childthere at /directory/"));
  }

  @Test
  @Order(2)
  void aThingThatOpensToWhoeverKnowsItsNameIsFound() {
    assertThat(new Shares(house).wrong())
        .contains("pupil reads own", "head changes deleted", "librarian reads far");
  }

  @Test
  @Order(3)
  void aChangeOfUsualRightsWhereItIsNotOnesOwnIsFound() {
    assertThat(new UsualChanges(house).wrong()).contains("librarian may change here");
  }

  @Test
  @Order(4)
  void aSchoolDayThatOpensToSomebodyWhomItDoesNotConcernIsFound() {
    var day = SchoolDay.in(house.world());
    var wrong = new DayCells(house, day).wrong(List.of("librarian"));
    assertThat(wrong).contains("librarian at /absences/pupil/pupil: 200 not 403");
    for (var door :
        List.of(
            "/timetable/lesson/",
            "/timetable?of=group:",
            "/absences/rollcall/",
            "/absences/documents/",
            "/liaison/sent/",
            "/api/absences/",
            "/api/absences/of/childthere",
            "/api/timetable/lessons/",
            "/api/timetable/groups/",
            "/api/timetable/structures/")) {
      assertThat(wrong).anyMatch(one -> one.startsWith("librarian at " + door));
    }
  }

  @Test
  @Order(5)
  void aFigureOfWhatOneMayNotSeeIsFoundInEachPairOfWorlds() {
    var pupil = List.of("pupil");
    for (var change : new Changes(house.world(), house.haveADay()).all()) {
      var wrong = new Pairs(house, pupil, one -> List.of(LoosePages.FIGURE)).wrong(List.of(change));
      assertThat(wrong).as(change.name()).hasSize(1);
    }
  }

  @Test
  @Order(6)
  void aPageThatRemembersWhoeverWasSignedInIsFound() {
    var world = house.world();
    house.as("pupil").get("/loose/name");
    world.accounts().block(Fixture.house(), world.require("pupil").id());
    assertThat(new States(house).wrong("pupil", house.pages()))
        .contains("pupil GET /loose/name: 200");
  }

  @Test
  @Order(7)
  void deedsThatAreNotOnesOwnAreFound() {
    assertThat(house.enter("schoollife")).isTrue();
    assertThat(house.enter("localadmin")).isTrue();
    assertThat(new Deeds(house).wrong("localadmin"))
        .contains("localadmin /accounts/{person}/unblock teacherthere 303");
    assertThat(matrix.wrongBlocks()).contains("schoollife pupil 303");
  }
}
