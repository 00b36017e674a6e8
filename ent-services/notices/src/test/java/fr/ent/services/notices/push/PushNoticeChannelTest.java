package fr.ent.services.notices.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Actor;
import fr.ent.api.accounts.AccountFrozen;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.Profile;
import fr.ent.api.notices.Handover;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.OutgoingNotice;
import fr.ent.api.notices.PushDevice;
import fr.ent.api.notices.PushDevices;
import fr.ent.api.notices.PushSubscription;
import fr.ent.api.notices.Urgency;
import fr.ent.services.notices.KnownPeople;
import fr.ent.tck.Clause;
import fr.ent.testkit.EntTest;
import fr.ent.testkit.Fixture;
import fr.ent.testkit.SettableClock;
import fr.ent.testkit.paper.AuditInMemory;
import fr.ent.testkit.paper.GivenRights;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Browsers that people let show notices, and a push service that stands in for theirs. */
@EntTest(
    beans = {GivenRights.class, AuditInMemory.class, KnownPeople.class, Frozen.class},
    settings = {
      "ent.notices.deliver=false",
      "ent.notices.loopback=true",
      "ent.notices.push.contact=ent@example.org",
      "ent.notices.push.hosts=127.0.0.1"
    })
class PushNoticeChannelTest {
  private final PushDevices devices;
  private final PushNoticeChannel channel;
  private final Frozen frozen;
  private final SettableClock clock;
  private PushHouse service = new PushHouse();

  PushNoticeChannelTest(
      PushDevices devices, PushNoticeChannel channel, Frozen frozen, SettableClock clock) {
    this.devices = devices;
    this.channel = channel;
    this.frozen = frozen;
    this.clock = clock;
  }

  @BeforeEach
  void open() {
    service = new PushHouse();
  }

  @AfterEach
  void close() {
    service.close();
  }

  private static Actor as(PersonId person) {
    return Fixture.actor(person, Profile.GUARDIAN);
  }

  private static OutgoingNotice to(PersonId person) {
    return new OutgoingNotice(
        "00000000-0000-4000-8000-000000000001.push",
        Fixture.TERRITORY,
        Person.of(person, PersonNames.of("Nora", "Belval")),
        NoticeLanguage.FR,
        Urgency.URGENT,
        "Collège des Tilleuls",
        "Sujet",
        "Absence constatée, Inès.",
        "");
  }

  @Test
  @Clause("ACC-12")
  void onlyTheBrowserReadsWhatThePushServiceCarries() {
    var nora = PersonId.random();
    var browser = service.browser("téléphone");
    devices.add(as(nora), browser.subscription());
    assertThat(devices.mine(as(nora))).extracting(PushDevice::label).containsExactly("téléphone");
    assertThat(channel.hand(to(nora))).isEqualTo(Handover.ACCEPTED);
    var message = service.taken().get(0);
    assertThat(message.body()).doesNotContain("Absence");
    assertThat(browser.open(message.body()))
        .isEqualTo(
            "{\"title\":\"Collège des Tilleuls\",\"body\":\"Absence constatée, Inès.\","
                + "\"tag\":\"00000000-0000-4000-8000-000000000001.push\"}");
    assertThat(message.header("Authorization"))
        .startsWith("vapid t=")
        .endsWith("k=" + devices.key(as(nora)).orElseThrow());
    assertThat(message.header("TTL")).isEqualTo("86400");
    assertThat(message.header("Topic")).hasSize(32);
    channel.hand(to(nora));
    assertThat(service.taken().get(1).header("Topic")).isEqualTo(message.header("Topic"));
  }

  @Test
  void aBrowserThatIsGoneIsForgottenAndAServiceThatIsBusyIsAskedAgain() {
    var nora = PersonId.random();
    devices.add(as(nora), service.browser("un").subscription());
    service.answer(429);
    assertThat(channel.hand(to(nora))).isEqualTo(Handover.retry("push-later-429"));
    service.answer(302);
    assertThat(channel.hand(to(nora)).outcome()).isEqualTo(Handover.Outcome.RETRY);
    service.answer(410);
    assertThat(channel.hand(to(nora)).outcome()).isEqualTo(Handover.Outcome.UNREACHABLE);
    assertThat(devices.mine(as(nora))).isEmpty();
    assertThat(channel.hand(to(nora))).isEqualTo(Handover.unreachable("no-device"));
  }

  @Test
  @Clause("SEC-17")
  void aBrowserAtAServiceThatIsNotLetInIsRefused() {
    var nora = PersonId.random();
    var good = service.browser("un").subscription();
    for (var endpoint :
        List.of("https://evil.example.org/x", "http://localhost/x", "http://127.0.0.1@evil.org/")) {
      var forged = new PushSubscription(URI.create(endpoint), good.publicKey(), good.secret(), "x");
      assertThatThrownBy(() -> devices.add(as(nora), forged))
          .isInstanceOf(IllegalArgumentException.class);
    }
    var off = good.publicKey().substring(0, 86) + (good.publicKey().endsWith("A") ? "E" : "A");
    assertThatThrownBy(
            () ->
                devices.add(
                    as(nora), new PushSubscription(good.endpoint(), off, good.secret(), "x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(devices.mine(as(nora))).isEmpty();
  }

  @Test
  void aBrowserShowsTheNoticesOfWhoeverAddedItLast() {
    var nora = PersonId.random();
    var alix = PersonId.random();
    var shared = service.browser("salle des professeurs").subscription();
    devices.add(as(nora), shared);
    devices.add(as(alix), shared);
    assertThat(devices.mine(as(nora))).isEmpty();
    var id = devices.mine(as(alix)).get(0).id();
    devices.forget(as(nora), id);
    assertThat(devices.mine(as(alix))).hasSize(1);
    devices.forget(as(alix), id);
    assertThat(devices.mine(as(alix))).isEmpty();
  }

  @Test
  void aPersonHasTenBrowsersAtMost() {
    var nora = PersonId.random();
    for (int i = 0; i < 12; i++) {
      clock.advance(Duration.ofSeconds(1));
      devices.add(as(nora), service.browser("n" + i).subscription());
    }
    assertThat(devices.mine(as(nora))).hasSize(10).extracting(PushDevice::label).contains("n11");
  }

  @Test
  void whoeverTookAnAccountLosesTheBrowserThatTheyAdded() {
    var nora = PersonId.random();
    devices.add(as(nora), service.browser("le mien").subscription());
    clock.advance(Duration.ofHours(1));
    var since = clock.instant();
    devices.add(as(nora), service.browser("du voleur").subscription());
    frozen.tell(new AccountFrozen(clock.instant(), Fixture.TERRITORY, nora, since));
    assertThat(devices.mine(as(nora))).extracting(PushDevice::label).containsExactly("le mien");
  }
}
