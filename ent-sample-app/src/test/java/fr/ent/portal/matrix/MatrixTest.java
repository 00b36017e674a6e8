package fr.ent.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.core.EntRuntime;
import fr.ent.core.database.Database;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each page as each persona, about each person: 0 wrong cells. */
@EntTest(beans = SharedPages.class, settings = "ent.territory=tilleuls")
class MatrixTest {
  private static House house;
  private static Matrix matrix;

  @BeforeAll
  static void everybodyComesIn(EntRuntime ent) throws IOException {
    house = new House(ent);
    matrix = new Matrix(house);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  @Clause("ISO-2")
  void eachPageOpensToThoseWhoMayOpenItAndToNobodyElse() {
    assertThat(Cast.PERSONAS).hasSize(22);
    assertThat(matrix.unlisted()).isEmpty();
    assertThat(matrix.wrongOpenings()).isEmpty();
    assertThat(matrix.cells()).isGreaterThan(1_500);
  }

  @Test
  @Clause("AAS-21")
  void cardsAreThereForThoseWhoMaySeeThePersonAndTellThemWhatTheirRoleNeeds() {
    assertThat(matrix.wrongCards()).isEmpty();
  }

  @Test
  @Clause("AAS-21")
  void noPageTellsOfSomebodyWhatItsReaderMayNotKnow() {
    assertThat(matrix.wrongWords()).isEmpty();
  }

  @Test
  @Clause("ABS-03")
  void theRestInterfaceTellsAbsencesToThoseWhomTheyConcern() {
    assertThat(new RestCells(house).wrong()).isEmpty();
    assertThat(new RestCells(house).written()).isEmpty();
  }

  @Test
  @Clause("ISO-2")
  void whatIsOfASchoolDayOpensByItsIdToThoseWhomItConcernsAndToNobodyElse() {
    var cells = new DayCells(house, house.haveADay());
    assertThat(cells.wrong()).isEmpty();
    assertThat(cells.cells()).isGreaterThan(1_500);
  }

  @Test
  @Clause("ABS-06")
  void anIncidentIsForThoseWhoFollowItAndADecisionForTheFamilyItConcerns() {
    assertThat(matrix.wrongIncidents()).isEmpty();
  }

  @Test
  void theRestInterfaceAnswersWhatItsDescriptionTellsAndNothingElse() {
    var description = new RestDescription(house);
    assertThat(description.faults()).isEmpty();
    assertThat(description.told()).isEqualTo(description.there()).hasSizeGreaterThan(8);
    assertThat(description.silent()).isEqualTo(RestDescription.UNTOLD);
  }

  @Test
  void noLinkLeadsItsReaderToAPageThatIsNotTheirs() {
    assertThat(matrix.wrongLinks()).isEmpty();
  }

  @Test
  void aSearchFindsExactlyThoseWhoMayBeSeen() {
    assertThat(matrix.wrongFinds()).isEmpty();
  }

  @Test
  @Clause("AAS-20")
  void aThingOpensToThoseItIsSharedWithAndToNobodyElse() {
    assertThat(new Shares(house).wrong()).isEmpty();
  }

  @Test
  @Clause("GRP-02")
  void aGroupIsMadeFilledLeftAndEndedOnItsPages() {
    new GroupPagesHere(house).areGoneThrough();
  }

  @Test
  @Clause("GRP-06")
  void aRuleBetweenGroupsIsSetOnceItsEffectIsSeenAndUndone() {
    new GroupRulesHere(house).areSetAndUndone();
  }

  @Test
  @Clause("AAS-20")
  void aThingIsSharedAndStoppedOnThePageOfItsService() {
    new Shares(house).areOpenedAndEnded();
  }

  @Test
  void eachRelationIsThereForEverybodyWhoMayHaveIt() {
    assertThat(new Relations(house.world()).missing()).isEmpty();
  }

  @Test
  void nobodyDoesToAnAccountOrToTheRightsOfAnOfficeWhatIsNotTheirsToDo(Database database) {
    var before = Held.of(database);
    assertThat(matrix.wrongBlocks()).isEmpty();
    assertThat(new Deeds(house).wrong()).isEmpty();
    assertThat(new UsualChanges(house).wrong()).isEmpty();
    assertThat(Held.of(database)).isEqualTo(before);
  }
}
