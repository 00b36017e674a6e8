package fr.ent.tck.webhooks;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.AccessRefusedException;
import fr.ent.api.access.Actor;
import fr.ent.api.identity.StructureId;
import fr.ent.api.webhooks.ToldEvent;
import fr.ent.api.webhooks.UnknownWebHookException;
import fr.ent.api.webhooks.WebHook;
import fr.ent.api.webhooks.WebHookRefusedException;
import fr.ent.api.webhooks.WebHookRefusedException.Reason;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.api.webhooks.WishedWebHook;
import fr.ent.tck.Clause;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What all {@link WebHooks} do for whoever administers them. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface WebHooksContract extends WebHooksScene {
  @Test
  @Clause("WebHooks: without the right nothing is registered, and of others' hooks nothing known")
  default void whoDoesNotAdministerKnowsOfNoHook() {
    var hook = open().hook();
    assertThatThrownBy(() -> hooks().register(stranger(), wish(ABSENCE)))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> hooks().register(stranger(), wish(school(), ABSENCE)))
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
    assertThatThrownBy(() -> hooks().register(schoolAdministrator(), wish(ABSENCE)))
        .isInstanceOf(AccessRefusedException.class);
    var own = hooks().register(schoolAdministrator(), wish(school(), ABSENCE)).hook();
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
  @Clause("WebHooks: a hook is told what it asks for, and nothing after it is removed")
  default void aHookIsToldWhatItAsksForUntilItIsRemoved() {
    var other = hooks().register(administrator(), wish(otherThanAbsences()));
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
