package fr.ent.services.notices.push;

import fr.ent.api.access.Actor;
import fr.ent.api.access.Door;
import fr.ent.api.notices.PushDevice;
import fr.ent.api.notices.PushDevices;
import fr.ent.api.notices.PushSubscription;
import fr.ent.core.Atomic;
import fr.ent.core.EntService;
import fr.ent.core.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the browsers that people let show notices. */
@EntService
@Door(
    as = Door.As.ACTOR,
    french = "Chacun n’abonne que ses propres appareils.",
    english = "Everybody adds only devices of their own.")
class DefaultPushDevices implements PushDevices {
  private final Database database;
  private final PushSetting setting;
  private final Clock clock;

  @Inject
  DefaultPushDevices(Database database, PushSetting setting, Clock clock) {
    this.database = database;
    this.setting = setting;
    this.clock = clock;
  }

  @Override
  public Optional<String> key(Actor actor) {
    return setting.isOpen()
        ? Optional.of(setting.keys(actor.territory()).publicKey())
        : Optional.empty();
  }

  @Atomic
  @Override
  public void add(Actor actor, PushSubscription subscription) {
    if (!setting.isOpen() || !setting.hosts().isNamed(subscription.endpoint())) {
      throw new IllegalArgumentException("the endpoint is at no push service that is let in");
    }
    var point = Curve.point(Base64.getUrlDecoder().decode(subscription.publicKey()));
    new DeviceShelf(database.handle())
        .add(
            actor.person(),
            new PushSubscription(
                subscription.endpoint(),
                Vapid.base64(Curve.bytes(point)),
                subscription.secret().replaceFirst("=+$", ""),
                subscription.label()),
            clock.instant());
  }

  @Override
  public List<PushDevice> mine(Actor actor) {
    return database.inTerritory(
        actor.territory(),
        handle ->
            new DeviceShelf(handle)
                .of(actor.person()).stream().map(DeviceShelf.Kept::device).toList());
  }

  @Atomic
  @Override
  public void forget(Actor actor, UUID device) {
    new DeviceShelf(database.handle()).forget(actor.person(), device);
  }
}
