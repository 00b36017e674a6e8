package fr.ent.portal.webhooks;

import fr.ent.api.access.AccessPolicy;
import fr.ent.api.directory.Directory;
import fr.ent.api.identity.Names;
import fr.ent.api.identity.StructureId;
import fr.ent.api.webhooks.ToldEvent;
import fr.ent.api.webhooks.WebHook;
import fr.ent.api.webhooks.WebHookDelivery;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.core.EntService;
import fr.ent.portal.web.Frame;
import fr.ent.portal.web.Visit;
import fr.ent.portal.words.Language;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says hooks, their places and their messages in words. */
@EntService
class HookWords {
  static final String TERRITORY = "*";

  private final WebHooks hooks;
  private final Directory directory;
  private final AccessPolicy policy;

  @Inject
  HookWords(WebHooks hooks, Directory directory, AccessPolicy policy) {
    this.hooks = hooks;
    this.directory = directory;
    this.policy = policy;
  }

  /** Where somebody may register one. */
  List<HookPlace> places(Visit visit) {
    var actor = visit.actor();
    boolean everywhere = policy.allows(actor, WebHooks.ADMINISTER);
    var schools =
        directory.structures(actor).stream()
            .filter(one -> everywhere || policy.allows(actor, WebHooks.ADMINISTER, one.id()))
            .map(one -> new HookPlace(one.id().toString(), Names.place(one.name())));
    return everywhere
        ? Stream.concat(Stream.of(territory(visit.frame())), schools).toList()
        : schools.toList();
  }

  private static HookPlace territory(Frame frame) {
    return new HookPlace(TERRITORY, frame.say("appearance.territory"));
  }

  String place(Visit visit, WebHook hook, List<HookPlace> places) {
    var value = hook.school().map(StructureId::toString).orElse(TERRITORY);
    return places.stream()
        .filter(one -> one.value().equals(value))
        .map(HookPlace::words)
        .findFirst()
        .orElse("");
  }

  Map<String, String> events(Visit visit) {
    var words = new LinkedHashMap<String, String>();
    hooks.told().forEach(one -> words.put(one.name(), words(visit, one)));
    return words;
  }

  private static String words(Visit visit, ToldEvent one) {
    boolean french = visit.frame().words().language() == Language.FR;
    return french ? one.french() : one.english();
  }

  static String kind(WebHook hook) {
    return switch (hook.state()) {
      case OPEN -> hook.failing().isPresent() ? "careful" : "good";
      case PAUSED -> "off";
      case FAILED, GONE -> "bad";
    };
  }

  static String state(Frame frame, WebHook hook) {
    boolean failing = hook.state() == WebHook.State.OPEN && hook.failing().isPresent();
    return frame.say("webhook.state." + (failing ? "FAILING" : hook.state()));
  }

  WebHookView.Sent sent(Visit visit, WebHookDelivery one, Map<String, String> events) {
    var frame = visit.frame();
    return new WebHookView.Sent(
        one.event().toString(),
        events.getOrDefault(one.name(), one.name()),
        frame.moment(one.kept()),
        switch (one.state()) {
          case TAKEN -> "good";
          case WAITING -> "busy";
          case GIVEN_UP -> "bad";
        },
        state(frame, one));
  }

  private static String state(Frame frame, WebHookDelivery one) {
    var said = frame.say("webhook.sent." + one.state());
    if (one.state() == WebHookDelivery.State.TAKEN || one.tried().isEmpty()) {
      return said;
    }
    var answer =
        one.status() == 0
            ? frame.say("webhook.answer.none")
            : frame.say("webhook.answer", Integer.toString(one.status()));
    return frame.say("webhook.sent.why", said, one.attempts(), answer);
  }
}
