package fr.ent.portal.web;

import java.util.Objects;
import java.util.function.Function;

/**
 * One page: where it is, who may open it, what it answers (fr: page).
 *
 * <p>The leave needed is part of the page itself; no rule is ever attached to the text of an
 * address.
 *
 * @param path {@code /directory/{person}}: a part in braces takes one part of the address
 */
public record Page(Verb verb, String path, Access access, Function<Visit, Answer> answering) {
  /** What the browser wants to do. */
  public enum Verb {
    GET,
    POST
  }

  public Page {
    Objects.requireNonNull(verb, "verb");
    Objects.requireNonNull(access, "access");
    Objects.requireNonNull(answering, "answering");
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path starts with a slash");
    }
  }

  /** Make a page that is looked at. */
  public static Page get(String path, Access access, Function<Visit, Answer> answering) {
    return new Page(Verb.GET, path, access, answering);
  }

  /** Make a page that changes something. */
  public static Page post(String path, Access access, Function<Visit, Answer> answering) {
    return new Page(Verb.POST, path, access, answering);
  }
}
