package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallFeed.file;
import static fr.ent.services.directory.aaf.SmallFeed.pupil;
import static fr.ent.services.directory.aaf.SmallFeed.relative;
import static fr.ent.services.directory.aaf.SmallTown.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Kinship;
import fr.ent.api.identity.LegalLevel;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonStatus;
import fr.ent.api.identity.PupilRelation;
import fr.ent.services.directory.HouseOnly;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.paper.AuditInMemory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue's edge cases of families and namesakes, from the file to the answers. */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class, SmallTown.class})
class FeedFamiliesEdgeTest {
  private static final String PUPILS = "Eleve_0000.xml";
  private static final String ADULTS = "PersRelEleve_0000.xml";
  private static final String TIES = "ENTElevePersRelEleve";

  private final SmallTown town;
  private final Directory directory;

  FeedFamiliesEdgeTest(SmallTown town, Directory directory) {
    this.town = town;
    this.directory = directory;
  }

  @AfterEach
  void empty() {
    town.empty();
  }

  private static String sister(String... more) {
    return pupil(more).replace("900417", "900418");
  }

  private static String adult(String key, String... more) {
    return relative(more).replace("900801", key);
  }

  private List<PupilRelation> ties() {
    return directory.relationsOf(HOUSE, town.pupil("900417"));
  }

  @Test
  @Clause("AAF-EDGE-19")
  void aPupilWithoutAnyAdultIsThereAndNobodySpeaksForThem() {
    town.take(new SmallFeed().with(PUPILS, file(pupil(TIES, ""))).with(ADULTS, file(relative())));
    assertThat(ties()).isEmpty();
    assertThat(directory.find(HOUSE, town.pupil("900417")).orElseThrow().status())
        .isEqualTo(PersonStatus.PRESENT);
  }

  @Test
  @Clause("AAF-EDGE-19")
  void allOfEightAdultsAreKeptInTheirLevels() {
    var keys = IntStream.range(1, 9).mapToObj(i -> "90080" + i).toList();
    var told =
        keys.stream()
            .map(key -> key + (key.compareTo("900803") < 0 ? "$10$1$1$1$0" : "$90$0$0$0$0"));
    var adults = keys.stream().map(FeedFamiliesEdgeTest::adult).toArray(String[]::new);
    town.take(
        new SmallFeed()
            .with(PUPILS, file(pupil(TIES, String.join("|", told.toList()))))
            .with(ADULTS, file(adults)));
    assertThat(ties()).hasSize(8);
    assertThat(ties()).filteredOn(PupilRelation::isGuardian).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"70", "7"})
  @Clause("AAF-EDGE-19")
  void aPupilMayAnswerForThemselvesByEitherCode(String link) {
    town.take(new SmallFeed().with(PUPILS, file(pupil(TIES, "900417$" + link + "$1$1$1$1"))));
    var self = town.pupil("900417");
    assertThat(ties()).hasSize(1);
    assertThat(ties().get(0).adult()).isEqualTo(self);
    assertThat(ties().get(0).kinship()).isEqualTo(Kinship.SELF);
    assertThat(ties().get(0).isGuardian()).isFalse();
    assertThat(directory.pupilsOf(HOUSE, self))
        .extracting(PupilRelation::pupil)
        .containsExactly(self);
    assertThat(town.places(self)).containsExactly("0999001W ELV");
  }

  @Test
  @Clause("AAF-EDGE-20")
  void whoHasNoLegalLevelIsKnownAndNoGuardian() {
    town.take(withTie("900801$10$0$0$1$0"));
    assertThat(ties()).hasSize(1);
    assertThat(ties().get(0).isGuardian()).isFalse();
  }

  @Test
  @Clause("AAF-EDGE-20")
  void whoHasThePupilInChargeIsAGuardianWithoutAuthority() {
    town.take(withTie("900801$42$0$2$1$0"));
    assertThat(ties().get(0).legal()).isEqualTo(LegalLevel.IN_CHARGE);
    assertThat(ties().get(0).isGuardian()).isTrue();
  }

  @Test
  @Clause("AAF-EDGE-20")
  void theLevelForOneChildSaysNothingOfAnother() {
    town.take(
        new SmallFeed()
            .with(PUPILS, file(pupil(TIES, "900801$10$1$1$1$1"), sister(TIES, "900801$10$0$0$0$0")))
            .with(ADULTS, file(relative())));
    assertThat(directory.pupilsOf(HOUSE, town.relative("900801")))
        .filteredOn(PupilRelation::isGuardian)
        .extracting(PupilRelation::pupil)
        .containsExactly(town.pupil("900417"));
  }

  private static SmallFeed withTie(String tie) {
    return new SmallFeed().with(PUPILS, file(pupil(TIES, tie))).with(ADULTS, file(relative()));
  }

  @Test
  @Clause("AAF-EDGE-23")
  void namesakesBornOnOneDayInOneClassStayTwoAndKeepTheirKeys() {
    var lea = new String[] {"sn", "MARTIN", "givenName", "Léa"};
    var feed = new SmallFeed().with(PUPILS, file(pupil(lea), sister(lea)));
    town.take(feed);
    var one = town.pupil("900417");
    var other = town.pupil("900418");
    assertThat(one).isNotEqualTo(other);
    assertThat(found("lea martin")).containsExactlyInAnyOrder(one, other);
    town.take(new SmallFeed().with(PUPILS, file(sister(lea), pupil(lea))));
    assertThat(town.pupil("900417")).isEqualTo(one);
    assertThat(town.pupil("900418")).isEqualTo(other);
  }

  @Test
  @Clause("AAF-EDGE-23")
  void fatherAndSonOfOneNameAreTwoAndNotMistaken() {
    town.take(
        new SmallFeed()
            .with(PUPILS, file(pupil("givenName", "Gaspard", TIES, "900801$20$1$1$1$1")))
            .with(ADULTS, file(relative("givenName", "Gaspard"))));
    var son = town.pupil("900417");
    var father = town.relative("900801");
    assertThat(found("gaspard ozanne")).containsExactlyInAnyOrder(son, father);
    assertThat(town.places(son)).containsExactly("0999001W ELV");
    assertThat(town.places(father)).containsExactly("0999001W TUT");
  }

  private List<PersonId> found(String name) {
    return directory.search(HOUSE, PersonQuery.of(name)).people().stream()
        .map(PersonLine::person)
        .toList();
  }
}
