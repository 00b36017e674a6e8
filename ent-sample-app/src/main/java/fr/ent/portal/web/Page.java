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
 * @param proof what it asks for besides
 */
public record Page(
    Verb verb, String path, Access access, Proof proof, Function<Visit, Answer> answering) {
  /** What the browser wants to do. */
  public enum Verb {
    GET,
    POST
  }

  public Page {
    Objects.requireNonNull(verb, "verb");
    Objects.requireNonNull(access, "access");
    Objects.requireNonNull(proof, "proof");
    Objects.requireNonNull(answering, "answering");
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path starts with a slash");
    }
  }

  /** Make a page that is looked at. */
  public static Page get(String path, Access access, Function<Visit, Answer> answering) {
    return new Page(Verb.GET, path, access, Proof.NONE, answering);
  }

  /** Make a page that changes something. */
  public static Page post(String path, Access access, Function<Visit, Answer> answering) {
    return new Page(Verb.POST, path, access, Proof.NONE, answering);
  }

  /** Ask for more than the access. */
  public Page asking(Proof more) {
    return new Page(verb, path, access, more, answering);
  }
}
