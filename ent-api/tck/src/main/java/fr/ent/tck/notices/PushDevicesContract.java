package fr.ent.tck.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.api.access.Actor;
import fr.ent.api.notices.PushDevice;
import fr.ent.api.notices.PushDevices;
import fr.ent.api.notices.PushSubscription;
import fr.ent.api.territory.TerritoryId;
import fr.ent.tck.Clause;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What every {@link PushDevices} does. Methods without a body tell its people and browsers. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface PushDevicesContract {
  /** The devices under test, where push is set up. */
  PushDevices devices();

  /** The same where push is not set up. */
  PushDevices notSetUp();

  /** Somebody who has added none; another one each time. */
  Actor newcomer();

  /** Another territory. */
  TerritoryId elsewhere();

  /** What a new browser gives, at a push service that is let in. */
  PushSubscription browser(String label);

  /** What a new browser gives, at a push service that is not let in. */
  PushSubscription outside();

  private List<String> labels(Actor actor) {
    return devices().mine(actor).stream().map(PushDevice::label).toList();
  }

  @Test
  @Clause("PushDevices.key: the key that browsers ask for (RFC 8292 §4)")
  default void theKeyIsAPointAndStaysTheSame() {
    var nora = newcomer();
    var key = devices().key(nora).orElseThrow();
    assertThat(Base64.getUrlDecoder().decode(key)).hasSize(65).startsWith(4);
    assertThat(devices().key(nora)).contains(key);
    assertThat(devices().key(newcomer())).contains(key);
  }

  @Test
  @Clause("PushDevices.key: empty where push is not set up")
  default void thereIsNoKeyWherePushIsNotSetUp() {
    assertThat(notSetUp().key(newcomer())).isEmpty();
  }

  @Test
  @Clause("ACC-12")
  @Clause("PushDevices.mine: List one's own")
  default void everybodyHasTheirOwn() {
    var nora = newcomer();
    var alix = newcomer();
    devices().add(nora, browser("téléphone"));
    devices().add(nora, browser("ordinateur"));
    devices().add(alix, browser("tablette"));
    assertThat(devices().mine(nora)).isUnmodifiable();
    assertThat(labels(nora)).containsExactlyInAnyOrder("téléphone", "ordinateur");
    assertThat(labels(alix)).containsExactly("tablette");
    assertThat(devices().mine(Actor.of(elsewhere(), nora.person()))).isEmpty();
  }

  @Test
  @Clause("PushDevices.add: one that is there already is from now on this person's")
  default void aBrowserBelongsToWhoeverAddedItLast() {
    var nora = newcomer();
    var alix = newcomer();
    var shared = browser("salle des professeurs");
    devices().add(nora, shared);
    devices().add(nora, shared);
    assertThat(devices().mine(nora)).hasSize(1);
    devices().add(alix, shared);
    assertThat(devices().mine(nora)).isEmpty();
    assertThat(devices().mine(alix)).hasSize(1);
  }

  @Test
  @Clause("PushDevices.add: refused if its endpoint is at no push service that is let in")
  default void aBrowserAtAServiceThatIsNotLetInIsRefused() {
    var nora = newcomer();
    assertThatThrownBy(() -> devices().add(nora, outside()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(devices().mine(nora)).isEmpty();
  }

  @Test
  @Clause("PushDevices.forget: Forget one of one's own; one that is not there changes nothing")
  default void everybodyForgetsTheirOwnOnly() {
    var nora = newcomer();
    var alix = newcomer();
    devices().add(nora, browser("téléphone"));
    devices().add(nora, browser("ordinateur"));
    var phone =
        devices().mine(nora).stream()
            .filter(one -> one.label().equals("téléphone"))
            .findFirst()
            .orElseThrow();
    devices().forget(alix, phone.id());
    devices().forget(Actor.of(elsewhere(), nora.person()), phone.id());
    devices().forget(nora, UUID.randomUUID());
    assertThat(labels(nora)).containsExactlyInAnyOrder("téléphone", "ordinateur");
    devices().forget(nora, phone.id());
    devices().forget(nora, phone.id());
    assertThat(labels(nora)).containsExactly("ordinateur");
  }
}
