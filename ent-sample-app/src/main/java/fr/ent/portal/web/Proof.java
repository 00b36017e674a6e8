package fr.ent.portal.web;

/** What a page asks for besides its access (fr: vérification demandée). */
public enum Proof {
  /** Nothing more. */
  NONE,
  /**
   * It lets many people out at once, and says whom by {@link Exporting#require} before it does: a
   * second factor shown not long ago, or somebody else, as {@link fr.ent.auth.exports.Exports} has
   * it.
   */
  IN_BULK,
  /** A second factor shown not long ago, whatever is asked. */
  ALWAYS
}
