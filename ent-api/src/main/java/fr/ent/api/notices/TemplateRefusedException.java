package fr.ent.api.notices;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** Says why a template cannot be used (fr: modèle refusé). */
@API(status = EXPERIMENTAL, since = "0.1")
public class TemplateRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String detail;

  /** Why. */
  public enum Reason {
    /** There is no such kind. */
    UNKNOWN_KIND,
    /** The subject, the text or the brief sentence is empty. */
    EMPTY,
    /** A place in it is none that the kind has; the detail names it. */
    UNKNOWN_PLACE,
    /** A brace or bracket is not closed, brackets stand in brackets, or a sign cannot be sent. */
    BROKEN,
    /** It is longer than a channel takes. */
    TOO_LONG,
    /** It leads to another site: only the place {@code link} leads anywhere. */
    LINK
  }

  public TemplateRefusedException(Reason reason, String detail) {
    super("the template is refused: " + reason);
    this.reason = reason;
    this.detail = detail;
  }

  public Reason reason() {
    return reason;
  }

  /** Tell which part is meant; empty where the whole is. */
  public String detail() {
    return detail;
  }
}
