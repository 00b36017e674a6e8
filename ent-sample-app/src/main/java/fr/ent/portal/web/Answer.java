package fr.ent.portal.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a page answers (fr: réponse). */
public sealed interface Answer {
  /**
   * A page drawn from a template, whose parameters are {@code f}, the frame, and {@code m}.
   *
   * @param template under {@code jte}, without ending
   * @param title key of the title of the window
   */
  record Drawn(int status, String template, String title, @Nullable Object model)
      implements Answer {
    public Drawn {
      Objects.requireNonNull(template, "template");
      Objects.requireNonNull(title, "title");
    }
  }

  /** Look elsewhere on this site, with a GET. */
  record Elsewhere(String path) implements Answer {}

  /** Look at another site; only for addresses that were configured. */
  record Outside(String address) implements Answer {}

  /** Bytes as they are; nobody changes them afterwards. */
  final class Bytes implements Answer {
    private final byte[] content;
    private final String type;
    private final boolean forEver;

    /**
     * Answer bytes.
     *
     * @param forEver whether the address changes with the content
     */
    public Bytes(byte[] content, String type, boolean forEver) {
      this.content = content;
      this.type = type;
      this.forEver = forEver;
    }

    byte[] content() {
      return content;
    }

    String type() {
      return type;
    }

    boolean forEver() {
      return forEver;
    }
  }

  /** An answer that also gives the browser something to remember; no value is personal. */
  record Remembering(Answer answer, Map<String, String> cookies) implements Answer {
    public Remembering {
      cookies = Map.copyOf(cookies);
    }
  }

  /** Everything was already written by the page itself. */
  record Written() implements Answer {}

  /** Draw a page. */
  static Answer page(String template, String title, Object model) {
    return new Drawn(200, template, title, model);
  }

  /** Draw a form again, with what was wrong. */
  static Answer again(String template, String title, Object model) {
    return new Drawn(422, template, title, model);
  }

  /** Say what went wrong. */
  static Answer trouble(Trouble trouble) {
    return new Drawn(
        trouble.status(), "pages/trouble", "trouble." + trouble.kind() + ".title", trouble);
  }

  /** Go elsewhere on this site. */
  static Answer to(String path) {
    return new Elsewhere(path);
  }
}
