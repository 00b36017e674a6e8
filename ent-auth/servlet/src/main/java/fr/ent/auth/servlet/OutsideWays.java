package fr.ent.auth.servlet;

import fr.ent.api.signon.SsoConnector;
import fr.ent.auth.accounts.OutsideAttempts;
import fr.ent.core.EntService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The outside sources that somebody may sign in through, by the name in their path. */
@EntService
class OutsideWays {
  private final Instance<SsoConnector> connectors;
  private final OutsideAttempts attempts;

  @Inject
  OutsideWays(@Any Instance<SsoConnector> connectors, OutsideAttempts attempts) {
    this.connectors = connectors;
    this.attempts = attempts;
  }

  List<SsoConnector> all() {
    return connectors.stream().toList();
  }

  Optional<SsoConnector> find(String name) {
    return connectors.stream().filter(one -> path(one).equals(name)).findFirst();
  }

  static String path(SsoConnector connector) {
    return connector.source().value().toLowerCase(Locale.ROOT);
  }

  OutsideAttempts attempts() {
    return attempts;
  }
}
