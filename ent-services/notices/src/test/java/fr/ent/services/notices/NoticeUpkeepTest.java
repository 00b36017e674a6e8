package fr.ent.services.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.directory.PeopleDeleted;
import fr.ent.api.directory.PersonMerged;
import fr.ent.api.notices.NoticeChoices;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of notices when people go and years pass. */
@EntTest(
    beans = {
      GivenRights.class,
      AuditInMemory.class,
      KnownPeople.class,
      RecordedChannel.class,
      RecordedPost.class
    },
    settings = "ent.notices.deliver=false")
class NoticeUpkeepTest extends NoticeCase {
  @Test
  void peopleWhoAreErasedOrMergedAreFollowed() {
    var nora = nora();
    var again = people.enter("Nora", "nora@example.org", "");
    send(Sent.missing(nora, pupil, school, clock.instant()));
    upkeep.merge(new PersonMerged(clock.instant(), Fixture.TERRITORY, again, nora));
    assertThat(box.unread(as(nora))).isZero();
    assertThat(box.unread(as(again))).isEqualTo(1);
    assertThat(preferences.choices(as(again)).channels()).containsKey(Sent.MISSING);
    upkeep.erase(new PeopleDeleted(clock.instant(), Fixture.TERRITORY, List.of(again)));
    assertThat(box.unread(as(again))).isZero();
    assertThat(preferences.choices(as(again))).isEqualTo(NoticeChoices.NONE);
  }

  @Test
  void noticesAreForgottenAfterAYear() {
    var nora = nora();
    send(Sent.missing(nora, pupil, school, clock.instant()));
    clock.advance(Duration.ofDays(364));
    upkeep.run();
    assertThat(box.latest(as(nora), NoticeLanguage.FR)).hasSize(1);
    clock.advance(Duration.ofDays(2));
    upkeep.run();
    assertThat(box.latest(as(nora), NoticeLanguage.FR)).isEmpty();
  }
}
