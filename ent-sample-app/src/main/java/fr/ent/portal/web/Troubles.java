package fr.ent.portal.web;

import fr.ent.api.access.Right;
import fr.ent.api.opening.ServiceClosing;
import fr.ent.auth.crisis.Cut;
import fr.ent.auth.opening.LateOpening;
import fr.ent.core.Wordless;
import fr.ent.portal.words.Shared;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into what a page says; the log keeps the rest under the same reference. */
@Shared
public class Troubles {
  private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

  private final SecureRandom random = new SecureRandom();

  /** Tell that there is nothing here. */
  public Trouble missing() {
    return new Trouble("missing", "", "");
  }

  /** Tell which right is missing. */
  public Trouble refused(Frame frame, Right right) {
    return new Trouble("refused", frame.words().sayOr("right." + right, right.id()), "");
  }

  /** Tell that access is cut off for now, and why. */
  public Trouble cut(Cut cut) {
    return new Trouble("cut", "", "", cut.reason());
  }

  /** Tell that nobody new is shown until then, or until somebody lifts it. */
  public Trouble stopped(Frame frame, Instant until) {
    return new Trouble("stopped", "", "", frame.moment(until));
  }

  /** Tell that the school lets the person in from a day on only. */
  public Trouble late(Frame frame, LateOpening opening) {
    return new Trouble("late", "", "", frame.day(opening.opens()));
  }

  /** Tell that a service of the house does not open to the person now, and when it does. */
  public Trouble shut(Frame frame, ServiceClosing closing) {
    return switch (closing.why()) {
      case HOURS ->
          new Trouble(
              "shut-hours",
              "",
              "",
              closing
                  .opens()
                  .map(frame::moment)
                  .orElseGet(() -> frame.say("trouble.shut-hours.never")));
      case ASSURANCE -> new Trouble("shut-assurance", "", "");
      default -> new Trouble("shut-profile", "", "");
    };
  }

  /** Tell that a form is too old, or not ours. */
  public Trouble stale() {
    return new Trouble("stale", "", "");
  }

  /**
   * Tell that a partner service is refused.
   *
   * @param kind {@code service-unknown}, {@code service-closed} and others
   * @param service as the browser sent it
   */
  public Trouble service(String kind, String service) {
    var reference = reference();
    var told = service.replaceAll("[?#](?s:.*)|[^\\x21-\\x7e]", "");
    LOG.warn("{}, reference {}: {}", kind, reference, told);
    return new Trouble(kind, "", reference);
  }

  /** Tell that we failed. */
  public Trouble broken(Throwable failure) {
    var reference = reference();
    LOG.error("a page failed, reference {}", reference, Wordless.of(failure));
    return new Trouble("broken", "", reference);
  }

  private String reference() {
    var bytes = new byte[4];
    random.nextBytes(bytes);
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
