package fr.ent.services.notices.sms;

import fr.ent.api.identity.Person;
import fr.ent.api.identity.PersonId;
import fr.ent.api.identity.PhoneNumber;
import fr.ent.api.notices.ChannelName;
import fr.ent.api.notices.Handover;
import fr.ent.api.notices.NoticeChannel;
import fr.ent.api.notices.OutgoingNotice;
import fr.ent.api.notices.TextRoom;
import fr.ent.api.territory.TerritoryId;
import fr.ent.core.EntService;
import fr.ent.core.Settings;
import fr.ent.core.outside.OutsideCalls;
import fr.ent.core.outside.OutsideHosts;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells people by text message, through a provider that takes JSON over HTTP: {@code
 * ent.notices.sms.url}, {@code key} (sent as a bearer token) and {@code sender}.
 *
 * <p>{@code POST} of {@code {"to": "+33…", "from": "…", "text": "…", "reference": "…"}}, with the
 * header {@code Idempotency-Key}. 2xx is taken; 400, 404, 410 and 422 are final, everything else is
 * tried again. Only a mobile that may be sent text messages is used, and a school or territory
 * opens the channel first.
 */
@EntService
class SmsNoticeChannel implements NoticeChannel {
  private static final Set<Integer> FINAL = Set.of(400, 404, 410, 422);

  private final Optional<URI> provider;
  private final String key;
  private final String sender;
  private final OutsideCalls calls;
  private final JsonProvider json = JsonProvider.provider();

  @Inject
  SmsNoticeChannel(Settings settings) {
    this.provider = settings.text("ent.notices.sms.url").map(URI::create);
    this.key = settings.text("ent.notices.sms.key", "");
    this.sender = settings.text("ent.notices.sms.sender", "ENT");
    var host = provider.map(URI::getHost).stream().toList();
    this.calls =
        new OutsideCalls(new OutsideHosts(host, settings.flag("ent.notices.loopback", false)));
  }

  @Override
  public ChannelName name() {
    return ChannelName.SMS;
  }

  @Override
  public String french() {
    return "par SMS";
  }

  @Override
  public String english() {
    return "by text message";
  }

  @Override
  public TextRoom room() {
    return TextRoom.BRIEF;
  }

  @Override
  public boolean isOpen() {
    return provider.isPresent();
  }

  @Override
  public boolean isOpenedBySchools() {
    return true;
  }

  @Override
  public Set<PersonId> whomItReaches(TerritoryId territory, Collection<Person> people) {
    return people.stream()
        .filter(one -> number(one).isPresent())
        .map(Person::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<PhoneNumber> number(Person person) {
    return person.contacts().phones().stream()
        .filter(one -> one.kind() == PhoneNumber.Kind.SMS)
        .findFirst();
  }

  @Override
  public Handover hand(OutgoingNotice notice) {
    var number = number(notice.person());
    if (number.isEmpty() || provider.isEmpty()) {
      return Handover.unreachable("no-mobile");
    }
    var order =
        json.createObjectBuilder()
            .add("to", number.get().value())
            .add("from", sender)
            .add("text", plain(notice.text()))
            .add("reference", notice.key())
            .build()
            .toString();
    var request =
        HttpRequest.newBuilder(provider.get())
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + key)
            .header("Idempotency-Key", notice.key())
            .POST(HttpRequest.BodyPublishers.ofString(order));
    return answer(calls.send(request));
  }

  /** Signs that would cost another alphabet, and half the room (3GPP TS 23.038), become plain. */
  private static String plain(String text) {
    return text.replace('\u2019', '\'')
        .replaceAll("[\\u00a0\\u202f]", " ")
        .replaceAll("[«»“”]", "\"")
        .replace("…", "...");
  }

  private static Handover answer(int status) {
    if (status >= 200 && status < 300) {
      return Handover.ACCEPTED;
    }
    return FINAL.contains(status)
        ? Handover.refused("number-refused-" + status)
        : Handover.retry(status == 0 ? "provider-silent" : "provider-later-" + status);
  }
}
