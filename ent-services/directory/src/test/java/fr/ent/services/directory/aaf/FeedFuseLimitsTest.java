package fr.ent.services.directory.aaf;

import static fr.ent.services.directory.aaf.SmallTown.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.directory.Feeds;
import fr.ent.api.directory.FuseAlarm;
import fr.ent.services.directory.HouseOnly;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.paper.AuditInMemory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each limit of the fuse by itself: one person less passes, one more stops. */
@EntTest(
    beans = {HouseOnly.class, AuditInMemory.class, SmallTown.class},
    settings = {
      "ent.directory.fuse.school=10",
      "ent.directory.fuse.territory=4",
      "ent.directory.fuse.people=5"
    })
class FeedFuseLimitsTest {
  private final SmallTown town;
  private final Feeds feeds;

  FeedFuseLimitsTest(SmallTown town, Feeds feeds) {
    this.town = town;
    this.feeds = feeds;
  }

  @BeforeEach
  void begin() {
    town.take(FuseScenario.before());
  }

  @AfterEach
  void empty() {
    town.empty();
  }

  private List<FuseAlarm> alarms(SmallFeed feed, String scope) {
    var run = town.stage(feed);
    feeds.abandon(HOUSE, run.id());
    return run.alarms().stream().filter(alarm -> alarm.scope().equals(scope)).toList();
  }

  @Test
  @Clause("AAF-EDGE-38")
  void theShareOfOneSchoolStops() {
    assertThat(alarms(FuseScenario.pupilsLeave("5502", 12), "school")).isEmpty();
    assertThat(alarms(FuseScenario.pupilsLeave("5502", 13), "school"))
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.affected()).isEqualTo(13))
        .satisfies(alarm -> assertThat(alarm.present()).isEqualTo(120))
        .satisfies(alarm -> assertThat(alarm.name()).isEqualTo("CLG DES TILLEULS TILLEULVILLE"));
  }

  @Test
  @Clause("AAF-EDGE-38")
  void aProfileThatVanishesStops() {
    assertThat(alarms(FuseScenario.teachersLeave(9), "profile")).isEmpty();
    assertThat(alarms(FuseScenario.teachersLeave(10), "profile"))
        .containsExactlyInAnyOrder(
            new FuseAlarm("profile", "National_ENS", 30, 30),
            new FuseAlarm("profile", "National_ENS CLG DES TILLEULS TILLEULVILLE", 10, 10),
            new FuseAlarm("profile", "National_ENS CLG DES TILLEULS TILLEULVILLE", 10, 10),
            new FuseAlarm("profile", "National_ENS CLG DES TILLEULS TILLEULVILLE", 10, 10));
  }

  @Test
  @Clause("AAF-EDGE-38")
  void theShareOfTheTerritoryStops() {
    assertThat(alarms(FuseScenario.pupilsLeave("5501", 18), "territory")).isEmpty();
    assertThat(alarms(FuseScenario.pupilsLeave("5501", 19), "territory"))
        .containsExactly(new FuseAlarm("territory", "", 19, 460));
  }
}
