package fr.ent.portal.webhooks;

import fr.ent.api.identity.StructureId;
import fr.ent.api.webhooks.NewWebHook;
import fr.ent.api.webhooks.UnknownWebHookException;
import fr.ent.api.webhooks.WebHook;
import fr.ent.api.webhooks.WebHookId;
import fr.ent.api.webhooks.WebHookRefusedException;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.api.webhooks.WishedWebHook;
import fr.ent.core.EntService;
import fr.ent.portal.web.Access;
import fr.ent.portal.web.Answer;
import fr.ent.portal.web.NoSuchPageException;
import fr.ent.portal.web.Page;
import fr.ent.portal.web.Pages;
import fr.ent.portal.web.Tile;
import fr.ent.portal.web.Visit;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Web hooks: list, add, see what was sent, pause, resume, renew the secret, remove. */
@EntService
class WebHookPages implements Pages {
  static final String HERE = "/admin/webhooks";
  static final Access LEAVE = Access.holding(WebHooks.ADMINISTER);
  private static final String ONE = HERE + "/{hook}";
  private static final List<String> DONE = List.of("paused", "resumed", "resent", "unsure");

  private final WebHooks hooks;
  private final HookWords words;

  @Inject
  WebHookPages(WebHooks hooks, HookWords words) {
    this.hooks = hooks;
    this.words = words;
  }

  @Override
  public List<Page> pages() {
    return List.of(
        Page.get(HERE, LEAVE, visit -> list(visit, Map.of(), Map.of())),
        Page.post(HERE, LEAVE, this::register),
        Page.get(ONE, LEAVE, visit -> show(visit, require(visit), "", done(visit))),
        Page.post(ONE + "/pause", LEAVE, this::pause),
        Page.post(ONE + "/resume", LEAVE, this::resume),
        Page.post(ONE + "/resend", LEAVE, this::resend),
        Page.post(ONE + "/rotate", LEAVE, this::rotate),
        Page.post(ONE + "/remove", LEAVE, this::remove));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile(31, "webhooks", "plug", HERE, LEAVE));
  }

  private Answer list(Visit visit, Map<String, String> typed, Map<String, String> errors) {
    var places = words.places(visit);
    var lines = hooks.list(visit.actor()).stream().map(one -> line(visit, one, places)).toList();
    var view =
        new WebHooksView(
            lines,
            places,
            words.events(visit),
            typed,
            errors.isEmpty() ? List.of() : visit.parameters("event"),
            errors,
            visit.parameter("done").equals("removed"));
    return errors.isEmpty()
        ? Answer.page("pages/webhooks", "webhooks.title", view)
        : Answer.again("pages/webhooks", "webhooks.title", view);
  }

  private WebHooksView.Line line(Visit visit, WebHook one, List<HookPlace> places) {
    return new WebHooksView.Line(
        one.id().toString(),
        one.name(),
        String.valueOf(one.address().getHost()),
        words.place(visit, one, places),
        HookWords.kind(one),
        HookWords.state(visit.frame(), one));
  }

  private Answer register(Visit visit) {
    try {
      var made = hooks.register(visit.actor(), wished(visit));
      return show(visit, made.hook(), made.secret(), "");
    } catch (WebHookRefusedException refused) {
      var field =
          switch (refused.reason()) {
            case NAME -> "name";
            case EVENTS -> "event";
            case ADDRESS, TOO_MANY -> "address";
          };
      return list(
          visit,
          typed(visit),
          Map.of(field, visit.frame().say("webhooks.wrong." + refused.reason())));
    }
  }

  private WishedWebHook wished(Visit visit) {
    var place = visit.parameter("place");
    boolean known = words.places(visit).stream().anyMatch(one -> one.value().equals(place));
    if (!known) {
      throw new NoSuchPageException();
    }
    return new WishedWebHook(
        visit.parameter("name"),
        address(visit.parameter("address")),
        Set.copyOf(visit.parameters("event")),
        place.equals(HookWords.TERRITORY) ? Optional.empty() : Optional.of(StructureId.of(place)));
  }

  /** What is no address is one that is refused. */
  private static URI address(String typed) {
    try {
      return URI.create(typed);
    } catch (IllegalArgumentException wrong) {
      return URI.create("");
    }
  }

  private static Map<String, String> typed(Visit visit) {
    var typed = new LinkedHashMap<String, String>();
    List.of("name", "address", "place").forEach(field -> typed.put(field, visit.parameter(field)));
    return typed;
  }

  private static String done(Visit visit) {
    var done = visit.parameter("done");
    return DONE.contains(done) ? done : "";
  }

  private Answer show(Visit visit, WebHook hook, String secret, String done) {
    var events = words.events(visit);
    var sent =
        hooks.deliveries(visit.actor(), hook.id()).stream()
            .map(one -> words.sent(visit, one, events))
            .toList();
    return Answer.page(
        "pages/webhook",
        hook.name(),
        new WebHookView(
            hook,
            words.place(visit, hook, words.places(visit)),
            HookWords.kind(hook),
            HookWords.state(visit.frame(), hook),
            hook.events().stream().map(one -> events.getOrDefault(one, one)).toList(),
            sent,
            secret,
            done));
  }

  private WebHook require(Visit visit) {
    var id = id(visit);
    return hooks.list(visit.actor()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(NoSuchPageException::new);
  }

  private static WebHookId id(Visit visit) {
    return known(() -> WebHookId.of(visit.name("hook")));
  }

  /** What is nowhere, and what is another school's, is no page alike. */
  private static <T> T known(Supplier<T> deed) {
    try {
      return deed.get();
    } catch (UnknownWebHookException | IllegalArgumentException unknown) {
      throw new NoSuchPageException();
    }
  }

  private Answer pause(Visit visit) {
    var hook = known(() -> hooks.pause(visit.actor(), id(visit)));
    return Answer.to(HERE + "/" + hook.id() + "?done=paused");
  }

  private Answer resume(Visit visit) {
    var hook = known(() -> hooks.resume(visit.actor(), id(visit)));
    return Answer.to(HERE + "/" + hook.id() + "?done=resumed");
  }

  private Answer resend(Visit visit) {
    var hook = require(visit);
    var event = known(() -> UUID.fromString(visit.parameter("event")));
    hooks.resend(visit.actor(), hook.id(), event);
    return Answer.to(HERE + "/" + hook.id() + "?done=resent");
  }

  private Answer rotate(Visit visit) {
    if (!visit.parameter("sure").equals("yes")) {
      return unsure(visit);
    }
    NewWebHook made = known(() -> hooks.rotate(visit.actor(), id(visit)));
    return show(visit, made.hook(), made.secret(), "");
  }

  private Answer remove(Visit visit) {
    if (!visit.parameter("sure").equals("yes")) {
      return unsure(visit);
    }
    var hook = require(visit);
    hooks.remove(visit.actor(), hook.id());
    return Answer.to(HERE + "?done=removed");
  }

  private Answer unsure(Visit visit) {
    return Answer.to(HERE + "/" + require(visit).id() + "?done=unsure");
  }
}
