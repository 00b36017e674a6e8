package fr.ent.services.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.Profile;
import fr.ent.api.identity.StructureId;
import fr.ent.api.notices.NoticeBox;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.Notices;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what a service sends to what people read. */
@EntTest(
    beans = {
      GivenRights.class,
      AuditInMemory.class,
      KnownPeople.class,
      RecordedChannel.class,
      MailHouse.class
    },
    settings = {
      "ent.notices.deliver=false",
      "ent.url=https://ent.example.org/",
      "ent.notices.mail.host=127.0.0.1",
      "ent.notices.mail.port=13025",
      "ent.notices.mail.starttls=never",
      "ent.notices.mail.from=ne-pas-repondre@ent.example.org"
    })
class DeliveryTest {
  private final Notices notices;
  private final NoticeBox box;
  private final Deliveries deliveries;
  private final KnownPeople people;
  private final RecordedChannel drum;
  private final MailHouse mails;
  private final SettableClock clock;
  private final StructureId school;
  private final PersonId pupil;

  DeliveryTest(
      Notices notices,
      NoticeBox box,
      Deliveries deliveries,
      KnownPeople people,
      RecordedChannel drum,
      MailHouse mails,
      SettableClock clock) {
    this.notices = notices;
    this.box = box;
    this.deliveries = deliveries;
    this.people = people;
    this.drum = drum;
    this.mails = mails;
    this.clock = clock;
    this.school = people.school("COLLEGE DES TILLEULS", "Europe/Paris");
    this.pupil = people.enter("INÈS", "", "");
  }

  @BeforeEach
  void begin() {
    clock.set(Instant.parse("2026-11-24T08:00:00Z"));
    drum.forget();
    mails.empty();
  }

  private static Actor as(PersonId person) {
    return Fixture.actor(person, Profile.GUARDIAN);
  }

  private void deliver() {
    deliveries.deliverAll(Fixture.TERRITORY);
  }

  @Test
  @Clause("ABS-02")
  void aGuardianReadsByMailAndInThePortalThatAChildIsMissing() throws Exception {
    var nora = people.enter("Nora", "nora@example.org", "");
    var notice = Sent.missing(nora, pupil, school, clock.instant());
    notices.send(Fixture.house(), notice);
    deliver();
    var mail = mails.only();
    assertThat(mail.getSubject())
        .isEqualTo(
            "Inès\u00a0: absence le mardi 24\u00a0novembre signalée par Collège des Tilleuls");
    assertThat((String) mail.getContent())
        .contains("Inès le mardi 24\u00a0novembre de 8\u00a0h\u00a005 à 9\u00a0h.")
        .contains("https://ent.example.org/absences")
        .doesNotContain("{", "[", "Belval");
    assertThat(mail.getHeader("Message-ID"))
        .containsExactly("<" + notice.id() + ".mail@ent.example.org>");
    assertThat(box.unread(as(nora))).isEqualTo(1);
    assertThat(box.latest(as(nora), NoticeLanguage.EN))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.title()).startsWith("Inès: missing on Tuesday 24\u00a0November");
              assertThat(one.path()).isEqualTo("/absences");
            });
    deliver();
    mails.only();
  }

  @Test
  @Clause("Notices.send: sending one with the same id again is sending once")
  void theSameNoticeTwiceIsToldOnce() {
    var nora = people.enter("Nora", "nora@example.org", "");
    var notice = Sent.missing(nora, pupil, school, clock.instant());
    notices.send(Fixture.house(), notice);
    notices.send(Fixture.house(), notice);
    deliver();
    notices.send(Fixture.house(), notice);
    deliver();
    mails.only();
  }

  @Test
  void nobodyHearsOfWhatIsTakenBackInTheGracePeriod() {
    var nora = people.enter("Nora", "nora@example.org", "");
    var notice = Sent.missing(nora, pupil, school, clock.instant().plusSeconds(600));
    notices.send(Fixture.house(), notice);
    deliver();
    notices.takeBack(Fixture.house(), notice.topic());
    clock.advance(Duration.ofHours(1));
    deliver();
    assertThat(mails.count()).isZero();
    assertThat(box.latest(as(nora), NoticeLanguage.FR)).isEmpty();
  }

  @Test
  void whatWasToldAndTakenBackIsMarkedInTheBell() {
    var nora = people.enter("Nora", "nora@example.org", "");
    var notice = Sent.missing(nora, pupil, school, clock.instant());
    notices.send(Fixture.house(), notice);
    deliver();
    notices.takeBack(Fixture.house(), notice.topic());
    notices.takeBack(Fixture.house(), notice.topic());
    assertThat(box.unread(as(nora))).isZero();
    assertThat(box.latest(as(nora), NoticeLanguage.FR))
        .singleElement()
        .satisfies(one -> assertThat(one.takenBack()).isTrue());
  }

  @Test
  void onlyTheHouseSends() {
    var notice = Sent.missing(pupil, pupil, school, clock.instant());
    assertThatThrownBy(() -> notices.send(as(pupil), notice))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> notices.takeBack(as(pupil), notice.topic()))
        .isInstanceOf(AccessRefusedException.class);
  }
}
