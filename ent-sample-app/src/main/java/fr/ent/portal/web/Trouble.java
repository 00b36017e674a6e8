package fr.ent.portal.web;

/**
 * What an error page tells (fr: page d'erreur): what happened, what is safe, what to do.
 *
 * @param kind {@code missing}, {@code refused}, {@code broken}, {@code service-closed} and others:
 *     keys {@code trouble.KIND.*}
 * @param right words for the right that is missing; empty where none is
 * @param reference to quote; empty where nothing was kept
 * @param reason as whoever decided gave it; until when what is stopped is; from which day or hour
 *     it opens; empty where nobody decided
 */
public record Trouble(String kind, String right, String reference, String reason) {
  /** Tell of what nobody decided. */
  public Trouble(String kind, String right, String reference) {
    this(kind, right, reference, "");
  }

  /** Tell whether nothing opens at all, the home page neither. */
  public boolean isOut() {
    return kind.equals("cut") || kind.equals("late");
  }

  /** Tell whether another hat may open what this one does not. */
  public boolean isOfTheHat() {
    return isOut() || kind.startsWith("shut-");
  }

  /** The status of the protocol. */
  public int status() {
    return switch (kind) {
      case "missing" -> 404;
      case "refused", "stale", "cut", "late", "service-unknown", "service-closed" -> 403;
      case "service-hours", "service-assurance", "service-year" -> 403;
      case "shut-profile", "shut-hours", "shut-assurance" -> 403;
      case "stopped" -> 429;
      case "waiting" -> 503;
      case "conflict" -> 409;
      case "unreadable" -> 400;
      default -> 500;
    };
  }
}
