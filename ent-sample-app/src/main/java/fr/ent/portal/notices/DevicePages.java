package fr.ent.portal.notices;

import fr.ent.api.notices.PushDevices;
import fr.ent.api.notices.PushSubscription;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The browsers that show one's notices, and the small script that shows them. */
@EntService
class DevicePages implements Room {
  private static final String HERE = "/notices/devices";

  private final PushDevices devices;

  @Inject
  DevicePages(PushDevices devices) {
    this.devices = devices;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get(HERE, Access.SIGNED_IN, this::show),
        Page.post(HERE, Access.SIGNED_IN, this::add),
        Page.post(HERE + "/forget", Access.SIGNED_IN, this::forget),
        Page.get("/notices/worker.js", Access.EVERYBODY, visit -> worker()));
  }

  private Answer show(Visit visit) {
    return Answer.page(
        "pages/noticedevices",
        "devices.title",
        new DevicesView(
            devices.key(visit.actor()).orElse(""),
            devices.mine(visit.actor()),
            visit.parameter("told")));
  }

  /** What a browser gives that is at no service that is let in is told so, and not kept. */
  private Answer add(Visit visit) {
    try {
      devices.add(
          visit.actor(),
          new PushSubscription(
              URI.create(visit.parameter("endpoint")),
              visit.parameter("key"),
              visit.parameter("secret"),
              visit.parameter("label")));
      return Answer.to(HERE + "?told=added");
    } catch (IllegalArgumentException refused) {
      return Answer.to(HERE + "?told=refused");
    }
  }

  private Answer forget(Visit visit) {
    devices.forget(visit.actor(), UUID.fromString(visit.parameter("device")));
    return Answer.to(HERE + "?told=forgotten");
  }

  /** It lives as long as its address: never kept for ever, so that it can change. */
  private static Answer worker() {
    try (var stream = DevicePages.class.getResourceAsStream("/fr/ent/portal/static/worker.js")) {
      return new Answer.Bytes(
          Objects.requireNonNull(stream).readAllBytes(), "text/javascript;charset=utf-8", false);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
