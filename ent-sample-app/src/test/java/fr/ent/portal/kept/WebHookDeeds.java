package fr.ent.portal.kept;

import fr.ent.api.webhooks.WebHookId;
import fr.ent.api.webhooks.WebHooks;
import fr.ent.api.webhooks.WishedWebHook;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is done to the web hooks of outside products. */
final class WebHookDeeds {
  private static final String EVENT = "fr.ent.absences.absence-recorded";

  private final Town town;
  private final WebHooks hooks;

  WebHookDeeds(Town town) {
    this.town = town;
    this.hooks = town.get(WebHooks.class);
  }

  List<Deed> deeds() {
    var paused = registered();
    var resumed = registered();
    hooks.pause(town.administrator(), resumed);
    var rotated = registered();
    var removed = registered();
    var event = posted(rotated);
    return List.of(
        town.deed("webhooks:register", who -> hooks.register(who, wished())),
        town.deed("webhooks:pause", who -> hooks.pause(who, paused))
            .idle(() -> hooks.pause(town.administrator(), resumed)),
        town.deed("webhooks:resume", who -> hooks.resume(who, resumed))
            .idle(() -> hooks.resume(town.administrator(), rotated)),
        town.deed("webhooks:rotate", who -> hooks.rotate(who, rotated)),
        town.deed("webhooks:resend", who -> hooks.resend(who, rotated, event))
            .idle(() -> hooks.resend(town.administrator(), rotated, UUID.randomUUID())),
        town.deed("webhooks:remove", who -> hooks.remove(who, removed)));
  }

  private WishedWebHook wished() {
    return new WishedWebHook(
        "Cantine",
        URI.create("https://product.example.org/"),
        Set.of(EVENT),
        Optional.of(town.school()));
  }

  private WebHookId registered() {
    return hooks.register(town.administrator(), wished()).hook().id();
  }

  /** A message that was taken. */
  private UUID posted(WebHookId hook) {
    var event = UUID.randomUUID();
    town.run(
        """
        insert into webhooks.message (hook, event, name, body, kept, state, next_try)
        values (?, ?, ?, '{}', now(), 'TAKEN', now())""",
        hook.value(),
        event,
        EVENT);
    return event;
  }
}
