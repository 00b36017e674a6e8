package fr.ent.tck.webhooks;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.absences.Absence;
import fr.ent.api.absences.AbsenceId;
import fr.ent.api.absences.AbsenceRecorded;
import fr.ent.api.absences.AbsenceState;
import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.events.EntEvent;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.StructureId;
import fr.ent.api.identity.TimeSpan;
import fr.ent.api.webhooks.NewWebHook;
import fr.ent.api.webhooks.ToldEvent;
import fr.ent.api.webhooks.UnknownWebHookException;
import fr.ent.api.webhooks.WebHook;
import fr.ent.api.webhooks.WebHookDelivery;
import fr.ent.api.webhooks.WebHookRefusedException;
import fr.ent.api.webhooks.WebHookRefusedException.Reason;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.api.webhooks.WishedWebHook;
import fr.ent.tck.Clause;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What all {@link WebHooks} do. Methods without a body tell the hooks and their people; addresses
 * on loopback are let in, as in development.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface WebHooksContract {
  /** What a product asks for that follows absences. */
  String ABSENCE = "fr.ent.absences.absence-recorded";

  /** The hooks under test. */
  WebHooks hooks();

  /** Somebody who holds {@link WebHooks#ADMINISTER} over the territory. */
  Actor administrator();

  /** Somebody who holds it over {@link #school()} only. */
  Actor schoolAdministrator();

  /** Somebody who does not hold it. */
  Actor stranger();

  /** A school. */
  StructureId school();

  /** Publish an event, and post what is due once it is handled. */
  void happens(EntEvent event);

  /** Let time pass, and post what is due then. */
  void passes(Duration time);

  /** Tell what time it is where the hooks are. */
  Instant now();

  /** Tell how often the audit log has kept something. */
  int kept();

  /** A product that this test closes. */
  WebHookReceiver receiver();

  /** Remove all hooks. */
  @BeforeEach
  default void removeAll() {
    hooks().list(administrator()).forEach(one -> hooks().remove(administrator(), one.id()));
  }

  private WishedWebHook wish(Optional<StructureId> school, String... events) {
    return new WishedWebHook("Cantine", receiver().address(), Set.of(events), school);
  }

  private NewWebHook open() {
    return hooks().register(administrator(), wish(Optional.empty(), ABSENCE));
  }

  /** An absence in a school; what is thin about it is tested here too. */
  private AbsenceRecorded absence(StructureId where) {
    var missed = TimeSpan.of(LocalDate.of(2026, 11, 24), "08:00", "09:00");
    return new AbsenceRecorded(
        now(),
        administrator().territory(),
        new Absence(
            AbsenceId.random(), PersonId.random(), where, missed, AbsenceState.UNEXPLAINED));
  }

  @Test
  @Clause("WebHooks: without the right nothing is registered, and of others' hooks nothing known")
  default void whoDoesNotAdministerKnowsOfNoHook() {
    var hook = open().hook();
    assertThatThrownBy(() -> hooks().register(stranger(), wish(Optional.empty(), ABSENCE)))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> hooks().register(stranger(), wish(Optional.of(school()), ABSENCE)))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(hooks().list(stranger())).isEmpty();
    List<BiConsumer<Actor, WebHook>> deeds =
        List.of(
            (actor, one) -> hooks().pause(actor, one.id()),
            (actor, one) -> hooks().resume(actor, one.id()),
            (actor, one) -> hooks().rotate(actor, one.id()),
            (actor, one) -> hooks().deliveries(actor, one.id()),
            (actor, one) -> hooks().resend(actor, one.id(), UUID.randomUUID()),
            (actor, one) -> hooks().remove(actor, one.id()));
    for (var deed : deeds) {
      for (var actor : List.of(stranger(), schoolAdministrator())) {
        assertThatThrownBy(() -> deed.accept(actor, hook))
            .isInstanceOf(UnknownWebHookException.class);
      }
    }
    assertThat(hooks().list(administrator())).containsExactly(hook);
  }

  @Test
  @Clause("WebHooks: the right is asked over the school of the hook")
  default void aSchoolRegistersHooksOfItsOwnOnly() {
    assertThatThrownBy(
            () -> hooks().register(schoolAdministrator(), wish(Optional.empty(), ABSENCE)))
        .isInstanceOf(AccessRefusedException.class);
    var own = hooks().register(schoolAdministrator(), wish(Optional.of(school()), ABSENCE)).hook();
    assertThat(hooks().list(schoolAdministrator())).containsExactly(own);
    happens(absence(StructureId.random()));
    assertThat(receiver().taken()).as("another school is not its business").isEmpty();
    happens(absence(school()));
    assertThat(receiver().taken()).hasSize(1);
  }

  @Test
  @Clause("WebHooks.register: what is not as it should be is refused")
  default void aWishThatIsNotAsItShouldBeIsRefused() {
    refused(Reason.NAME, " ", receiver().address(), Set.of(ABSENCE));
    refused(Reason.NAME, "x".repeat(81), receiver().address(), Set.of(ABSENCE));
    refused(Reason.EVENTS, "Cantine", receiver().address(), Set.of());
    refused(Reason.EVENTS, "Cantine", receiver().address(), Set.of("fr.ent.absences.unknown"));
    for (var wrong :
        List.of(
            "ftp://product.example.org/",
            "https://user@product.example.org/",
            "https://product.example.org/#x",
            "https:product.example.org",
            "/events",
            "https://10.0.0.1/",
            "https://169.254.169.254/latest",
            "https://[fd00::1]/")) {
      refused(Reason.ADDRESS, "Cantine", URI.create(wrong), Set.of(ABSENCE));
    }
    assertThat(hooks().list(administrator())).isEmpty();
  }

  private void refused(Reason reason, String name, URI address, Set<String> events) {
    assertThatThrownBy(
            () ->
                hooks()
                    .register(
                        administrator(),
                        new WishedWebHook(name, address, events, Optional.empty())))
        .as(address.toString())
        .isInstanceOfSatisfying(
            WebHookRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

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
    var other = hooks().register(administrator(), wish(Optional.empty(), ABSENCE));
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
  @Clause("WebHooks.pause, resume: what happens meanwhile is kept and then posted")
  default void aPausedHookIsToldLater() {
    var id = open().hook().id();
    assertThat(hooks().pause(administrator(), id).state()).isEqualTo(WebHook.State.PAUSED);
    happens(absence(school()));
    assertThat(receiver().taken()).isEmpty();
    assertThat(hooks().resume(administrator(), id).state()).isEqualTo(WebHook.State.OPEN);
    passes(Duration.ofSeconds(1));
    assertThat(receiver().taken()).hasSize(1);
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

  @Test
  @Clause("WebHooks: a hook is told what it asks for, and nothing after it is removed")
  default void aHookIsToldWhatItAsksForUntilItIsRemoved() {
    var other = hooks().register(administrator(), wish(Optional.empty(), otherThanAbsences()));
    happens(absence(school()));
    assertThat(receiver().taken()).isEmpty();
    hooks().remove(administrator(), other.hook().id());
    var hook = open().hook();
    hooks().remove(administrator(), hook.id());
    happens(absence(school()));
    assertThat(receiver().taken()).isEmpty();
    assertThat(hooks().list(administrator())).isEmpty();
  }

  private String otherThanAbsences() {
    return hooks().told().stream()
        .map(ToldEvent::name)
        .filter(one -> !one.equals(ABSENCE))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Clause("WebHooks: changes are kept in the audit log, and secrets are told nowhere else")
  default void changesAreLoggedAndSecretsToldOnce() {
    int before = kept();
    var made = open();
    hooks().pause(administrator(), made.hook().id());
    hooks().resume(administrator(), made.hook().id());
    hooks().rotate(administrator(), made.hook().id());
    hooks().remove(administrator(), made.hook().id());
    assertThat(kept()).isGreaterThanOrEqualTo(before + 5);
    assertThat(made.toString()).doesNotContain(made.secret());
    assertThat(made.secret()).matches("whsec_[A-Za-z0-9+/]{32,88}={0,2}");
  }
}
