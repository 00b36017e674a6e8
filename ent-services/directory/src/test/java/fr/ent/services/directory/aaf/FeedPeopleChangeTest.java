package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallFeed.file;
import static fr.ent.services.directory.aaf.SmallFeed.pupil;
import static fr.ent.services.directory.aaf.SmallFeed.relative;
import static fr.ent.services.directory.aaf.SmallTown.HOUSE;
import static fr.ent.services.directory.aaf.SmallTown.TILLEULS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.access.Actor;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.PersonLine;
import fr.ent.api.directory.PersonQuery;
import fr.ent.api.identity.Affiliation;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonStatus;
import fr.ent.api.identity.Profile;
import fr.ent.services.directory.HouseOnly;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What changes about people between two feeds: rights, names, classes left and taken again. */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class, SmallTown.class})
class FeedPeopleChangeTest {
  private static final String PUPILS = "Eleve_0000.xml";
  private static final String RELATIVES = "PersRelEleve_0000.xml";
  private static final String TIES = "ENTElevePersRelEleve";

  private final SmallTown town;
  private final Directory directory;
  private final SettableClock clock;

  FeedPeopleChangeTest(SmallTown town, Directory directory, SettableClock clock) {
    this.town = town;
    this.directory = directory;
    this.clock = clock;
  }

  @AfterEach
  void empty() {
    town.empty();
  }

  /** One pupil and both parents, who live apart. */
  private static SmallFeed family(String fatherLegal) {
    var mother =
        relative("sn", "BELVAL", "ENTPersonAdresse", "2 rue Haute", "ENTPersonVille", "HAUTEVILLE")
            .replace("900801", "900802");
    return new SmallFeed()
        .with(PUPILS, file(pupil(TIES, "900801$20$1$" + fatherLegal + "$1$1|900802$10$1$1$1$1")))
        .with(
            RELATIVES,
            file(
                relative("ENTPersonAdresse", "1 rue Basse", "ENTPersonVille", "BASSEVILLE"),
                mother));
  }

  private Actor guardian(String key) {
    return Actor.of(
        Fixture.TERRITORY,
        town.relative(key),
        Affiliation.of(town.school(TILLEULS).id(), Profile.GUARDIAN));
  }

  private List<PersonId> found(Actor actor, String name) {
    return directory.search(actor, PersonQuery.of(name)).people().stream()
        .map(PersonLine::person)
        .toList();
  }

  private void requireSeen(Actor parent, PersonId child) {
    assertThat(directory.find(parent, child)).isPresent();
    assertThat(directory.card(parent, child)).isPresent();
    assertThat(found(parent, "camille")).contains(child);
    assertThat(directory.pupilsOf(parent, parent.person())).isNotEmpty();
    assertThat(directory.groupsOf(parent, child)).isNotEmpty();
  }

  private void requireNotSeen(Actor parent, PersonId child) {
    assertThat(directory.find(parent, child)).isEmpty();
    assertThat(directory.card(parent, child)).isEmpty();
    assertThat(found(parent, "camille")).doesNotContain(child);
    assertThat(directory.pupilsOf(parent, parent.person())).isEmpty();
    assertThat(directory.relationsOf(parent, child)).isEmpty();
    assertThat(directory.groupsOf(parent, child)).isEmpty();
    assertThat(directory.affiliationsOf(parent, child)).isEmpty();
  }

  @Test
  @Clause("AAF-EDGE-21")
  void aParentWhoLosesTheLegalLevelSeesTheChildNoMoreTheSameDay() {
    town.take(family("1"));
    var father = guardian("900801");
    requireSeen(father, town.pupil("900417"));
    town.take(family("0"));
    requireNotSeen(father, town.pupil("900417"));
    assertThat(town.places(father.person())).isEmpty();
    requireSeen(guardian("900802"), town.pupil("900417"));
  }

  @Test
  @Clause("AAF-EDGE-21")
  void aParentWhoLosesTheLegalLevelOnALaterDaySeesTheChildNoMoreOnThatDay() {
    town.take(family("1"));
    var father = guardian("900801");
    clock.advance(Duration.ofDays(3));
    requireSeen(father, town.pupil("900417"));
    town.take(family("0"));
    requireNotSeen(father, town.pupil("900417"));
    assertThat(town.places(father.person())).isEmpty();
  }

  @Test
  @Clause("AAF-EDGE-21")
  void parentsWhoLiveApartReadNothingOfEachOther() {
    town.take(family("1"));
    assertThat(address("900801")).isEqualTo("1 rue Basse");
    assertThat(address("900802")).isEqualTo("2 rue Haute");
    var father = guardian("900801");
    assertThat(directory.find(father, town.relative("900802"))).isEmpty();
    assertThat(found(father, "belval")).isEmpty();
    assertThat(directory.relationsOf(father, town.pupil("900417")))
        .extracting(tie -> tie.adult())
        .containsExactly(father.person());
  }

  private String address(String key) {
    var person = directory.find(HOUSE, town.relative(key)).orElseThrow();
    return person.contacts().address().orElseThrow().lines().get(0);
  }

  @Test
  @Clause("AAF-EDGE-29")
  void whoChangesNameIsTheSamePersonUnderTheNewName() {
    town.take(new SmallFeed());
    var pupil = town.pupil("900417");
    assertThat(directory.find(HOUSE, pupil).orElseThrow().names().display())
        .isEqualTo("Camille OZANNE");
    clock.advance(Duration.ofDays(1));
    town.take(new SmallFeed().with(PUPILS, file(pupil("sn", "TREMBLAIE", "givenName", "Sacha"))));
    assertThat(town.pupil("900417")).isEqualTo(pupil);
    assertThat(directory.find(HOUSE, pupil).orElseThrow().names().display())
        .isEqualTo("Sacha TREMBLAIE");
    assertThat(found(HOUSE, "sacha tremblaie")).containsExactly(pupil);
    assertThat(found(HOUSE, "camille")).isEmpty();
    assertThat(town.groups(pupil)).containsExactly("0999001W CLASS 2A");
  }

  @Test
  @Clause("AAF-EDGE-43")
  void whoReturnsOnTheLastDayIsInTheNewClassAndNotInTheOldOne() {
    town.take(new SmallFeed());
    var pupil = town.pupil("900417");
    var stays = pupil().replace("900417", "900418");
    clock.advance(Duration.ofDays(1));
    town.take(new SmallFeed().with(PUPILS, file(stays)));
    assertThat(directory.find(HOUSE, pupil).orElseThrow().status()).isEqualTo(PersonStatus.MISSING);
    assertThat(town.groups(pupil)).isEmpty();
    clock.advance(Duration.ofDays(89));
    town.leadOut();
    assertThat(directory.find(HOUSE, pupil).orElseThrow().status())
        .isEqualTo(PersonStatus.PRE_DELETED);
    town.take(new SmallFeed().with(PUPILS, file(stays, pupil("ENTEleveClasses", "5501$2B"))));
    assertThat(town.pupil("900417")).isEqualTo(pupil);
    assertThat(directory.find(HOUSE, pupil).orElseThrow().status()).isEqualTo(PersonStatus.PRESENT);
    assertThat(town.groups(pupil)).containsExactly("0999001W CLASS 2B");
    assertThat(directory.membersOf(HOUSE, directory.groupsOf(HOUSE, pupil).get(0).group()))
        .hasSize(1);
    assertThat(found(HOUSE, "ozanne")).contains(pupil);
    clock.advance(Duration.ofDays(1));
    town.leadOut();
    assertThat(town.groups(pupil)).containsExactly("0999001W CLASS 2B");
  }
}
