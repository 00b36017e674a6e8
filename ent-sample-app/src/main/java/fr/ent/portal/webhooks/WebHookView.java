package fr.ent.portal.webhooks;

import fr.ent.api.webhooks.WebHook;
import java.util.List;

/**
 * One hook, what it is told, and what became of it.
 *
 * @param secret told this once; empty otherwise
 * @param done what was done before this page, a key of the words; empty for nothing
 */
public record WebHookView(
    WebHook hook,
    String place,
    String kind,
    String state,
    List<String> events,
    List<Sent> sent,
    String secret,
    String done) {
  /** A message. */
  public record Sent(String event, String words, String when, String kind, String state) {}

  /** Whether messages are posted. */
  public boolean isOpen() {
    return hook.state() == WebHook.State.OPEN;
  }

  /** Where its forms go. */
  public String path() {
    return WebHookPages.HERE + "/" + hook.id();
  }
}
