package fr.ent.portal.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ent.api.sharing.Level;
import fr.ent.api.sharing.Recipient;
import fr.ent.api.sharing.Share;
import fr.ent.api.sharing.SharedThings;
import fr.ent.api.sharing.Sharing;
import fr.ent.api.sharing.SharingRefusedException;
import fr.ent.api.sharing.SharingRefusedException.Reason;
import fr.ent.api.sharing.ThingId;
import fr.ent.core.EntService;
import fr.ent.portal.sharing.SharingView.Line;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Visit;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where one thing of a service is shared: with whom it is, with whom else, and until when. What may
 * be done {@link Sharing} decides; what the thing is called its service tells ({@link
 * SharedThings}).
 */
@EntService
class SharingPages implements Pages {
  private static final Set<String> TOLD = Set.of("shared", "stopped");

  private final Sharing sharing;
  private final Instance<SharedThings> things;
  private final Recipients recipients;

  @Inject
  SharingPages(Sharing sharing, Instance<SharedThings> things, Recipients recipients) {
    this.sharing = sharing;
    this.things = things;
    this.recipients = recipients;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get("/sharing", Access.SIGNED_IN, this::show),
        Page.post("/sharing", Access.SIGNED_IN, this::share),
        Page.post("/sharing/stop", Access.SIGNED_IN, this::stop));
  }

  private static ThingId thing(Visit visit) {
    return new ThingId(visit.parameter("service"), visit.parameter("thing"));
  }

  private SharedThings.Named require(Visit visit) {
    var thing = thing(visit);
    if (!sharing.allows(visit.actor(), thing, Level.MANAGE)) {
      throw new NoSuchPageException();
    }
    return things.stream()
        .filter(one -> one.service().equals(thing.service()))
        .flatMap(one -> one.find(visit.actor(), thing).stream())
        .findFirst()
        .orElseThrow(NoSuchPageException::new);
  }

  private Answer show(Visit visit) {
    var named = require(visit);
    return Answer.page("pages/sharing", "sharing.title", view(visit, named, Map.of()));
  }

  private SharingView view(Visit visit, SharedThings.Named named, Map<String, String> errors) {
    var thing = thing(visit);
    return new SharingView(
        thing.service(),
        thing.id(),
        named.title(),
        named.path(),
        sharing.sharesOf(visit.actor(), thing).stream().map(one -> line(visit, one)).toList(),
        visit.parameter("q"),
        recipients.found(visit),
        recipients.groups(visit.actor()),
        recipients.profiles(visit),
        visit.parameter("last"),
        errors,
        TOLD.contains(visit.parameter("told")) ? visit.parameter("told") : "");
  }

  private Line line(Visit visit, Share one) {
    var frame = visit.frame();
    return new Line(
        Recipients.value(one.with()),
        recipients.words(visit, one.with()),
        frame.say("sharing.level." + one.level()),
        one.last().map(day -> frame.say("groups.until", frame.day(day))).orElse(""));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException unread) {
      // A day that no calendar has is over.
      return Optional.of(LocalDate.MIN);
    }
  }

  private Answer share(Visit visit) {
    var named = require(visit);
    try {
      share(visit, Recipients.read(visit.parameter("with")));
    } catch (SharingRefusedException refused) {
      var field = field(refused.reason(), !visit.parameter("q").isEmpty());
      var error = Map.of(field, visit.frame().say("sharing.error." + refused.reason()));
      return Answer.again("pages/sharing", "sharing.title", view(visit, named, error));
    }
    return back(visit, "shared");
  }

  /** The field that is wrong, of the form for one person or of the other. */
  private static String field(Reason reason, boolean ofOne) {
    return (reason == Reason.DAY_PASSED ? "last" : "with") + (ofOne ? "-one" : "-many");
  }

  private void share(Visit visit, Recipient with) {
    var level = Level.valueOf(visit.parameter("level"));
    var last = day(visit.parameter("last"));
    if (last.isPresent()) {
      sharing.share(visit.actor(), thing(visit), with, level, last.get());
    } else {
      sharing.share(visit.actor(), thing(visit), with, level);
    }
  }

  private Answer stop(Visit visit) {
    require(visit);
    sharing.stop(visit.actor(), thing(visit), Recipients.read(visit.parameter("with")));
    return sharing.allows(visit.actor(), thing(visit), Level.MANAGE)
        ? back(visit, "stopped")
        : Answer.to("/");
  }

  private static Answer back(Visit visit, String told) {
    return Answer.to(address(thing(visit)) + "&told=" + told);
  }

  private static String address(ThingId thing) {
    var id = URLEncoder.encode(thing.id(), UTF_8);
    return "/sharing?service=" + thing.service() + "&thing=" + id;
  }
}
