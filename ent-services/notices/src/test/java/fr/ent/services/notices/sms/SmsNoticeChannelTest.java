package fr.ent.services.notices.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.identity.Contacts;
import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PersonNames;
import fr.ent.api.identity.PersonStatus;
import fr.ent.api.identity.PhoneNumber;
import fr.ent.api.notices.Handover;
import fr.ent.api.notices.NoticeLanguage;
import fr.ent.api.notices.OutgoingNotice;
import fr.ent.api.notices.Urgency;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.Settings;
import fr.ent.services.simulators.sms.SmsGateway;
import fr.ent.tck.Clause;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A provider of text messages that takes, refuses and fails. */
class SmsNoticeChannelTest {
  private static Settings settings(String url, String loopback) {
    return new Settings(
        new SmallRyeConfigBuilder()
            .withDefaultValues(
                Map.of(
                    "ent.notices.sms.url",
                    url,
                    "ent.notices.sms.key",
                    "clef-inventée",
                    "ent.notices.sms.sender",
                    "TILLEULS",
                    "ent.notices.loopback",
                    loopback))
            .build());
  }

  private static OutgoingNotice to(String mobile) {
    var id = PersonId.random();
    var contacts =
        new Contacts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(
                new PhoneNumber(PhoneNumber.Kind.MOBILE, "+33639980009"),
                new PhoneNumber(PhoneNumber.Kind.SMS, mobile)),
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
        "00000000-0000-4000-8000-000000000001.sms",
        TerritoryId.of("tilleuls"),
        person,
        NoticeLanguage.FR,
        Urgency.URGENT,
        "Collège des Tilleuls",
        "Sujet",
        "Collège des Tilleuls\u00a0: absence constatée, Inès. Merci d’en donner le motif.",
        "");
  }

  @Test
  @Clause("ABS-02")
  void theMessageIsOrderedOnceInTheAlphabetOfTextMessages() throws IOException {
    try (var gateway = SmsGateway.start()) {
      var channel = new SmsNoticeChannel(settings(gateway.address(), "true"));
      assertThat(channel.hand(to("+33639980001"))).isEqualTo(Handover.ACCEPTED);
      assertThat(channel.hand(to("+33639980001"))).isEqualTo(Handover.ACCEPTED);
      assertThat(gateway.taken())
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.to()).isEqualTo("+33639980001");
                assertThat(one.from()).isEqualTo("TILLEULS");
                assertThat(one.text())
                    .isEqualTo(
                        "Collège des Tilleuls : absence constatée, Inès."
                            + " Merci d'en donner le motif.");
              });
      assertThat(gateway.orders()).isEqualTo(2);
    }
  }

  @Test
  void whatTheProviderSaysOfTheNumberIsFinalAndOfItselfIsNot() throws IOException {
    try (var gateway = SmsGateway.start()) {
      var channel = new SmsNoticeChannel(settings(gateway.address(), "true"));
      for (int status : List.of(400, 404, 410, 422)) {
        gateway.answer(status);
        assertThat(channel.hand(to("+33639980001")).outcome()).isEqualTo(Handover.Outcome.REFUSED);
      }
      for (int status : List.of(301, 401, 402, 403, 429, 500, 503)) {
        gateway.answer(status);
        assertThat(channel.hand(to("+33639980001")).outcome()).isEqualTo(Handover.Outcome.RETRY);
      }
      assertThat(gateway.taken()).isEmpty();
    }
  }

  @Test
  @Clause("SEC-17")
  void aProviderInsideTheHouseIsCalledOnlyIfTheInstallationSaysSo() throws IOException {
    try (var gateway = SmsGateway.start()) {
      var channel = new SmsNoticeChannel(settings(gateway.address(), "false"));
      assertThatThrownBy(() -> channel.hand(to("+33639980001")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(gateway.orders()).isZero();
    }
  }
}
