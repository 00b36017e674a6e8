package fr.ent.services.notices.push;

import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.Handover;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.api.notices.OutgoingNotice;
import fr.ent.api.notices.TextRoom;
import fr.ent.api.notices.Urgency;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Sha256;
import fr.ent.core.database.Database;
import fr.ent.core.outside.OutsideCalls;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells people on the browsers that they let show notices (RFC 8030). A browser that its push
 * service knows no more is forgotten.
 */
@EntService
class PushNoticeChannel implements NoticeChannel {
  private static final int DAY_SECONDS = 86_400;

  private final Database database;
  private final PushSetting setting;
  private final OutsideCalls calls;
  private final Clock clock;
  private final JsonProvider json = JsonProvider.provider();
  private final SecureRandom random = new SecureRandom();

  @Inject
  PushNoticeChannel(Database database, PushSetting setting, Clock clock) {
    this.database = database;
    this.setting = setting;
    this.calls = new OutsideCalls(setting.hosts());
    this.clock = clock;
  }

  @Override
  public ChannelName name() {
    return ChannelName.PUSH;
  }

  @Override
  public String french() {
    return "par une notification sur mes appareils";
  }

  @Override
  public String english() {
    return "by a notice on my devices";
  }

  @Override
  public TextRoom room() {
    return TextRoom.BRIEF;
  }

  @Override
  public boolean isOpen() {
    return setting.isOpen();
  }

  @Override
  public Set<PersonId> whomItReaches(TerritoryId territory, Collection<Person> people) {
    var ids = people.stream().map(Person::id).toList();
    return database.inTerritory(territory, handle -> new DeviceShelf(handle).holders(ids));
  }

  @Override
  public Handover hand(OutgoingNotice notice) {
    var person = notice.person().id();
    var devices =
        database.inTerritory(notice.territory(), handle -> new DeviceShelf(handle).of(person));
    var answers = devices.stream().map(one -> hand(notice, one)).toList();
    return Stream.of(Handover.Outcome.ACCEPTED, Handover.Outcome.RETRY, Handover.Outcome.REFUSED)
        .flatMap(best -> answers.stream().filter(one -> one.outcome() == best))
        .findFirst()
        .orElseGet(() -> Handover.unreachable("no-device"));
  }

  private Handover hand(OutgoingNotice notice, DeviceShelf.Kept device) {
    int status;
    try {
      status = calls.send(request(notice, device));
    } catch (IllegalArgumentException closed) {
      return Handover.refused("push-service-not-let-in");
    }
    if (status == 404 || status == 410) {
      var person = notice.person().id();
      database.useTerritory(
          notice.territory(),
          handle -> new DeviceShelf(handle).forget(person, device.device().id()));
      return Handover.unreachable("device-gone");
    }
    if (status >= 200 && status < 300) {
      return Handover.ACCEPTED;
    }
    return status == 400 || status == 413
        ? Handover.refused("push-refused-" + status)
        : Handover.retry(status == 0 ? "push-service-silent" : "push-later-" + status);
  }

  private HttpRequest.Builder request(OutgoingNotice notice, DeviceShelf.Kept device) {
    var decoder = Base64.getUrlDecoder();
    var salt = new byte[16];
    random.nextBytes(salt);
    var sealed =
        SealedMessage.of(
            message(notice),
            decoder.decode(device.publicKey()),
            decoder.decode(device.secret()),
            Curve.newPair(),
            salt);
    var vapid = setting.keys(notice.territory());
    return HttpRequest.newBuilder(device.endpoint())
        .header("Content-Encoding", "aes128gcm")
        .header("Content-Type", "application/octet-stream")
        .header("TTL", Integer.toString(DAY_SECONDS))
        .header("Urgency", notice.urgency() == Urgency.URGENT ? "high" : "normal")
        // RFC 8030 §5.4: a message with the same topic takes the place of one that still waits.
        .header("Topic", Sha256.hex(notice.key()).substring(0, 32))
        .header("Authorization", vapid.authorization(device.endpoint(), clock.instant()))
        .POST(HttpRequest.BodyPublishers.ofByteArray(sealed));
  }

  /** The service worker shows one notice for one tag, however often it comes. */
  private byte[] message(OutgoingNotice notice) {
    return json.createObjectBuilder()
        .add("title", notice.sender())
        .add("body", notice.text())
        .add("tag", notice.key())
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
