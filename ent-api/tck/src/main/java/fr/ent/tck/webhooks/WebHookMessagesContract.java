package fr.ent.tck.webhooks;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.absences.AbsenceState;
import fr.ent.api.webhooks.WebHook;
import fr.ent.api.webhooks.WebHookDelivery;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.tck.Clause;
import java.time.Duration;
import java.util.UUID;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** How all {@link WebHooks} tell products what has happened. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface WebHookMessagesContract extends WebHooksScene {
  @Test
  @Clause("WebHooks: a CloudEvent with ids and dates, signed, and told once where it is taken")
  default void anEventIsPostedOnceAsASignedCloudEvent() {
    var made = open();
    var event = absence(school());
    happens(event);
    passes(Duration.ofHours(1));
    assertThat(receiver().taken()).hasSize(1);
    var message = receiver().taken().get(0);
    assertThat(message.type()).startsWith("application/cloudevents+json");
    assertThat(message.body())
        .contains("\"specversion\":\"1.0\"", "\"type\":\"" + ABSENCE + "\"")
        .contains("\"id\":\"" + message.id() + "\"", "\"time\":\"" + event.at() + "\"")
        .contains("\"subject\":\"" + event.subject() + "\"")
        .contains(event.absence().id().toString(), school().toString())
        .doesNotContain(AbsenceState.UNEXPLAINED.name());
    assertThat(hooks().deliveries(administrator(), made.hook().id()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.event()).hasToString(message.id());
              assertThat(one.state()).isEqualTo(WebHookDelivery.State.TAKEN);
              assertThat(one.attempts()).isEqualTo(1);
            });
  }

  @Test
  @Clause("WebHooks: signed with the secret that was told, and with no other")
  default void aMessageIsSignedWithItsSecretAndNoOther() {
    var made = open();
    var other = hooks().register(administrator(), wish(ABSENCE));
    hooks().pause(administrator(), other.hook().id());
    happens(absence(school()));
    var message = receiver().taken().get(0);
    assertThat(message.isSigned(made.secret(), now())).isTrue();
    assertThat(message.isSigned(other.secret(), now())).isFalse();
    assertThat(message.isSigned(made.secret(), now().plusSeconds(301))).as("replayed").isFalse();
    var forged = message.body().replace(school().toString(), UUID.randomUUID().toString());
    assertThat(
            new WebHookReceiver.Message(
                    "/", "", message.id(), message.timestamp(), message.signature(), forged)
                .isSigned(made.secret(), now()))
        .isFalse();
  }

  @Test
  @Clause("WebHooks.rotate: both secrets count for a day")
  default void bothSecretsCountForADay() {
    var first = open();
    var second = hooks().rotate(administrator(), first.hook().id());
    assertThat(second.secret()).isNotEqualTo(first.secret());
    happens(absence(school()));
    var during = receiver().taken().get(0);
    assertThat(during.isSigned(first.secret(), now())).isTrue();
    assertThat(during.isSigned(second.secret(), now())).isTrue();
    passes(Duration.ofHours(25));
    happens(absence(school()));
    var after = receiver().taken().get(1);
    assertThat(after.isSigned(first.secret(), now())).isFalse();
    assertThat(after.isSigned(second.secret(), now())).isTrue();
  }

  @Test
  @Clause("WebHooks: what is not taken is tried again with the same id and body")
  default void whatIsNotTakenIsPostedAgainWithTheSameIdAndBody() {
    open();
    receiver().answer(503);
    happens(absence(school()));
    receiver().answer(204);
    passes(Duration.ofMinutes(1));
    var taken = receiver().taken();
    assertThat(taken).hasSize(2);
    assertThat(taken.get(1).id()).isEqualTo(taken.get(0).id());
    assertThat(taken.get(1).body()).isEqualTo(taken.get(0).body());
  }

  @Test
  @Clause("WebHooks: 410 ends the hook")
  default void goneEndsTheHook() {
    var id = open().hook().id();
    receiver().answer(410);
    happens(absence(school()));
    happens(absence(school()));
    passes(Duration.ofDays(1));
    assertThat(receiver().taken()).hasSize(1);
    assertThat(hooks().list(administrator()))
        .singleElement()
        .satisfies(one -> assertThat(one.state()).isEqualTo(WebHook.State.GONE));
    assertThat(hooks().deliveries(administrator(), id)).hasSize(1);
  }

  @Test
  @Clause("WebHooks.resend: the same id and body again")
  default void aMessageIsSentAgainByHand() {
    var id = open().hook().id();
    happens(absence(school()));
    var event = hooks().deliveries(administrator(), id).get(0).event();
    hooks().resend(administrator(), id, UUID.randomUUID());
    hooks().resend(administrator(), id, event);
    passes(Duration.ofSeconds(1));
    var taken = receiver().taken();
    assertThat(taken).hasSize(2);
    assertThat(taken.get(1).id()).isEqualTo(taken.get(0).id());
    assertThat(taken.get(1).body()).isEqualTo(taken.get(0).body());
  }
}
