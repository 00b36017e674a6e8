package fr.ent.services.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.EmailAddress;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PersonStatus;
import fr.ent.api.notices.Handover;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.OutgoingNotice;
import fr.ent.api.notices.Urgency;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.Settings;
import fr.ent.tck.Clause;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A mail server that takes, refuses, stalls, lies and drops. */
class SmtpNoticeChannelTest {
  private static Settings settings(int port, String... more) {
    var all = new HashMap<String, String>();
    all.put("ent.notices.mail.host", "127.0.0.1");
    all.put("ent.notices.mail.port", Integer.toString(port));
    all.put("ent.notices.mail.from", "ne-pas-repondre@ent.example.org");
    all.put("ent.notices.mail.starttls", "never");
    all.put("ent.notices.mail.timeout", "PT0.4S");
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return new Settings(new SmallRyeConfigBuilder().withDefaultValues(all).build());
  }

  private static SmtpNoticeChannel channel(int port, String... more) {
    return new SmtpNoticeChannel(settings(port, more), CLOCK);
  }

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

  private static OutgoingNotice notice(String subject) {
    var id = PersonId.random();
    var contacts =
        new Contacts(
            Optional.of(EmailAddress.of("academie@example.org")),
            Optional.of(EmailAddress.of("nora@example.org")),
            Optional.empty(),
            List.of(),
            Optional.empty());
    var person =
        new Person(
            id,
            PersonStatus.PRESENT,
            PersonNames.of("Nora", "Belval"),
            "",
            Optional.empty(),
            Optional.empty(),
            contacts,
            Optional.empty());
    return new OutgoingNotice(
        "00000000-0000-4000-8000-000000000001.mail",
        TerritoryId.of("tilleuls"),
        person,
        NoticeLanguage.FR,
        Urgency.URGENT,
        "Collège des Tilleuls",
        subject,
        "Texte",
        "");
  }

  private static Handover handedTo(ScriptedServer server, String... more) {
    var channel = channel(server.port(), more);
    try {
      return channel.hand(notice("Absence"));
    } finally {
      channel.stop();
    }
  }

  @Test
  void aServerThatTakesTheMessageHasItWithItsOwnId() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      var channel = channel(server.getSmtp().getPort(), "ent.notices.mail.timeout", "PT20S");
      for (int i = 0; i < 3; i++) {
        assertThat(channel.hand(notice("Inès\u00a0: absence"))).isEqualTo(Handover.ACCEPTED);
      }
      var all = server.getReceivedMessages();
      assertThat(all).hasSize(3);
      assertThat(all[0].getHeader("To")).containsExactly("nora@example.org");
      assertThat(all[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(all)
          .extracting(MimeMessage::getMessageID)
          .containsOnly("<00000000-0000-4000-8000-000000000001.mail@ent.example.org>");
      channel.stop();
    } finally {
      server.stop();
    }
  }

  @Test
  void oneConnectionCarriesManyMessages() throws Exception {
    try (var server = ScriptedServer.start(Map.of())) {
      var channel = channel(server.port());
      for (int i = 0; i < 5; i++) {
        assertThat(channel.hand(notice("Absence"))).isEqualTo(Handover.ACCEPTED);
      }
      assertThat(server.connections()).isEqualTo(1);
      channel.stop();
    }
  }

  @Test
  void aMailboxThatIsNotThereIsFinalAndOneThatIsFullIsNot() throws Exception {
    try (var server = ScriptedServer.start(Map.of("RCPT", "550 no such user"))) {
      assertThat(handedTo(server)).isEqualTo(Handover.refused("mailbox-refused-550"));
    }
    try (var server = ScriptedServer.start(Map.of("RCPT", "452 full"))) {
      assertThat(handedTo(server)).isEqualTo(Handover.retry("mailbox-later-452"));
    }
    try (var server = ScriptedServer.start(Map.of(".", "554 not wanted"))) {
      assertThat(handedTo(server)).isEqualTo(Handover.refused("message-refused-554"));
    }
  }

  @Test
  void whatIsWrongWithUsIsNoFaultOfThePersonTold() throws Exception {
    try (var server = ScriptedServer.start(Map.of("MAIL", "550 who are you"))) {
      assertThat(handedTo(server).outcome()).isEqualTo(Handover.Outcome.RETRY);
    }
    try (var server = ScriptedServer.start(Map.of("AUTH", "535 wrong"))) {
      assertThat(
              handedTo(
                  server, "ent.notices.mail.user", "ent", "ent.notices.mail.password", "secret"))
          .isEqualTo(Handover.retry("sign-in-refused"));
    }
    try (var server = ScriptedServer.start(Map.of())) {
      assertThat(handedTo(server, "ent.notices.mail.starttls", "required").outcome())
          .isEqualTo(Handover.Outcome.RETRY);
      assertThat(server.taken()).isZero();
    }
  }

  @Test
  @Clause("REL-7")
  void aServerThatStallsDropsOrLiesIsLeftAndTriedAgain() throws Exception {
    for (var trouble :
        List.of(
            Map.of("greeting", "STALL"),
            Map.of("greeting", "DROP"),
            Map.of("greeting", "SSH-2.0-OpenSSH"),
            Map.of("greeting", "554 not now"),
            Map.of("RCPT", "STALL"),
            Map.of("DATA", "DROP"),
            Map.of("DATA", "250 never mind"),
            Map.of(".", "STALL"),
            Map.of(".", "DROP"),
            Map.of(".", "xyz"))) {
      try (var server = ScriptedServer.start(trouble)) {
        long began = System.nanoTime();
        assertThat(handedTo(server).outcome())
            .as(trouble.toString())
            .isEqualTo(Handover.Outcome.RETRY);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
      }
    }
    assertThat(channel(1).hand(notice("Absence")).outcome()).isEqualTo(Handover.Outcome.RETRY);
  }

  @Test
  void aConnectionThatHasFailedIsNotUsedAgain() throws Exception {
    try (var server = ScriptedServer.start(Map.of("second", "DROP"))) {
      var channel = channel(server.port());
      assertThat(channel.hand(notice("Absence"))).isEqualTo(Handover.ACCEPTED);
      assertThat(channel.hand(notice("Absence")).outcome()).isEqualTo(Handover.Outcome.RETRY);
      assertThat(channel.hand(notice("Absence"))).isEqualTo(Handover.ACCEPTED);
      assertThat(server.connections()).isEqualTo(2);
      channel.stop();
    }
  }

  @Test
  void withoutAServerThereIsNoMail() {
    var none = new Settings(new SmallRyeConfigBuilder().build());
    assertThat(new SmtpNoticeChannel(none, CLOCK).isOpen()).isFalse();
    assertThat(new SmtpNoticeChannel(none, CLOCK).hand(notice("Absence")).outcome())
        .isEqualTo(Handover.Outcome.UNREACHABLE);
  }
}
