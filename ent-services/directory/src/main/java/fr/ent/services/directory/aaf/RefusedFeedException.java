package fr.ent.services.directory.aaf;

import java.io.IOException;

/**
 * Thrown on the way, never to a caller of this package, when what is read must be refused as a
 * whole.
 */
final class RefusedFeedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final AafRule rule;

  RefusedFeedException(AafRule rule) {
    super(rule.code());
    this.rule = rule;
  }

  AafRule rule() {
    return rule;
  }
}
