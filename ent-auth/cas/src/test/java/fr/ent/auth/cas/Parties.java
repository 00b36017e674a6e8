package fr.ent.auth.cas;

import fr.ent.api.connectors.ConnectorId;
import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.RelyingParty;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Connector records for tests. */
final class Parties {
  private Parties() {}

  static RelyingParty party(String name, String service) {
    return new RelyingParty(
        ConnectorId.random(),
        name,
        "",
        "map",
        URI.create(service),
        List.of(URI.create(service)),
        Set.of(),
        Set.of(),
        ReleasePolicy.PSEUDONYM,
        true);
  }
}
