package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallFeed.file;
import static fr.ent.services.directory.aaf.SmallFeed.pupil;
import static fr.ent.services.directory.aaf.SmallFeed.teacher;
import static fr.ent.services.directory.aaf.SmallTown.HOUSE;
import static fr.ent.services.directory.aaf.SmallTown.TILLEULS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.directory.ConflictingFeedException;
import fr.ent.api.directory.Directory;
import fr.ent.api.directory.Feeds;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PersonStatus;
import fr.ent.api.identity.Profile;
import fr.ent.services.directory.HandEntry;
import fr.ent.services.directory.HouseOnly;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two records are said to be one human being, and feeds go on. */
@EntTest(beans = {HouseOnly.class, AuditInMemory.class, SmallTown.class})
class FeedMergeTest {
  private static final String PUPILS = "Eleve_0000.xml";
  private static final String STAFF = "PersEducNat_0000.xml";
  private static final String DUTIES = "ENTPersonFonctions";

  private final SmallTown town;
  private final Feeds feeds;
  private final Directory directory;
  private final HandEntry entry;
  private final SettableClock clock;

  FeedMergeTest(
      SmallTown town, Feeds feeds, Directory directory, HandEntry entry, SettableClock clock) {
    this.town = town;
    this.feeds = feeds;
    this.directory = directory;
    this.entry = entry;
    this.clock = clock;
  }

  @AfterEach
  void empty() {
    town.empty();
  }

  private PersonStatus status(PersonId person) {
    return directory.find(HOUSE, person).orElseThrow().status();
  }

  /** A pupil who was typed, and whom the feed then sent without proof that it is the same. */
  private PersonId typedThenSent() {
    town.take(new SmallFeed().with(PUPILS, file()));
    var typed =
        entry.person(
            HOUSE,
            PersonNames.of("Camille", "Ozanne"),
            "",
            Profile.PUPIL,
            town.school(TILLEULS).id());
    town.take(new SmallFeed());
    assertThat(town.pupil("900417")).isNotEqualTo(typed);
    return typed;
  }

  @Test
  @Clause("AAF-EDGE-30")
  void anAbsorbedKeyThatIsSentAgainMeansTheSurvivor() {
    var survivor = typedThenSent();
    var absorbed = town.pupil("900417");
    entry.merge(HOUSE, survivor, absorbed);
    assertThat(town.pupil("900417")).isEqualTo(survivor);
    assertThat(town.groups(survivor)).containsExactly("0999001W CLASS 2A");
    assertThat(town.places(survivor)).containsExactly("0999001W ELV");
    clock.advance(Duration.ofDays(1));
    town.take(
        new SmallFeed().with(PUPILS, file(pupil("sn", "TREMBLAIE", "ENTEleveClasses", "5501$2B"))));
    assertThat(town.pupil("900417")).isEqualTo(survivor);
    assertThat(town.groups(survivor)).containsExactly("0999001W CLASS 2B");
    assertThat(town.places(survivor)).containsExactly("0999001W ELV");
    assertThat(directory.find(HOUSE, survivor).orElseThrow().names().last()).isEqualTo("TREMBLAIE");
    assertThat(status(absorbed)).isEqualTo(PersonStatus.PRE_DELETED);
    assertThat(town.places(absorbed)).isEmpty();
    assertThat(town.groups(absorbed)).isEmpty();
  }

  @Test
  @Clause("AAF-EDGE-30")
  void theAbsorbedRecordIsErasedInTimeAndItsKeyStillMeansTheSurvivor() {
    var survivor = typedThenSent();
    var absorbed = town.pupil("900417");
    entry.merge(HOUSE, survivor, absorbed);
    clock.advance(Duration.ofDays(91));
    town.leadOut();
    assertThat(directory.find(HOUSE, absorbed)).isEmpty();
    assertThat(town.pupil("900417")).isEqualTo(survivor);
    assertThat(status(survivor)).isEqualTo(PersonStatus.PRESENT);
  }

  @Test
  @Clause("AAF-EDGE-30")
  void twoRecordsThatAreBothSentAreOnePersonFromThenOn() {
    var two =
        new SmallFeed()
            .with(
                STAFF,
                file(
                    teacher(DUTIES, "5501$ENS$ENS$-$SANS"),
                    teacher(DUTIES, "5501$EDU$EDU$-$SANS").replace("900088", "900099")));
    town.take(two);
    var survivor = town.teacher("900088");
    var absorbed = town.teacher("900099");
    entry.merge(HOUSE, survivor, absorbed);
    for (int day = 0; day < 2; day++) {
      assertThat(town.teacher("900099")).isEqualTo(survivor);
      assertThat(town.places(survivor)).containsExactly("0999001W ENS", "0999001W EVS");
      clock.advance(Duration.ofDays(1));
      town.take(two);
    }
    assertThat(town.stage(two).summary().corrections()).isZero();
    assertThat(status(absorbed)).isEqualTo(PersonStatus.PRE_DELETED);
  }

  @Test
  @Clause("AAF-EDGE-30")
  void aFeedThatWasReadBeforeTheMergeIsReadAgain() {
    var survivor = typedThenSent();
    var run = town.stage(new SmallFeed());
    entry.merge(HOUSE, survivor, town.pupil("900417"));
    assertThatThrownBy(() -> feeds.apply(HOUSE, run.id()))
        .isInstanceOf(ConflictingFeedException.class);
  }

  @Test
  void whatCannotBeOneIsRefused() {
    town.take(new SmallFeed().with(PUPILS, file(pupil(), pupil().replace("900417", "900418"))));
    var pupil = town.pupil("900417");
    assertThatThrownBy(() -> entry.merge(HOUSE, pupil, town.pupil("900418")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> entry.merge(HOUSE, pupil, pupil))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> entry.merge(HOUSE, pupil, PersonId.random()))
        .isInstanceOf(IllegalArgumentException.class);
    var somebody = Actor.of(Fixture.TERRITORY, pupil);
    assertThatThrownBy(() -> entry.merge(somebody, pupil, town.pupil("900418")))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(status(pupil)).isEqualTo(PersonStatus.PRESENT);
  }
}
