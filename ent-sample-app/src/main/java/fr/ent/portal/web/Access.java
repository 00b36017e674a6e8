package fr.ent.portal.web;

import fr.ent.api.access.Right;

/** Who may open a page (fr: condition d'accès). */
public sealed interface Access {
  /** Everybody, signed in or not. */
  Access EVERYBODY = new Everybody();

  /** Whoever is signed in; what they see is decided by the contracts behind the page. */
  Access SIGNED_IN = new SignedIn();

  /**
   * Whoever is signed in, or came in and has first to keep a second factor; the page tells them
   * apart.
   */
  Access ARRIVED = new Arrived();

  /** Whoever holds a right over the territory, or over the school they act in. */
  static Access holding(Right right) {
    return new Holding(right, false);
  }

  /**
   * Whoever holds a right over the territory, over the school they act in, or over a class or group
   * of it: the page shows and does no more than that.
   */
  static Access holdingOverClass(Right right) {
    return new Holding(right, true);
  }

  /** Whoever holds a right over the whole territory: what the page shows is not of one school. */
  static Access holdingEverywhere(Right right) {
    return new HoldingEverywhere(right);
  }

  /** Nobody needs to be known. */
  record Everybody() implements Access {}

  /** Somebody must be known. */
  record SignedIn() implements Access {}

  /** Somebody must have come in. */
  record Arrived() implements Access {}

  /**
   * A right must be held.
   *
   * @param overClass whether over a class is enough
   */
  record Holding(Right right, boolean overClass) implements Access {}

  /** A right must be held over the whole territory. */
  record HoldingEverywhere(Right right) implements Access {}
}
