package fr.ent.services.notices.push;

import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.database.Database;
import fr.ent.core.outside.OutsideHosts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether push is set up: {@code ent.notices.push.contact}, an address of who runs the portal,
 * which push services ask for; and to which services messages may go, {@code
 * ent.notices.push.hosts}.
 */
@EntService
class PushSetting {
  private static final String SERVICES =
      "fcm.googleapis.com,*.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com";

  private final Optional<String> contact;
  private final OutsideHosts hosts;
  private final Map<TerritoryId, Vapid> keys = new ConcurrentHashMap<>();
  private final Database database;
  private final Clock clock;

  @Inject
  PushSetting(Settings settings, Database database, Clock clock) {
    this.contact = settings.text("ent.notices.push.contact").map(one -> "mailto:" + one);
    this.hosts =
        new OutsideHosts(
            OutsideHosts.listed(settings.text("ent.notices.push.hosts", SERVICES)),
            settings.flag("ent.notices.loopback", false));
    this.database = database;
    this.clock = clock;
  }

  boolean isOpen() {
    return contact.isPresent();
  }

  OutsideHosts hosts() {
    return hosts;
  }

  /** The keys of a territory, read once. */
  Vapid keys(TerritoryId territory) {
    var known = keys.get(territory);
    if (known != null) {
      return known;
    }
    var read =
        database.inTerritory(
            territory, handle -> new DeviceShelf(handle).keys(contact.orElse(""), clock.instant()));
    database.afterCommit(() -> keys.put(territory, read));
    return read;
  }
}
